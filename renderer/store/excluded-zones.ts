/**
 * The Excluded zones of an article as it is shown: which are effective, and which nobody
 * knows the place of for certain. Those leave nothing out until somebody confirmed them.
 */
import type { AnnotationId } from '../../shared/domain/annotation.ts';
import type { AnnotatorId } from '../../shared/domain/annotator.ts';
import { effectiveZones } from '../../shared/domain/exclusions/effective-zones.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { isAsserted } from '../../shared/domain/placement.ts';
import { compareSpans, sameSpan, type Span } from '../../shared/domain/span.ts';
import { EXCLUDED, type TagId, type Tagset } from '../../shared/domain/tagset.ts';
import { ownValue } from '../../shared/own-value.ts';
import { inReadingOrder } from './reading-order.ts';
import { rootOf } from './selectors.ts';
import type { ShownLayer, State } from './state.ts';

/** A stretch that somebody excluded, where it stands in today's text. */
export interface ExcludedZone {
  readonly id: AnnotationId;
  readonly annotator: AnnotatorId;
  readonly tag: TagId;
  readonly span: Span;
}

export interface ArticleZones {
  /** In the order of reading. */
  readonly effective: readonly ExcludedZone[];
  /** Where they are proposed to stand. */
  readonly waiting: readonly ExcludedZone[];
}

const NO_ZONES: ArticleZones = { effective: [], waiting: [] };

const ofLayer = new WeakMap<ShownLayer, { readonly tagset: Tagset; readonly zones: ArticleZones }>();
const ofLayers = new WeakMap<
  readonly ShownLayer[],
  { readonly tagset: Tagset; readonly zones: ArticleZones }
>();
/** What was answered last, so that it stays the same object while layers change in other ways. */
const last = new Map<ArticlePath, ArticleZones>();

/**
 * Of all annotators; the same object while the zones are the same. What reviewers rejected and
 * what was adjudicated goes into `effectiveZones` here, and in the host's `count-layers.ts`.
 */
export function excludedZones(state: Pick<State, 'layers' | 'project'>, article: ArticlePath): ArticleZones {
  const layers = ownValue(state.layers, article);
  const tagset = state.project?.tagset;
  if (layers === undefined || tagset === undefined) return NO_ZONES;
  const known = ofLayers.get(layers);
  if (known?.tagset === tagset) return known.zones;
  const all = layers.map((shown) => zonesOfLayer(shown, tagset));
  const marked = inOrder(all.flatMap(({ effective }) => effective));
  const made: ArticleZones = {
    effective: effectiveZones({ marked, annotator: state.project?.annotator?.id ?? null }),
    waiting: inOrder(all.flatMap(({ waiting }) => waiting)),
  };
  const before = last.get(article);
  const zones = before !== undefined && isSame(before, made) ? before : made;
  last.set(article, zones);
  ofLayers.set(layers, { tagset, zones });
  return zones;
}

/** `after` is `before` with other versions of `changed`: it has the same zones if none of those is one. */
export function carryZones(before: ShownLayer, after: ShownLayer, changed: ReadonlySet<AnnotationId>): void {
  const known = ofLayer.get(before);
  if (known === undefined) return;
  const root = rootOf(known.tagset);
  const isZone = ({ layer }: ShownLayer, id: AnnotationId): boolean => {
    const annotation = layer.annotations.get(id);
    return annotation !== undefined && root(annotation.content.tag) === EXCLUDED;
  };
  if (![...changed].some((id) => isZone(before, id) || isZone(after, id))) ofLayer.set(after, known);
}

function zonesOfLayer(shown: ShownLayer, tagset: Tagset): ArticleZones {
  const known = ofLayer.get(shown);
  if (known?.tagset === tagset) return known.zones;
  const root = rootOf(tagset);
  const effective: ExcludedZone[] = [];
  const waiting: ExcludedZone[] = [];
  for (const { annotation, annotator, placement, span } of inReadingOrder(shown)) {
    const { tag } = annotation.content;
    if (span === null || root(tag) !== EXCLUDED) continue;
    const zone = { id: annotation.id, annotator: annotator.id, tag, span };
    (isAsserted(placement) ? effective : waiting).push(zone);
  }
  const zones = effective.length + waiting.length === 0 ? NO_ZONES : { effective, waiting };
  ofLayer.set(shown, { tagset, zones });
  return zones;
}

function inOrder(zones: readonly ExcludedZone[]): readonly ExcludedZone[] {
  return zones.toSorted((a, b) => compareSpans(a.span, b.span));
}

function isSame(a: ArticleZones, b: ArticleZones): boolean {
  const both = [
    [a.effective, b.effective],
    [a.waiting, b.waiting],
  ] as const;
  return both.every(
    ([one, other]) =>
      one.length === other.length &&
      one.every((zone, at) => {
        const twin = other[at];
        return (
          twin !== undefined && zone.id === twin.id && zone.tag === twin.tag && sameSpan(zone.span, twin.span)
        );
      }),
  );
}
