/** What windows are told when one's own layer is another than they show: merged, or recovered. */
import type { EventMessage, LayerView } from '../../../shared/api/contract.ts';
import type { AnyLayer, Layer } from '../../../shared/domain/layer.ts';
import { viewOfStatements } from './layer-view.ts';

export async function tellOfReplaced(
  layer: AnyLayer,
  articles: { ownView(layer: Layer): Promise<LayerView> },
  tell: (message: EventMessage) => void,
): Promise<void> {
  if (layer.case === true) return;
  if (layer.links === true) {
    const statements = viewOfStatements(layer, { own: true, readOnly: false });
    tell({ event: 'statementsReplaced', data: { statements, notices: [] } });
    return;
  }
  tell({ event: 'layerReplaced', data: { layer: await articles.ownView(layer), notices: [] } });
}
