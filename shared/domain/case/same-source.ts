/** Articles with nearly the same wording as one source: copy of one agency is one voice, however often it is printed. */
import type { ArticlePath } from '../layer.ts';
import type { ArticleDescription } from '../metadata.ts';

/** So much of an article's wording in another, and both are one source. */
export const SAME_SOURCE_SHARE = 0.8;

/**
 * Article → the one that stands for its source: the first of the given order. Articles go
 * together through a third one, too. Those that are not given are their own.
 */
export function sourcesOf(
  articles: readonly ArticlePath[],
  sharesOf: (article: ArticlePath) => ArticleDescription['shares'],
): ReadonlyMap<ArticlePath, ArticlePath> {
  const order = new Map(articles.map((article, at) => [article, at]));
  const above = new Map<ArticlePath, ArticlePath>();
  const rootOf = (article: ArticlePath): ArticlePath => {
    let at = article;
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next;
    return at;
  };
  for (const article of articles) {
    for (const { article: other, share } of sharesOf(article)) {
      if (share < SAME_SOURCE_SHARE || !order.has(other)) continue;
      const [a, b] = [rootOf(article), rootOf(other)];
      if (a === b) continue;
      const isFirst = (order.get(a) ?? 0) < (order.get(b) ?? 0);
      above.set(isFirst ? b : a, isFirst ? a : b);
    }
  }
  return new Map(articles.map((article) => [article, rootOf(article)]));
}
