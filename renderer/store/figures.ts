/**
 * Figures: how often each tag stands on an article, without what lies in Excluded zones.
 *
 * The host counts what is on disk, for all articles; what is shown in this window is counted
 * here, as it stands in today's text, so that the figures follow the hand. The article list
 * and the annotation panel take theirs from here: they say the same.
 */
import type { Annotation, AnnotationId } from '../../shared/domain/annotation.ts';
import type { LayerCounts } from '../../shared/domain/article.ts';
import { insideOneOf } from '../../shared/domain/exclusions/inside-zones.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { isAsserted } from '../../shared/domain/placement.ts';
import { EXCLUDED, type TagId, type Tagset } from '../../shared/domain/tagset.ts';
import { ownValue } from '../../shared/own-value.ts';
import { excludedZones, type ArticleZones, type WithZones } from './excluded-zones.ts';
import { placementIn } from './reading-order.ts';
import { rootOf } from './selectors.ts';
import type { ShownLayer, State } from './state.ts';
import { articlesInPanes } from './store-context.ts';

/** What is known of one article's annotations in numbers. */
export interface Figures {
  /** All annotators together, by top-level tag. */
  readonly byTag: ReadonlyMap<TagId, number>;
  /** Annotations outside zones; zones are none of them. */
  readonly count: number;
  readonly zones: number;
  /** The zones are adjudicated: nobody's. */
  readonly isAgreed: boolean;
  readonly leftOut: number;
  readonly apart: number;
  /** Annotators' ids by how many of the zones are theirs. */
  readonly whose: ReadonlyMap<string, number>;
}

interface LayerFigures {
  readonly zones: ArticleZones;
  readonly tagset: Tagset;
  readonly byTag: ReadonlyMap<TagId, number>;
  readonly leftOut: ReadonlySet<Annotation>;
  readonly apart: number;
  readonly counts: LayerCounts;
}

const ofLayer = new WeakMap<ShownLayer, LayerFigures>();
const left = new WeakMap<
  readonly ShownLayer[],
  { readonly zones: ArticleZones; readonly isLeftOut: (annotation: Annotation) => boolean }
>();
const isNone = (): boolean => false;

/** Tells which annotations of a shown article are not counted because they lie in effective zones. */
export function leftOutOf(state: WithZones, article: ArticlePath): (annotation: Annotation) => boolean {
  const layers = ownValue(state.layers, article);
  const tagset = state.project?.tagset;
  if (layers === undefined || tagset === undefined) return isNone;
  const zones = excludedZones(state, article);
  const known = left.get(layers);
  if (known?.zones === zones) return known.isLeftOut;
  const sets = layers.map((shown) => figuresOfLayer(shown, zones, tagset).leftOut);
  const made = (annotation: Annotation): boolean => sets.some((set) => set.has(annotation));
  left.set(layers, { zones, isLeftOut: made });
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
export function countsOfShown(state: WithZones & Pick<State, 'counts' | 'panes'>): State['counts'] {
  const { counts, project } = state;
  const shown = articlesInPanes(state).filter((article) => ownValue(state.layers, article) !== undefined);
  const parts = shown.flatMap((article) => [
    ownValue(state.layers, article),
    ownValue(counts, article),
    excludedZones(state, article),
  ]);
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
  isAgreed: false,
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
  const agreedZones = layers[0]?.agreedZones ?? 0;
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
  const made = { byTag, whose, ...sums, zones: sums.zones + agreedZones, isAgreed: agreedZones > 0 };
  summed.set(layers, made);
  return made;
}

function countsOfLayers(
  state: WithZones & Pick<State, 'counts'>,
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
  const made = withEach(shown, shown.layer.annotations.values(), 1, {
    zones,
    tagset,
    byTag: new Map(),
    leftOut: new Set(),
    apart: 0,
  });
  ofLayer.set(shown, made);
  return made;
}

/** `after` is `before` with other versions of `changed`: gives it its figures without counting anew. */
export function carryFigures(
  before: ShownLayer,
  after: ShownLayer,
  changed: ReadonlySet<AnnotationId>,
): void {
  const known = ofLayer.get(before);
  if (known === undefined) return;
  const versions = ({ layer }: ShownLayer): readonly Annotation[] =>
    [...changed].flatMap((id) => layer.annotations.get(id) ?? []);
  ofLayer.set(after, withEach(after, versions(after), 1, withEach(before, versions(before), -1, known)));
}

/** Figures of a layer with these annotations more, or fewer. */
function withEach(
  shown: ShownLayer,
  annotations: Iterable<Annotation>,
  by: 1 | -1,
  start: Omit<LayerFigures, 'counts'>,
): LayerFigures {
  const { zones, tagset } = start;
  const { effective, waiting } = zones;
  const root = rootOf(tagset);
  const isInZone = insideOneOf(effective.map(({ span }) => span));
  const mayBeInZone = insideOneOf(waiting.map(({ span }) => span));
  const hasZones = effective.length + waiting.length > 0;
  const byTag = new Map(start.byTag);
  const leftOut = new Set(start.leftOut);
  let { apart } = start;
  for (const annotation of annotations) {
    const tag = root(annotation.content.tag);
    if (hasZones && tag !== EXCLUDED) {
      const placement = placementIn(shown, annotation);
      const isCertain = isAsserted(placement);
      if (isCertain && isInZone(placement.span)) {
        if (by === 1) leftOut.add(annotation);
        else leftOut.delete(annotation);
        continue;
      }
      if (!isCertain || mayBeInZone(placement.span)) apart += by;
    }
    byTag.set(tag, (byTag.get(tag) ?? 0) + by);
  }
  const annotator = shown.layer.annotator.id;
  const own = zones.isAgreed ? 0 : effective.filter((zone) => zone.annotator === annotator).length;
  const counts: LayerCounts = {
    annotator,
    byTag: Object.fromEntries([...byTag].filter(([, count]) => count > 0)),
    ...(own > 0 && { zones: own }),
    ...(zones.isAgreed && effective.length > 0 && { agreedZones: effective.length }),
    ...(leftOut.size > 0 && { leftOut: leftOut.size }),
    ...(apart > 0 && { apart }),
  };
  return { zones, tagset, byTag, leftOut, apart, counts };
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
