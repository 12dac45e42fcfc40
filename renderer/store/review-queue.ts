/**
 * The queue of a review: what one's own layer on an article and colleagues' share and where they
 * differ (`review-comparison.ts`), with what was decided of it and what a filter lets through.
 */
import type { AnnotationId } from '../../shared/domain/annotation.ts';
import type { Annotator } from '../../shared/domain/annotator.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { decisionState } from '../../shared/domain/review/decision-state.ts';
import type { TagId } from '../../shared/domain/tagset.ts';
import { ownValue } from '../../shared/own-value.ts';
import { ownDecisions } from './decisions.ts';
import {
  comparableMarks,
  compareShown,
  NO_MARKS,
  type ReviewClass,
  type ReviewItem,
} from './review-comparison.ts';
import type { ReviewState } from './review-state.ts';
import type { State } from './state.ts';
import { textOf } from './store-context.ts';

export type { ReviewClass, ReviewItem } from './review-comparison.ts';

/** In the order in which filters show them; *same* is hidden at first. */
export const REVIEW_CLASSES: readonly ReviewClass[] = [
  'only-theirs',
  'only-own',
  'boundary',
  'tag',
  'details',
  'same',
];

/** The queue of one article, with what was decided. */
export interface Review {
  /** One colleague after the other, each in order of reading. */
  readonly items: readonly ReviewItem[];
  /** Those that a decision of one's own settles. */
  readonly decided: ReadonlySet<ReviewItem>;
  /** How many there are to decide or decided; nobody decides on what only they themselves have. */
  readonly count: number;
  /** Annotations of either that stand nowhere in today's text and are in no item. */
  readonly lost: number;
  /** False if so much overlaps somewhere that partners were found by nearness. */
  readonly isOptimal: boolean;
}

type Reviewed = Pick<State, 'layers' | 'project' | 'panes' | 'statements'> & {
  readonly review: Pick<ReviewState, 'colleague'>;
};

const NOTHING: Review = { items: [], decided: new Set(), count: 0, lost: 0, isOptimal: true };
/** The last two: that of the colleague chosen, and that of all for the progress. */
let known: readonly { readonly from: readonly unknown[]; readonly review: Review }[] = [];
let current: {
  readonly items: readonly ReviewItem[];
  readonly id: string;
  readonly item: ReviewItem | null;
} | null = null;

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
  const { tagset } = project;
  const { colleague } = state.review;
  const from = [layers, text, tagset, ownValue(state.statements, article), colleague];
  const before = known.find((each) => each.from.every((part, index) => part === from[index]));
  if (before !== undefined) return before.review;
  const own = layers.find((shown) => shown.own);
  const mine = own === undefined ? NO_MARKS : comparableMarks(own, text, tagset);
  const all = layers.filter((shown) => !shown.own);
  const chosen = all.filter(({ layer }) => layer.annotator.id === colleague);
  const items: ReviewItem[] = [];
  let { lost } = mine;
  let isOptimal = true;
  for (const shown of chosen.length === 0 ? all : chosen) {
    const theirs = comparableMarks(shown, text, tagset);
    const comparison = compareShown(mine, theirs, shown.layer.annotator);
    for (const item of comparison.items) items.push(item);
    lost += theirs.lost;
    isOptimal &&= comparison.isOptimal;
  }
  const decisions = ownDecisions(state, article);
  const decided = new Set<ReviewItem>();
  let count = 0;
  for (const item of items) {
    const decision = item.theirs === null ? undefined : decisions.get(item.theirs.annotation.id);
    const isDone =
      decision !== undefined &&
      decisionState(decision.content, item.theirs?.annotation ?? null) !== 'outdated';
    if (isDone) decided.add(item);
    if (isDone || isToDecide(item)) count += 1;
  }
  const review = { items, decided, count, lost, isOptimal };
  known = [{ from, review }, ...known.slice(0, 1)];
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

/** Those of them that one step can accept: two wishes for one annotation of one's own are decided one by one. */
export function acceptedTogether(waiting: readonly ReviewItem[]): readonly ReviewItem[] {
  const changed = new Set<AnnotationId>();
  return waiting.filter(({ own }) => {
    if (own === null) return true;
    const { id } = own.annotation;
    if (changed.has(id)) return false;
    changed.add(id);
    return true;
  });
}

/** Top-level tags that occur, each once. */
export function tagsIn({ items }: Review): ReadonlySet<TagId> {
  const tags = new Set<TagId>();
  for (const { own, theirs } of items) {
    if (own !== null) tags.add(own.category);
    if (theirs !== null) tags.add(theirs.category);
  }
  return tags;
}

/** The item that the selected annotation belongs to, the first of several; null if it is in none. */
export function currentItem(state: Reviewed & Pick<State, 'selected'>): ReviewItem | null {
  if (state.selected === null) return null;
  const { id } = state.selected;
  const { items } = reviewOf(state, state.selected.article);
  if (current?.items === items && current.id === id) return current.item;
  const item = items.find((each) => isOn(each, id)) ?? null;
  current = { items, id, item };
  return item;
}

/** What is selected for an item: the colleague's annotation, else one's own. */
export function idOfItem({ own, theirs }: ReviewItem): string {
  return (theirs ?? own)?.annotation.id ?? '';
}

function isOn({ own, theirs }: ReviewItem, id: AnnotationId): boolean {
  return theirs?.annotation.id === id || own?.annotation.id === id;
}
