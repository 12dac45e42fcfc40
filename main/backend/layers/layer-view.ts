/** Layers as they cross to a window: plain arrays, and where each annotation stands today. */
import type { LayerView, StatementsView } from '../../../shared/api/contract.ts';
import {
  compareText,
  sortedAnnotations,
  type Layer,
  type StatementLayer,
} from '../../../shared/domain/layer.ts';
import type { Placement } from '../../../shared/domain/placement.ts';
import type { ArticleText } from '../../../shared/domain/text.ts';
import { placeLayer } from './place-layer.ts';
import type { Texts } from '../articles/texts.ts';

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
    ...(layer.adjudicated && { adjudicated: layer.adjudicated }),
    annotator: layer.annotator,
    own: how.own,
    annotations,
    deleted: [...layer.deleted.values()],
    placements: Object.fromEntries(notExact),
    readOnly: how.readOnly,
  };
}

/** In the order in which they were made. Nothing is looked up: what they name may be in any layer, or gone. */
export function viewOfStatements(
  layer: StatementLayer,
  how: { readonly own: boolean; readonly readOnly: boolean },
): StatementsView {
  const { article, annotator, adjudicated, annotations, deleted } = layer;
  return {
    article,
    ...(adjudicated && { adjudicated }),
    annotator,
    own: how.own,
    statements: [...annotations.values()].toSorted(
      (a, b) => compareText(a.created, b.created) || compareText(a.id, b.id),
    ),
    deleted: [...deleted.values()],
    readOnly: how.readOnly,
  };
}
