/**
 * The Excluded zones of an article as it is shown: which are effective, and which nobody
 * knows the place of for certain. Those leave nothing out until somebody confirmed them.
 */
import type { AnnotationId, Revision } from '../../shared/domain/annotation.ts';
import type { AnnotatorId } from '../../shared/domain/annotator.ts';
import { effectiveZones, rejectedIn } from '../../shared/domain/exclusions/effective-zones.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { isAsserted } from '../../shared/domain/placement.ts';
import { compareSpans, sameSpan, type Span } from '../../shared/domain/span.ts';
import { EXCLUDED, type TagId, type Tagset } from '../../shared/domain/tagset.ts';
import { ownValue } from '../../shared/own-value.ts';
import { agreedSet, saidBesideAgreed } from './adjudicating.ts';
import { inReadingOrder } from './reading-order.ts';
import { rootOf } from './selectors.ts';
import type { PlacedAnnotation, ShownLayer, ShownStatements, State } from './state.ts';
import { ownStatements } from './statements-state.ts';

/** A stretch that somebody excluded, where it stands in today's text. */
export interface ExcludedZone {
  readonly id: AnnotationId;
  readonly revision: Revision;
  readonly annotator: AnnotatorId;
  readonly tag: TagId;
  readonly span: Span;
}

export interface ArticleZones {
  /** In the order of reading. */
  readonly effective: readonly ExcludedZone[];
  /** Where they are proposed to stand. */
  readonly waiting: readonly ExcludedZone[];
  /** They are those of the agreed set. */
  readonly isAgreed: boolean;
}

/** What the zones of an article are told from. */
export type WithZones = Pick<State, 'layers' | 'project' | 'adjudicated' | 'statements'>;

const NO_ZONES: ArticleZones = { effective: [], waiting: [], isAgreed: false };

const ofLayer = new WeakMap<ShownLayer, { readonly tagset: Tagset; readonly zones: ArticleZones }>();
const ofLayers = new WeakMap<
  readonly ShownLayer[],
  { readonly from: readonly unknown[]; readonly zones: ArticleZones }
>();
/** What was answered last, so that it stays the same object while layers change in other ways. */
const last = new Map<ArticlePath, ArticleZones>();

/**
 * The same object while the zones are the same. The host's `zonesOfFolder` answers the same of
 * the files on disk.
 */
export function excludedZones(state: WithZones, article: ArticlePath): ArticleZones {
  const layers = ownValue(state.layers, article);
  const tagset = state.project?.tagset;
  if (layers === undefined || tagset === undefined) return NO_ZONES;
  const agreed = agreedSet(state, article);
  const judging = [ownStatements(state.statements, { article }), saidBesideAgreed(state, article)];
  const from = [tagset, agreed, ...judging];
  const known = ofLayers.get(layers);
  if (known?.from.every((one, at) => one === from[at]) === true) return known.zones;
  const made = zonesFrom(layers, agreed, judging, tagset);
  const before = last.get(article);
  const zones = before !== undefined && isSame(before, made) ? before : made;
  last.set(article, zones);
  ofLayers.set(layers, { from, zones });
  return zones;
}

function zonesFrom(
  layers: readonly ShownLayer[],
  agreed: ShownLayer | undefined,
  judging: readonly (ShownStatements | undefined)[],
  tagset: Tagset,
): ArticleZones {
  const adjudicated = agreed === undefined ? NO_ZONES : zonesOfLayer(agreed, tagset);
  const isAgreed = adjudicated !== NO_ZONES;
  const rejected = judging.flatMap((said) =>
    said === undefined ? [] : rejectedIn(said.layer.annotations.values()),
  );
  const all = layers.map((shown) => zonesOfLayer(shown, tagset));
  const effectiveOf = (kind: 'effective' | 'waiting'): readonly ExcludedZone[] =>
    effectiveZones({
      marked: inOrder(all.flatMap((zones) => zones[kind])),
      adjudicated: isAgreed ? adjudicated[kind] : null,
      rejected,
    });
  return { effective: effectiveOf('effective'), waiting: effectiveOf('waiting'), isAgreed };
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
  const { effective, waiting } = zonesAmong(inReadingOrder(shown), tagset);
  const zones =
    effective.length + waiting.length === 0
      ? NO_ZONES
      : { effective, waiting, isAgreed: shown.layer.adjudicated === true };
  ofLayer.set(shown, { tagset, zones });
  return zones;
}

/** Zones among these annotations, in their order: where they stand, and where they are proposed to stand. */
export function zonesAmong(
  placed: readonly PlacedAnnotation[],
  tagset: Tagset,
): Pick<ArticleZones, 'effective' | 'waiting'> {
  const root = rootOf(tagset);
  const effective: ExcludedZone[] = [];
  const waiting: ExcludedZone[] = [];
  for (const { annotation, annotator, placement, span } of placed) {
    const { tag } = annotation.content;
    if (span === null || root(tag) !== EXCLUDED) continue;
    const zone = { id: annotation.id, revision: annotation.revision, annotator: annotator.id, tag, span };
    (isAsserted(placement) ? effective : waiting).push(zone);
  }
  return { effective, waiting };
}

function inOrder(zones: readonly ExcludedZone[]): readonly ExcludedZone[] {
  return zones.toSorted((a, b) => compareSpans(a.span, b.span));
}

function isSame(a: ArticleZones, b: ArticleZones): boolean {
  const both = [
    [a.effective, b.effective],
    [a.waiting, b.waiting],
  ] as const;
  if (a.isAgreed !== b.isAgreed) return false;
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
