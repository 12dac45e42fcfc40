/**
 * The queue of a review: what one's own layer on an article and a colleague's share and where
 * they differ, as `shared/domain/review` finds it, with what was decided of it.
 *
 * Comparisons are kept by the layers that they were made from, so that a keystroke costs no more
 * than what it changed.
 */
import type { Annotator, AnnotatorId } from '../../shared/domain/annotator.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import {
  compareLayers,
  type ComparedUnit,
  type Difference,
} from '../../shared/domain/review/compare-layers.ts';
import {
  categoriesOf,
  comparableLayers,
  type Comparable,
  type ComparableLayer,
} from '../../shared/domain/review/comparable.ts';
import type { TagId, Tagset } from '../../shared/domain/tagset.ts';
import type { ArticleText } from '../../shared/domain/text.ts';
import { ownValue } from '../../shared/own-value.ts';
import { ownDecision } from './decisions.ts';
import { placementIn } from './reading-order.ts';
import type { ReviewState } from './review-state.ts';
import type { ShownLayer, State } from './state.ts';
import { textOf } from './store-context.ts';

export type ReviewClass = 'only-own' | 'only-theirs' | 'boundary' | 'tag' | 'details' | 'same';

/** In the order in which filters show them; *same* is hidden at first. */
export const REVIEW_CLASSES: readonly ReviewClass[] = [
  'only-theirs',
  'only-own',
  'boundary',
  'tag',
  'details',
  'same',
];

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
}

/** The queue of one article, with what was decided. */
export interface Review {
  /** One colleague after the other, each in order of reading. */
  readonly items: readonly ReviewItem[];
  /** Those that a decision of one's own settles. */
  readonly decided: ReadonlySet<ReviewItem>;
  /** How many there are to decide or decided; nobody decides on what only they themselves have. */
  readonly count: number;
}

type Reviewed = Pick<State, 'layers' | 'project' | 'panes' | 'statements'> & {
  readonly review: Pick<ReviewState, 'colleague'>;
};

const NOTHING: Review = { items: [], decided: new Set(), count: 0 };
const comparable = new WeakMap<ShownLayer, { text: string; tagset: Tagset; layer: ComparableLayer }>();
const compared = new WeakMap<ComparableLayer, { own: ComparableLayer; items: readonly ReviewItem[] }>();
const byId = new WeakMap<readonly ReviewItem[], ReadonlyMap<string, ReviewItem>>();
let last: { readonly from: readonly unknown[]; readonly review: Review } | null = null;

/** The colleagues who have a layer on an article, in the order of the list. */
export function colleaguesOn(state: Pick<State, 'layers'>, article: ArticlePath): readonly Annotator[] {
  return (ownValue(state.layers, article) ?? [])
    .filter(({ own }) => !own)
    .map(({ layer: { annotator } }) => annotator);
}

/** Nothing as long as the article's text is not shown. Keeps its identity while nothing of it changes. */
export function reviewOf(state: Reviewed, article: ArticlePath): Review {
  const layers = ownValue(state.layers, article);
  const text = textOf(state)(article);
  const { project } = state;
  if (layers === undefined || text === null || project === null) return NOTHING;
  const { colleague } = state.review;
  const from = [layers, text, project.tagset, ownValue(state.statements, article), colleague];
  if (last !== null && last.from.every((part, index) => part === from[index])) return last.review;
  const own = layers.find((shown) => shown.own);
  const mine = own === undefined ? nobody(project.annotator?.id ?? '') : layerOf(own, text, project.tagset);
  const theirs = layers.filter((shown) => !shown.own);
  const chosen = theirs.filter(({ layer }) => layer.annotator.id === colleague);
  const items = (chosen.length === 0 ? theirs : chosen).flatMap((shown) =>
    itemsOf(mine, layerOf(shown, text, project.tagset), shown.layer.annotator),
  );
  const decided = new Set(items.filter((item) => isDecided(state, article, item)));
  const count = items.filter((item) => isToDecide(item) || decided.has(item)).length;
  const review = { items, decided, count };
  last = { from, review };
  return review;
}

/** Waits for a word: the colleague's annotation is another than one's own. */
export function isToDecide(item: ReviewItem): boolean {
  return item.theirs !== null && item.class !== 'same';
}

/** The items that the filter of the view lets through. */
export function shownItems(
  { items, decided }: Review,
  filter: Pick<ReviewState, 'classes' | 'tag' | 'decided'>,
): readonly ReviewItem[] {
  return items.filter((item) => {
    const isDone = decided.has(item);
    if (filter.classes.size > 0) {
      if (!filter.classes.has(item.class)) return false;
    } else if (item.class === 'same' && !isDone) return false;
    if (filter.tag !== null && item.own?.category !== filter.tag && item.theirs?.category !== filter.tag) {
      return false;
    }
    return filter.decided === 'all' || (filter.decided === 'decided') === isDone;
  });
}

/** Of those that the filter shows, all that wait for a decision. */
export function waitingOf(review: Review, filter: Parameters<typeof shownItems>[1]): readonly ReviewItem[] {
  return shownItems(review, filter).filter((item) => isToDecide(item) && !review.decided.has(item));
}

/** Top-level tags that occur, each once. */
export function tagsIn({ items }: Review): ReadonlySet<TagId> {
  return new Set(
    items.flatMap(({ own, theirs }) => [own?.category, theirs?.category]).filter((tag) => tag !== undefined),
  );
}

/** The item that the selected annotation belongs to; null if it is in none. */
export function currentItem(state: Reviewed & Pick<State, 'selected'>): ReviewItem | null {
  if (state.selected === null) return null;
  const { items } = reviewOf(state, state.selected.article);
  let index = byId.get(items);
  if (index === undefined) {
    index = new Map(
      items
        .toReversed()
        .flatMap((item) =>
          [item.own, item.theirs].flatMap((mark) => (mark ? [[mark.annotation.id, item] as const] : [])),
        ),
    );
    byId.set(items, index);
  }
  return index.get(state.selected.id) ?? null;
}

/** What is selected for an item: the colleague's annotation, else one's own. */
export function idOfItem({ own, theirs }: ReviewItem): string {
  return (theirs ?? own)?.annotation.id ?? '';
}

function isDecided(state: Reviewed, article: ArticlePath, { theirs }: ReviewItem): boolean {
  const decision = theirs === null ? undefined : ownDecision(state, article, theirs.annotation.id);
  return decision !== undefined && decision.state !== 'outdated';
}

function layerOf(shown: ShownLayer, { content, sha256 }: ArticleText, tagset: Tagset): ComparableLayer {
  const known = comparable.get(shown);
  if (known?.text === sha256 && known.tagset === tagset) return known.layer;
  const { annotator, annotations } = shown.layer;
  const placed = Array.from(annotations.values(), (annotation) =>
    Object.assign({ placement: placementIn(shown, annotation) }, annotation),
  );
  const [layer = nobody(annotator.id)] = comparableLayers(
    [{ annotator: annotator.id, annotations: placed }],
    content,
    categoriesOf(tagset),
  );
  comparable.set(shown, { text: sha256, tagset, layer });
  return layer;
}

const absent = new Map<AnnotatorId, ComparableLayer>();

/** Who has no layer has marked nothing; the same object every time. */
function nobody(annotator: AnnotatorId): ComparableLayer {
  const known = absent.get(annotator) ?? { annotator, marks: [], notCompared: [] };
  absent.set(annotator, known);
  return known;
}

function itemsOf(own: ComparableLayer, theirs: ComparableLayer, colleague: Annotator): readonly ReviewItem[] {
  const known = compared.get(theirs);
  if (known?.own === own) return known.items;
  const items = compareLayers(own, theirs, (entity) => entity).units.map((unit) => itemOf(unit, colleague));
  compared.set(theirs, { own, items });
  return items;
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
  };
}
