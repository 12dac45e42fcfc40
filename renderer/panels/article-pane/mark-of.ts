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

/** What a tag gives to all marks that carry it. */
type TagLook = Pick<Mark, 'cue' | 'colours'>;

/** A class, and its words a method's: ten thousand are made at once when a long article's layer comes. */
class AnnotationMark implements Mark {
  readonly id: string;
  readonly span: Span;
  readonly cue: Mark['cue'];
  readonly colours: Mark['colours'];
  readonly voice: Mark['voice'];
  readonly uncertain: boolean;
  readonly sign: Mark['sign'];
  readonly #describe: () => string;

  constructor(drawn: Required<Omit<Mark, 'description'>>, describe: () => string) {
    this.id = drawn.id;
    this.span = drawn.span;
    this.cue = drawn.cue;
    this.colours = drawn.colours;
    this.voice = drawn.voice;
    this.uncertain = drawn.uncertain;
    this.sign = drawn.sign;
    this.#describe = describe;
  }

  /** Put into words only for marks that come into view. */
  get description(): string {
    return this.#describe();
  }
}

/** Makes marks that keep their identity while the annotation does, so that the editor can compare them. */
export function createMarkMaker(text: Text, tagset: Tagset, look: MarkLook): MarkMaker {
  const marks = new WeakMap<PlacedAnnotation, Mark>();
  const { voices, byPerson, isReview, isColumn } = look;
  // Two voices are told apart by where their lines are; more need their initials.
  const isSigned = isReview && (byPerson || voices.size > 2);
  const markOf = (placed: PlacedAnnotation): Mark | null => {
    const known = marks.get(placed);
    if (known !== undefined) return known;
    if (placed.span === null) return null;
    const mark = markOn(placed, placed.span);
    marks.set(placed, mark);
    return mark;
  };
  const looks = new Map<string, TagLook>();
  const lookOf = (tag: string): TagLook => {
    const known = looks.get(tag);
    if (known !== undefined) return known;
    const root = rootOf(tagset, tag);
    const cue = root?.cue ?? 'solid';
    // A tag that the tagset does not know is drawn all the same, in no tag's colours.
    const colours = root === undefined ? UNKNOWN : coloursOf(tagset, tag);
    const shownColours = byPerson || cue === 'excluded' ? undefined : colours;
    const made: TagLook = { cue, colours: shownColours };
    looks.set(tag, made);
    return made;
  };
  const describe = ({ annotation, annotator }: PlacedAnnotation): string => {
    const { tag, label, note } = annotation.content;
    const name = tagName(text, tagset, tag, label);
    return text('annotations.mark', { tag: name, name: annotator.name, note: note ?? 'none' });
  };
  const markOn = (placed: PlacedAnnotation, span: Span): Mark => {
    const { annotation, annotator, own, placement } = placed;
    const { cue, colours } = lookOf(annotation.content.tag);
    const voice = voices.get(annotator.id);
    return new AnnotationMark(
      {
        id: annotation.id,
        span,
        cue: byPerson && cue !== 'excluded' ? (voice?.cue ?? cue) : cue,
        colours,
        voice: own || (isReview && isColumn) ? 'own' : 'colleague',
        uncertain: placement.kind !== 'exact',
        sign: isSigned && !own ? voice?.initials : undefined,
      },
      () => describe(placed),
    );
  };
  return {
    marksOf: (placed) => placed.map(markOf).filter((mark) => mark !== null),
    proposalMark: markOn,
  };
}
