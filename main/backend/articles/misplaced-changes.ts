/** Changes on something that is no article of the project. */
import { isCaseEdit, type Change } from '../../../shared/domain/change.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';

/** Their ids. What is said about the project as a whole is on no article. */
export async function misplacedChanges(
  changes: readonly Change[],
  isArticle: (article: ArticlePath) => Promise<boolean>,
): Promise<ReadonlySet<string>> {
  const edits = changes.flatMap((change) => change.edits.filter((edit) => !isCaseEdit(edit)));
  const wrong = new Set<ArticlePath>();
  for (const article of new Set(edits.map(({ article: each }) => each))) {
    if (!(await isArticle(article))) wrong.add(article);
  }
  const isWrong = (change: Change): boolean => change.edits.some(({ article }) => wrong.has(article));
  return new Set(changes.filter(isWrong).map(({ id }) => id));
}
