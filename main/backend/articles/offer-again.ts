/**
 * A window sends changes once more that no host has acknowledged, before any article is open: its
 * page was loaded again, and the host is another one. The text that they were made on may never
 * have been stored; as long as the article's file still gives it, it is offered anew.
 */
import { isCaseEdit, type Change } from '../../../shared/domain/change.ts';
import { anchorIn } from '../../../shared/domain/content.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { Project } from '../project/project.ts';
import type { Sources } from '../sources/sources.ts';
import { readArticle } from './open-article.ts';
import type { Texts } from './texts.ts';

interface Where {
  readonly project: Project;
  readonly sources: Sources;
  readonly texts: Texts;
  /** Of an article that is open everything that can be offered is. */
  readonly articles: { has(article: ArticlePath): boolean };
}

/** Reads the articles of changes on texts that are not at hand. An article that has another text by now helps none. */
export async function offerAgain(changes: readonly Change[], where: Where): Promise<void> {
  const articles = new Set<ArticlePath>();
  for (const edit of changes.flatMap(({ edits }) => edits)) {
    if (isCaseEdit(edit) || where.articles.has(edit.article)) continue;
    const text = (edit.after === null ? undefined : anchorIn(edit.after)?.text) ?? '';
    if (text !== '' && (await where.texts.content(text)) === undefined) articles.add(edit.article);
  }
  for (const article of articles) {
    const read = await readArticle(where.project, article, where.sources);
    if (!read.ok) continue;
    const { sha256, content } = read.value.text;
    where.texts.offer({ sha256, content, source: read.value.source });
    // Offered for these changes alone: nobody shows it.
    where.texts.withdraw(sha256);
  }
}
