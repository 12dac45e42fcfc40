/**
 * Figures: how often each tag stands on an article, without what lies in Excluded zones.
 *
 * The host counts what is on disk, for all articles; what is shown in this window is counted
 * here, as it stands in today's text, so that the figures follow the hand. The article list
 * and the annotation panel take theirs from here: they say the same.
 */
import type { Annotation, AnnotationContent, AnnotationId } from '../../shared/domain/annotation.ts';
import type { LayerCounts } from '../../shared/domain/article.ts';
import { insideOneOf } from '../../shared/domain/exclusions/inside-zones.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { isAsserted } from '../../shared/domain/placement.ts';
import { isKeptAsLost } from '../../shared/domain/placing/settled-placement.ts';
import type { Sha256 } from '../../shared/domain/text.ts';
import { EXCLUDED, type TagId, type Tagset } from '../../shared/domain/tagset.ts';
import { ownValue } from '../../shared/own-value.ts';
import { excludedZones, type ArticleZones, type WithZones } from './excluded-zones.ts';
import { placementIn } from './reading-order.ts';
import { rootOf } from './selectors.ts';
import type { ShownLayer, State } from './state.ts';
import { articlesInPanes, textOf } from './store-context.ts';

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
  /** Annotations made on another text than today's, and not settled in it. */
  readonly onOther: number;
  /** Annotators' ids by how many of the zones are theirs. */
  readonly whose: ReadonlyMap<string, number>;
}

/** What the figures of a layer are made with, beside its annotations. */
interface Ground {
  readonly zones: ArticleZones;
  readonly tagset: Tagset;
  /** The article's text; null while it is not shown. */
  readonly today: Sha256 | null;
}

interface LayerFigures extends Ground {
  readonly byTag: ReadonlyMap<TagId, number>;
  readonly leftOut: ReadonlySet<Annotation>;
  readonly apart: number;
  readonly onOther: number;
  readonly counts: LayerCounts;
}

const ofLayer = new WeakMap<ShownLayer, LayerFigures>();
const left = new WeakMap<
  readonly ShownLayer[],
  { readonly zones: ArticleZones; readonly isLeftOut: (annotation: Annotation) => boolean }
>();
const isNone = (): boolean => false;

/** Tells which annotations of a shown article are not counted because they lie in effective zones. */
export function leftOutOf(
  state: WithZones & Pick<State, 'panes'>,
  article: ArticlePath,
): (annotation: Annotation) => boolean {
  const layers = ownValue(state.layers, article);
  const tagset = state.project?.tagset;
  if (layers === undefined || tagset === undefined) return isNone;
  const zones = excludedZones(state, article);
  const known = left.get(layers);
  if (known?.zones === zones) return known.isLeftOut;
  const today = textOf(state)(article)?.sha256 ?? null;
  const sets = layers.map((shown) => figuresOfLayer(shown, { zones, tagset, today }).leftOut);
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
  const texts = shown.map((article) => textOf(state)(article)?.sha256);
  const from = [project?.tagset, ...shown, ...texts, ...parts];
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
  onOther: 0,
  whose: new Map(),
};

const changedSince = new WeakMap<readonly LayerCounts[], boolean>();

/** Whether some annotations were made on another text than today's: cheap for ten thousand articles. */
export function hasChangedSince(layers: readonly LayerCounts[] | undefined): boolean {
  if (layers === undefined) return false;
  const known = changedSince.get(layers);
  if (known !== undefined) return known;
  const made = layers.some(({ onOther = 0 }) => onOther > 0);
  changedSince.set(layers, made);
  return made;
}

/** The layers of an article together. */
export function figuresOf(layers: readonly LayerCounts[] | undefined): Figures {
  if (layers === undefined) return NO_FIGURES;
  const known = summed.get(layers);
  if (known !== undefined) return known;
  const byTag = new Map<TagId, number>();
  const whose = new Map<string, number>();
  const sums = { count: 0, zones: 0, leftOut: 0, apart: 0, onOther: 0 };
  const agreedZones = layers[0]?.agreedZones ?? 0;
  for (const { annotator, byTag: one, zones = 0, leftOut = 0, apart = 0, onOther = 0 } of layers) {
    for (const [tag, number] of Object.entries(one)) {
      byTag.set(tag, (byTag.get(tag) ?? 0) + number);
      if (tag !== EXCLUDED) sums.count += number;
    }
    if (zones > 0) whose.set(annotator, zones);
    sums.zones += zones;
    sums.leftOut += leftOut;
    sums.apart += apart;
    sums.onOther += onOther;
  }
  const made = { byTag, whose, ...sums, zones: sums.zones + agreedZones, isAgreed: agreedZones > 0 };
  summed.set(layers, made);
  return made;
}

function countsOfLayers(
  state: WithZones & Pick<State, 'counts' | 'panes'>,
  article: ArticlePath,
): readonly LayerCounts[] {
  const tagset = state.project?.tagset;
  const layers = ownValue(state.layers, article) ?? [];
  if (tagset === undefined) return [];
  const zones = excludedZones(state, article);
  const today = textOf(state)(article)?.sha256 ?? null;
  const live = layers.map((shown) => figuresOfLayer(shown, { zones, tagset, today }).counts);
  const others = (ownValue(state.counts, article) ?? []).filter(
    (one) => !live.some((other) => other.annotator === one.annotator),
  );
  return [...live, ...others];
}

function figuresOfLayer(shown: ShownLayer, ground: Ground): LayerFigures {
  const known = ofLayer.get(shown);
  const { zones, tagset, today } = ground;
  if (known?.zones === zones && known.tagset === tagset && known.today === today) return known;
  const made = withEach(shown, shown.layer.annotations.values(), 1, {
    ...ground,
    byTag: new Map(),
    leftOut: new Set(),
    apart: 0,
    onOther: 0,
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
  const { zones, tagset, today } = start;
  const { effective, waiting } = zones;
  const root = rootOf(tagset);
  const isInZone = insideOneOf(effective.map(({ span }) => span));
  const mayBeInZone = insideOneOf(waiting.map(({ span }) => span));
  const hasZones = effective.length + waiting.length > 0;
  const byTag = new Map(start.byTag);
  const leftOut = new Set(start.leftOut);
  let { apart, onOther } = start;
  for (const annotation of annotations) {
    if (today !== null && isOnOther(annotation.content, today)) onOther += by;
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
    ...(onOther > 0 && { onOther }),
  };
  return { zones, tagset, today, byTag, leftOut, apart, onOther, counts };
}

/** Made on another text than today's, and not settled in it: the host tells the same of what is not shown. */
function isOnOther(content: AnnotationContent, today: Sha256): boolean {
  const { text } = content.anchor;
  return text !== '' && text !== today && !isKeptAsLost(content, today);
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
