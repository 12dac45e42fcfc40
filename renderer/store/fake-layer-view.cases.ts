/** A layer as the fake host tells of it: placed in today's text, with the older texts at hand. */
import type { LayerView } from '../../shared/api/contract.ts';
import type { Annotation } from '../../shared/domain/annotation.ts';
import type { Layer } from '../../shared/domain/layer.ts';
import { place } from '../../shared/domain/placing/place-anchors.ts';
import type { Placement } from '../../shared/domain/placement.ts';
import { settledPlacement } from '../../shared/domain/placing/settled-placement.ts';
import type { ArticleText } from '../../shared/domain/text.ts';

/** `older`: contents of texts that annotations were made on, by their hash. */
export function fakeLayerView(
  layer: Layer,
  own: boolean,
  text: ArticleText | undefined,
  older: ReadonlyMap<string, string>,
): LayerView {
  const annotations: readonly Annotation[] = [...layer.annotations.values()];
  const placements: Record<string, Placement> = {};
  for (const { id, content } of annotations) {
    const placement =
      text === undefined
        ? ({ kind: 'lost' } as const)
        : settledPlacement(content, place(content.anchor, text, older.get(content.anchor.text)), text.sha256);
    if (placement.kind !== 'exact') placements[id] = placement;
  }
  return {
    article: layer.article,
    annotator: layer.annotator,
    own,
    annotations,
    deleted: [...layer.deleted.values()],
    placements,
    readOnly: false,
  };
}
