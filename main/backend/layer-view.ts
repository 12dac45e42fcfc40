/** A layer as it crosses to a window: plain arrays, and where each annotation stands today. */
import type { LayerView } from '../../shared/api/contract.ts';
import { sortedAnnotations, type Layer } from '../../shared/domain/layer.ts';
import type { Placement } from '../../shared/domain/placement.ts';
import type { ArticleText } from '../../shared/domain/text.ts';
import { placeLayer } from './place-layer.ts';
import type { Texts } from './texts.ts';

/** `text`: today's text of the article; undefined if it cannot be read, then nothing is placed anew. */
export async function viewOf(
  layer: Layer,
  text: ArticleText | undefined,
  how: { readonly own: boolean; readonly readOnly: boolean },
  texts: Pick<Texts, 'content'>,
): Promise<LayerView> {
  const annotations = sortedAnnotations(layer);
  const placements = text === undefined ? [] : await placeLayer(annotations, text, texts);
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
