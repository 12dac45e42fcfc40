/** A layer as it crosses to a window: plain arrays, and where each annotation stands today. */
import type { LayerView } from '../../shared/api/contract.ts';
import { placeAll } from '../../shared/domain/place-anchors.ts';
import type { Placement } from '../../shared/domain/placement.ts';
import { sortedAnnotations, type Layer } from '../../shared/domain/layer.ts';
import type { ArticleText } from '../../shared/domain/text.ts';

/** `text`: today's text of the article; undefined if it cannot be read, then nothing is placed anew. */
export function viewOf(
  layer: Layer,
  text: ArticleText | undefined,
  how: { readonly own: boolean; readonly readOnly: boolean },
): LayerView {
  const annotations = sortedAnnotations(layer);
  const placements =
    text === undefined
      ? []
      : placeAll(
          annotations.map(({ content }) => content.anchor),
          text,
        );
  const notExact = annotations.flatMap(({ id }, index): [string, Placement][] => {
    const placement = placements[index];
    return placement === undefined || placement.kind === 'exact' ? [] : [[id, placement]];
  });
  return {
    article: layer.article,
    annotator: layer.annotator,
    own: how.own,
    annotations,
    deleted: [...layer.deleted.values()],
    placements: Object.fromEntries(notExact),
    readOnly: how.readOnly,
  };
}

/** How many of a view's annotations made on another text stand how in today's. */
export function placementCounts(
  view: LayerView,
  text: ArticleText,
): Readonly<Record<Placement['kind'], number>> {
  const counts = { exact: 0, moved: 0, changed: 0, ambiguous: 0, lost: 0 };
  for (const { id, content } of view.annotations) {
    if (content.anchor.text === text.sha256) continue;
    counts[Object.hasOwn(view.placements, id) ? (view.placements[id]?.kind ?? 'exact') : 'exact'] += 1;
  }
  return counts;
}
