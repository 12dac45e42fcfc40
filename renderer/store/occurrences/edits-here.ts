/** Accepted occurrences in articles that are shown, as edits of one's own layers. */
import type { AcceptedInArticle } from '../../../shared/api/contract.ts';
import { makeAnchor } from '../../../shared/domain/anchor.ts';
import type { AnnotationContent } from '../../../shared/domain/annotation.ts';
import type { Edit } from '../../../shared/domain/change.ts';
import { normaliseSpan } from '../../../shared/domain/graphemes.ts';
import { textOf, type StoreContext } from '../store-context.ts';
import { tagLabel } from '../tag-label.ts';
import type { Occurrences } from './occurrences-state.ts';

/** null if one of the articles is not shown with this text and its layers: then the host has to. */
export function editsHere(
  { state, clock }: StoreContext,
  accepted: readonly AcceptedInArticle[],
  { tag, entity }: Pick<Occurrences, 'tag' | 'entity'>,
): readonly Edit[] | null {
  const { project, panes } = state();
  const textFor = textOf(state());
  const areShown = accepted.every(
    ({ article, text }) =>
      textFor(article)?.sha256 === text &&
      Object.values(panes).some((pane) => pane?.article === article && pane.status === 'shown'),
  );
  if (!areShown || project === null) return null;
  const label = tagLabel(project.tagset, tag);
  return accepted.flatMap(({ article, spans }) => {
    const text = textFor(article);
    if (text === null) return [];
    return spans.flatMap((given) => {
      const span = normaliseSpan(text.content, given);
      if (span === null) return [];
      const anchor = makeAnchor(text, span);
      const after: AnnotationContent = { anchor, tag, label, ...(entity !== undefined && { entity }) };
      return [{ article, annotation: clock.newId(), before: null, after }];
    });
  });
}
