/** How many annotations of an article were made on another text than today's, and who can say that they still stand. */
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { LayerCounts } from '../../../shared/domain/article.ts';
import type { Text } from '../../../shared/text/text.ts';

/** null if there are none. Colleagues' are told apart: opening the article does not settle them. */
export function changedWords(
  text: Text,
  layers: readonly LayerCounts[] | undefined,
  own: AnnotatorId | null,
): string | null {
  let count = 0;
  let others = 0;
  for (const { annotator, onOther = 0 } of layers ?? []) {
    count += onOther;
    if (annotator !== own) others += onOther;
  }
  if (count === 0) return null;
  return others === count
    ? text('articles.changed-colleagues', { count })
    : text('articles.changed', { count, others });
}
