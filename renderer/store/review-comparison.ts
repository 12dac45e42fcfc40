/**
 * One's own layer on an article compared with a colleague's, as it is shown, and kept from change
 * to change: only spans that overlap can be partners, so the text falls into stretches, and only
 * the stretches in which something is another than before are compared again.
 */
import { compareText } from '../../shared/domain/layer.ts';
import { createOffsetIndex, type OffsetIndex } from '../../shared/domain/code-points.ts';
import {
  compareLayers,
  type ComparedUnit,
  type Difference,
} from '../../shared/domain/review/compare-layers.ts';
import {
  bestPlace,
  categoriesOf,
  type Categories,
  type Comparable,
} from '../../shared/domain/review/comparable.ts';
import type { Annotator } from '../../shared/domain/annotator.ts';
import { isAsserted } from '../../shared/domain/placement.ts';
import { compareSpans } from '../../shared/domain/span.ts';
import { EXCLUDED, type Tagset } from '../../shared/domain/tagset.ts';
import type { ArticleText } from '../../shared/domain/text.ts';
import { inReadingOrder } from './reading-order.ts';
import type { PlacedAnnotation, ShownLayer } from './state.ts';

export type ReviewClass = 'only-own' | 'only-theirs' | 'boundary' | 'tag' | 'details' | 'same';

/** Something to look at: two partners, or what one of both alone has. */
export interface ReviewItem {
  /** The colleague's annotation; what only oneself has is keyed by the colleague who has not. */
  readonly key: string;
  readonly class: ReviewClass;
  readonly colleague: Annotator;
  readonly own: Comparable | null;
  readonly theirs: Comparable | null;
  /** All that partners differ in. */
  readonly differs: readonly Difference[];
  /** False where one of them stands only where it most likely does. */
  readonly isCertain: boolean;
}

/** A shown layer as it can be compared. */
export interface ComparableMarks {
  /** In order of reading. */
  readonly marks: readonly Comparable[];
  /** How many stand nowhere in today's text. */
  readonly lost: number;
}

export interface Comparison {
  /** In order of reading. */
  readonly items: readonly ReviewItem[];
  /** False if so much overlaps somewhere that partners were found by nearness. */
  readonly isOptimal: boolean;
}

/** What a mark is made with; another text or tagset makes all anew. */
interface Ground {
  readonly tagset: Tagset;
  readonly offsets: OffsetIndex;
  readonly categories: Categories;
  readonly made: WeakMap<PlacedAnnotation, Comparable>;
}

interface Stretch {
  readonly own: readonly Comparable[];
  readonly theirs: readonly Comparable[];
}

interface ComparedStretch extends Stretch {
  readonly items: readonly ReviewItem[];
  readonly isOptimal: boolean;
}

export const NO_MARKS: ComparableMarks = { marks: [], lost: 0 };

const grounds = new WeakMap<ArticleText, Ground>();
const ofLayer = new WeakMap<ShownLayer, { readonly ground: Ground; readonly made: ComparableMarks }>();
/** By a colleague's layer's stretches' first mark: what came of the stretch last time. */
const stretches = new WeakMap<Annotator, WeakMap<Comparable, ComparedStretch>>();
const compared = new WeakMap<ComparableMarks, { own: ComparableMarks; comparison: Comparison }>();

/** Excluded zones are no category and left out. */
export function comparableMarks(shown: ShownLayer, text: ArticleText, tagset: Tagset): ComparableMarks {
  const ground = groundOf(text, tagset);
  const known = ofLayer.get(shown);
  if (known?.ground === ground) return known.made;
  const marks: Comparable[] = [];
  let lost = 0;
  let isInOrder = true;
  for (const placed of inReadingOrder(shown)) {
    const { tag } = placed.annotation.content;
    if (ground.categories(tag) === EXCLUDED) continue;
    const mark = markOf(placed, ground);
    if (mark === undefined) lost += 1;
    else marks.push(mark);
    // What is ambiguous stands last in the order of reading, and is compared where it most likely stands.
    isInOrder &&= placed.span !== null;
  }
  if (!isInOrder) marks.sort((a, b) => compareSpans(a, b) || compareText(a.annotation.id, b.annotation.id));
  const made = { marks, lost };
  ofLayer.set(shown, { ground, made });
  return made;
}

export function compareShown(
  own: ComparableMarks,
  theirs: ComparableMarks,
  colleague: Annotator,
): Comparison {
  const known = compared.get(theirs);
  if (known?.own === own) return known.comparison;
  let before = stretches.get(colleague);
  if (before === undefined) {
    before = new WeakMap();
    stretches.set(colleague, before);
  }
  const items: ReviewItem[] = [];
  let isOptimal = true;
  for (const stretch of stretchesOf(own.marks, theirs.marks)) {
    const found = comparedStretch(stretch, before, colleague);
    for (const item of found.items) items.push(item);
    isOptimal &&= found.isOptimal;
  }
  const comparison = { items, isOptimal };
  compared.set(theirs, { own, comparison });
  return comparison;
}

function groundOf(text: ArticleText, tagset: Tagset): Ground {
  const known = grounds.get(text);
  if (known?.tagset === tagset) return known;
  const ground = {
    tagset,
    offsets: createOffsetIndex(text.content),
    categories: categoriesOf(tagset),
    made: new WeakMap<PlacedAnnotation, Comparable>(),
  };
  grounds.set(text, ground);
  return ground;
}

/** undefined if it stands nowhere. The same object as long as the annotation and its place are. */
function markOf(placed: PlacedAnnotation, { offsets, categories, made }: Ground): Comparable | undefined {
  const known = made.get(placed);
  if (known !== undefined) return known;
  const { annotation, placement } = placed;
  const span = bestPlace(placement);
  if (span === undefined) return undefined;
  const start = offsets.toCodePoint(span.start);
  const end = offsets.toCodePoint(span.end);
  if (start >= end) return undefined;
  const mark = {
    annotation: { ...annotation, placement },
    span,
    start,
    end,
    category: categories(annotation.content.tag),
    isCertain: isAsserted(placement),
  };
  made.set(placed, mark);
  return mark;
}

function comparedStretch(
  stretch: Stretch,
  before: WeakMap<Comparable, ComparedStretch>,
  colleague: Annotator,
): ComparedStretch {
  const first = stretch.theirs[0] ?? stretch.own[0];
  const known = first === undefined ? undefined : before.get(first);
  if (known !== undefined && isSameList(known.own, stretch.own) && isSameList(known.theirs, stretch.theirs))
    return known;
  const own = { annotator: '', marks: stretch.own, notCompared: [] };
  const theirs = { annotator: colleague.id, marks: stretch.theirs, notCompared: [] };
  const { units, isOptimal } = compareLayers(own, theirs, (entity) => entity);
  const made = { ...stretch, items: units.map((unit) => itemOf(unit, colleague)), isOptimal };
  if (first !== undefined) before.set(first, made);
  return made;
}

/** Stretches of the text in which marks of either overlap one another without a break, in order. */
function* stretchesOf(
  own: readonly Comparable[],
  theirs: readonly Comparable[],
): Generator<Stretch, void, void> {
  let i = 0;
  let j = 0;
  while (i < own.length || j < theirs.length) {
    const ofOwn: Comparable[] = [];
    const ofTheirs: Comparable[] = [];
    let end = -1;
    for (;;) {
      const nextOwn = own[i];
      const nextTheirs = theirs[j];
      const isOwn = nextOwn !== undefined && (nextTheirs === undefined || nextOwn.start <= nextTheirs.start);
      const next = isOwn ? nextOwn : nextTheirs;
      if (next === undefined || (end >= 0 && next.start >= end)) break;
      end = Math.max(end, next.end);
      (isOwn ? ofOwn : ofTheirs).push(next);
      if (isOwn) i += 1;
      else j += 1;
    }
    yield { own: ofOwn, theirs: ofTheirs };
  }
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

const CLASS_OF: Readonly<Record<ComparedUnit['class'], ReviewClass>> = {
  'only-a': 'only-own',
  'only-b': 'only-theirs',
  'boundary-differs': 'boundary',
  'tag-differs': 'tag',
  'details-differ': 'details',
  same: 'same',
};

function itemOf(unit: ComparedUnit, colleague: Annotator): ReviewItem {
  const own = 'a' in unit ? unit.a : null;
  const theirs = 'b' in unit ? unit.b : null;
  return {
    key: theirs?.annotation.id ?? `${colleague.id} ${own?.annotation.id ?? ''}`,
    class: CLASS_OF[unit.class],
    colleague,
    own,
    theirs,
    differs: 'differs' in unit ? unit.differs : [],
    isCertain: own?.isCertain !== false && theirs?.isCertain !== false,
  };
}
