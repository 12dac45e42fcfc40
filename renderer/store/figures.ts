/**
 * Figures: how often each tag stands on an article, without what lies in Excluded zones.
 *
 * The host counts what is on disk, for all articles; what is shown in this window is counted
 * here, as it stands in today's text, so that the figures follow the hand. The article list
 * and the annotation panel take theirs from here: they say the same.
 */
import type { LayerCounts } from '../../shared/domain/article.ts';
import { insideOneOf } from '../../shared/domain/inside-zones.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { isAsserted } from '../../shared/domain/placement.ts';
import { EXCLUDED, type TagId, type Tagset } from '../../shared/domain/tagset.ts';
import { ownValue } from '../../shared/own-value.ts';
import { excludedZones, type ArticleZones } from './excluded-zones.ts';
import { inReadingOrder } from './reading-order.ts';
import { rootOf } from './selectors.ts';
import type { PlacedAnnotation, ShownLayer, State } from './state.ts';
import { articlesInPanes } from './store-context.ts';

/** What is known of one article's annotations in numbers. */
export interface Figures {
  /** All annotators together, by top-level tag. */
  readonly byTag: ReadonlyMap<TagId, number>;
  /** Annotations outside zones; zones are none of them. */
  readonly count: number;
  readonly zones: number;
  readonly leftOut: number;
  readonly apart: number;
  /** Annotators' ids by how many of the zones are theirs. */
  readonly whose: ReadonlyMap<string, number>;
}

interface LayerFigures {
  readonly zones: ArticleZones;
  readonly tagset: Tagset;
  readonly counts: LayerCounts;
  readonly leftOut: ReadonlySet<PlacedAnnotation>;
}

const NOTHING: ReadonlySet<PlacedAnnotation> = new Set();
const ofLayer = new WeakMap<ShownLayer, LayerFigures>();
const left = new WeakMap<readonly ShownLayer[], ReadonlySet<PlacedAnnotation>>();

/** The annotations of a shown article that are not counted because they lie in effective zones. */
export function leftOutOf(
  state: Pick<State, 'layers' | 'project'>,
  article: ArticlePath,
): ReadonlySet<PlacedAnnotation> {
  const layers = ownValue(state.layers, article);
  const tagset = state.project?.tagset;
  if (layers === undefined || tagset === undefined) return NOTHING;
  const zones = excludedZones(state, article);
  if (zones.effective.length === 0) return NOTHING;
  const known = left.get(layers);
  if (known !== undefined) return known;
  const made = new Set(layers.flatMap((shown) => [...figuresOfLayer(shown, zones, tagset).leftOut]));
  left.set(layers, made);
  return made;
}

interface Made {
  readonly from: readonly unknown[];
  readonly answer: State['counts'];
}

let last: Made | null = null;

/**
 * Counts of the articles that are shown, by annotator: this window's of all layers it has, the
 * host's of those that still follow. The same object while nothing of that has changed.
 */
export function countsOfShown(
  state: Pick<State, 'counts' | 'layers' | 'panes' | 'project'>,
): State['counts'] {
  const { counts, project } = state;
  const shown = articlesInPanes(state).filter((article) => ownValue(state.layers, article) !== undefined);
  const parts = shown.flatMap((article) => [ownValue(state.layers, article), ownValue(counts, article)]);
  const from = [project?.tagset, ...shown, ...parts];
  if (last !== null && sameItems(last.from, from)) return last.answer;
  const answer = Object.fromEntries(shown.map((article) => [article, countsOfLayers(state, article)]));
  last = { from, answer };
  return answer;
}

const summed = new WeakMap<readonly LayerCounts[], Figures>();
const NO_FIGURES: Figures = {
  byTag: new Map(),
  count: 0,
  zones: 0,
  leftOut: 0,
  apart: 0,
  whose: new Map(),
};

/** The layers of an article together. */
export function figuresOf(layers: readonly LayerCounts[] | undefined): Figures {
  if (layers === undefined) return NO_FIGURES;
  const known = summed.get(layers);
  if (known !== undefined) return known;
  const byTag = new Map<TagId, number>();
  const whose = new Map<string, number>();
  const sums = { count: 0, zones: 0, leftOut: 0, apart: 0 };
  for (const { annotator, byTag: one, zones = 0, leftOut = 0, apart = 0 } of layers) {
    for (const [tag, number] of Object.entries(one)) {
      byTag.set(tag, (byTag.get(tag) ?? 0) + number);
      if (tag !== EXCLUDED) sums.count += number;
    }
    if (zones > 0) whose.set(annotator, zones);
    sums.zones += zones;
    sums.leftOut += leftOut;
    sums.apart += apart;
  }
  const made = { byTag, whose, ...sums };
  summed.set(layers, made);
  return made;
}

function countsOfLayers(
  state: Pick<State, 'counts' | 'layers' | 'project'>,
  article: ArticlePath,
): readonly LayerCounts[] {
  const tagset = state.project?.tagset;
  const layers = ownValue(state.layers, article) ?? [];
  if (tagset === undefined) return [];
  const zones = excludedZones(state, article);
  const live = layers.map((shown) => figuresOfLayer(shown, zones, tagset).counts);
  const others = (ownValue(state.counts, article) ?? []).filter(
    (one) => !live.some((other) => other.annotator === one.annotator),
  );
  return [...live, ...others];
}

function figuresOfLayer(shown: ShownLayer, zones: ArticleZones, tagset: Tagset): LayerFigures {
  const known = ofLayer.get(shown);
  if (known?.zones === zones && known.tagset === tagset) return known;
  const { effective, waiting } = zones;
  const annotator = shown.layer.annotator.id;
  const root = rootOf(tagset);
  const isInZone = insideOneOf(effective.map(({ span }) => span));
  const mayBeInZone = insideOneOf(waiting.map(({ span }) => span));
  const byTag = new Map<TagId, number>();
  const leftOut = new Set<PlacedAnnotation>();
  let apart = 0;
  for (const placed of inReadingOrder(shown)) {
    const tag = root(placed.annotation.content.tag);
    if (tag !== EXCLUDED && effective.length + waiting.length > 0) {
      const isCertain = isAsserted(placed.placement);
      if (isCertain && isInZone(placed.placement.span)) {
        leftOut.add(placed);
        continue;
      }
      if (!isCertain || mayBeInZone(placed.placement.span)) apart += 1;
    }
    byTag.set(tag, (byTag.get(tag) ?? 0) + 1);
  }
  const own = effective.filter((zone) => zone.annotator === annotator).length;
  const counts: LayerCounts = {
    annotator,
    byTag: Object.fromEntries(byTag),
    ...(own > 0 && { zones: own }),
    ...(leftOut.size > 0 && { leftOut: leftOut.size }),
    ...(apart > 0 && { apart }),
  };
  const made = { zones, tagset, counts, leftOut };
  ofLayer.set(shown, made);
  return made;
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
