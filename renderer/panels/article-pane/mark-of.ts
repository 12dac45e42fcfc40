/** From a placed annotation to what the editor draws; made once per annotation, language and way of drawing. */
import type { Span } from '../../../shared/domain/span.ts';
import type { Tagset } from '../../../shared/domain/tagset.ts';
import type { Text } from '../../../shared/text/text.ts';
import type { Mark } from '../../editor/editor.ts';
import type { PlacedAnnotation } from '../../store/state.ts';
import type { ReviewVoice } from '../review/review-voices.ts';
import { rootOf } from '../tag-chip.tsx';
import { coloursOf } from '../tag-colours.ts';
import { tagName } from '../tag-name.ts';

const UNKNOWN = { line: 'var(--ink-faint)', tint: 'var(--cue-excluded-tint)' } as const;

export interface MarkMaker {
  readonly marksOf: (placed: readonly PlacedAnnotation[]) => readonly Mark[];
  /** A place that an annotation may mean which stands nowhere for certain. */
  readonly proposalMark: (placed: PlacedAnnotation, span: Span) => Mark;
}

export interface MarkLook {
  readonly voices: ReadonlyMap<string, ReviewVoice>;
  /** Lines and colours tell persons instead of tags. */
  readonly byPerson: boolean;
  readonly isReview: boolean;
  /** A column of its own: what is drawn in it is the first voice there, whoever made it. */
  readonly isColumn: boolean;
}

/** Makes marks that keep their identity while the annotation does, so that the editor can compare them. */
export function createMarkMaker(text: Text, tagset: Tagset, look: MarkLook): MarkMaker {
  const made = new WeakMap<PlacedAnnotation, Mark>();
  const { voices, byPerson, isReview, isColumn } = look;
  // Two voices are told apart by where their lines are; more need their initials.
  const isSigned = isReview && (byPerson || voices.size > 2);
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
    const cue = rootOf(tagset, tag)?.cue ?? 'solid';
    const voice = voices.get(annotator.id);
    // A tag that the tagset does not know is drawn all the same, in no tag's colours.
    const colours = rootOf(tagset, tag) === undefined ? UNKNOWN : coloursOf(tagset, tag);
    return {
      id: annotation.id,
      span,
      cue: byPerson && cue !== 'excluded' ? (voice?.cue ?? cue) : cue,
      ...(colours !== undefined && !byPerson && cue !== 'excluded' && { colours }),
      voice: own || (isReview && isColumn) ? 'own' : 'colleague',
      uncertain: placement.kind !== 'exact',
      ...(isSigned && !own && voice !== undefined && { sign: voice.initials }),
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
