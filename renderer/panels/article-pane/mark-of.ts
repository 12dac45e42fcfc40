/** From a placed annotation to what the editor draws; made once per annotation and language. */
import type { Span } from '../../../shared/domain/span.ts';
import type { Tagset } from '../../../shared/domain/tagset.ts';
import type { Text } from '../../../shared/text/text.ts';
import type { Mark } from '../../editor/editor.ts';
import type { PlacedAnnotation } from '../../store/state.ts';
import { rootOf } from '../tag-chip.tsx';
import { tagName } from '../tag-name.ts';

export interface MarkMaker {
  readonly marksOf: (placed: readonly PlacedAnnotation[]) => readonly Mark[];
  /** A place that an annotation may mean which stands nowhere for certain. */
  readonly proposalMark: (placed: PlacedAnnotation, span: Span) => Mark;
}

/** Makes marks that keep their identity while the annotation does, so that the editor can compare them. */
export function createMarkMaker(text: Text, tagset: Tagset): MarkMaker {
  const made = new WeakMap<PlacedAnnotation, Mark>();
  const markOf = (placed: PlacedAnnotation): Mark | null => {
    const known = made.get(placed);
    if (known !== undefined) return known;
    if (placed.span === null) return null;
    const mark = markOn(placed, placed.span);
    made.set(placed, mark);
    return mark;
  };
  const markOn = ({ annotation, annotator, own, placement }: PlacedAnnotation, span: Span): Mark => {
    const { tag, label, note } = annotation.content;
    return {
      id: annotation.id,
      span,
      cue: rootOf(tagset, tag)?.cue ?? 'excluded',
      voice: own ? 'own' : 'colleague',
      uncertain: placement.kind !== 'exact',
      // Put into words only for marks that come into view.
      get description() {
        const name = tagName(text, tagset, tag, label);
        return text('annotations.mark', { tag: name, name: annotator.name, note: note ?? 'none' });
      },
    };
  };
  return {
    marksOf: (placed) => placed.map(markOf).filter((mark) => mark !== null),
    proposalMark: markOn,
  };
}
