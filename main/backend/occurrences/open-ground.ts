/**
 * Where in an article something can be tagged: what of a text lies in its effective zones or
 * carries the tag already in one's own layer.
 */
import { createOffsetIndex } from '../../../shared/domain/code-points.ts';
import { sortedAnnotations, type ArticlePath, type Layer } from '../../../shared/domain/layer.ts';
import { isAsserted } from '../../../shared/domain/placement.ts';
import type { Span } from '../../../shared/domain/span.ts';
import type { TagId } from '../../../shared/domain/tagset.ts';
import type { ArticleText } from '../../../shared/domain/text.ts';
import type { LayerZone } from '../counts/count-layers.ts';
import { TopLevelTags } from '../counts/top-level-tags.ts';
import type { Desk } from '../desk.ts';
import { placeLayer } from '../layers/place-layer.ts';

/** Spans of the text that are no place for this tag. */
export async function takenSpans(
  desk: Desk,
  article: ArticlePath,
  text: ArticleText,
  tag: TagId,
): Promise<readonly Span[]> {
  const { isExcluded } = new TopLevelTags(() => desk.project.tagset);
  const own = desk.own === null ? null : (await desk.own.layers.load(article)).layer;
  const zones = desk.index.zonesOf(article).filter(({ text: on }) => on === text.sha256);
  const areAgreed = zones.some(({ isAgreed }) => isAgreed);
  // One's own zones are known better here than they were when the files were counted last.
  const counted = zones.filter((zone) => areAgreed || zone.annotator !== desk.annotator?.id);
  const spans =
    own === null
      ? []
      : await ownSpans(desk, own, text, (each) => each === tag || (!areAgreed && isExcluded(each)));
  return [...inUnits(counted, text), ...spans];
}

async function ownSpans(
  desk: Desk,
  layer: Layer,
  text: ArticleText,
  counts: (tag: TagId) => boolean,
): Promise<readonly Span[]> {
  const annotations = sortedAnnotations(layer).filter(({ content }) => counts(content.tag));
  if (annotations.length === 0) return [];
  const placements = await placeLayer(annotations, text, desk.texts);
  // What stands nowhere for certain is tagged already all the same, where it is proposed to stand.
  return placements.flatMap((placement) =>
    isAsserted(placement) || placement.kind === 'changed' ? [placement.span] : [],
  );
}

function inUnits(zones: readonly LayerZone[], { content }: ArticleText): readonly Span[] {
  if (zones.length === 0) return [];
  const offsets = createOffsetIndex(content);
  return zones.map(({ start, end }) => ({ start: offsets.toCodeUnit(start), end: offsets.toCodeUnit(end) }));
}
