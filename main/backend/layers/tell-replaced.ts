/** Telling the windows that one's own layer is not what it was, whichever kind of layer it is. */
import type { EventMessage } from '../../../shared/api/contract.ts';
import type { AnyLayer } from '../../../shared/domain/layer.ts';
import type { OpenArticles } from '../articles/open-articles.ts';
import type { Cases } from '../case/cases.ts';
import { viewOfStatements } from './layer-view.ts';

interface Told {
  readonly cases: Pick<Cases, 'replaced'>;
  readonly articles: Pick<OpenArticles, 'ownView'>;
  readonly tell: (message: EventMessage) => void;
}

export async function tellReplaced(layer: AnyLayer, { cases, articles, tell }: Told): Promise<void> {
  if (layer.case === true) cases.replaced(layer);
  else if (layer.links === true) {
    const statements = viewOfStatements(layer, { own: true, readOnly: false });
    tell({ event: 'statementsReplaced', data: { statements, notices: [] } });
  } else {
    const view = await articles.ownView(layer);
    tell({ event: 'layerReplaced', data: { layer: view, notices: [] } });
  }
}
