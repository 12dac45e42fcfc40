/** A layer as it crosses to a window: plain arrays, and where each annotation stands today. */
import type { LayerView } from '../../shared/api/contract.ts';
import { placeAll } from '../../shared/domain/place-anchors.ts';
import type { Placement } from '../../shared/domain/placement.ts';
import { sortedAnnotations, type Layer } from '../../shared/domain/layer.ts';
import { settledPlacement } from '../../shared/domain/settled-placement.ts';
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
  const notExact = annotations.flatMap(({ id, content }, index): [string, Placement][] => {
    const found = placements[index];
    if (found === undefined || text === undefined) return [];
    const placement = settledPlacement(content, found, text.sha256);
    return placement.kind === 'exact' ? [] : [[id, placement]];
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
