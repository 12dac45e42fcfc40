/** Which article of the project a text that came with an import is: by its words, else by its path. */
import type { ArticlePath } from '../../domain/layer.ts';
import type { ArticleText } from '../../domain/text.ts';
import type { KnownArticles } from '../format.ts';

export interface KnownArticle {
  readonly path: ArticlePath;
  readonly text: ArticleText;
}

export interface ArticleFinder {
  /**
   * `claimed` may have folders in front that are not the project's, such as the annotator's,
   * and `.txt` behind. `content`: undefined where none came along.
   */
  find(content: string | undefined, claimed: string): KnownArticle | undefined;
}

export function createArticleFinder({ articles }: KnownArticles): ArticleFinder {
  const byPath = new Map(articles.map((article) => [article.path, article]));
  const byContent = new Map<string, KnownArticle[]>();
  for (const article of articles) {
    const same = byContent.get(article.text.content);
    if (same === undefined) byContent.set(article.text.content, [article]);
    else same.push(article);
  }
  return {
    find(content, claimed) {
      const paths = tailsOf(claimed);
      const same = content === undefined ? [] : byContent.get(content);
      const named = paths.flatMap((path) => byPath.get(path) ?? []);
      return same?.find((article) => named.includes(article)) ?? same?.[0] ?? named[0];
    },
  };
}

/** `a1/dir/storm.txt`, `a1/dir/storm`, `dir/storm.txt` … */
function tailsOf(path: string): readonly string[] {
  const parts = path.split('/').slice(-20);
  return parts.flatMap((_, index) => {
    const tail = parts.slice(index).join('/');
    return tail.endsWith('.txt') ? [tail, tail.slice(0, -4)] : [tail];
  });
}
