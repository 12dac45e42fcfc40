/** What the windows are told of open articles, event by event. */
import type { EventMessage, Events } from '../../../shared/api/contract.ts';

type Told =
  | 'layerReplaced'
  | 'layerRemoved'
  | 'statementsReplaced'
  | 'statementsRemoved'
  | 'articleChanged'
  | 'colleaguesHidden';

export function tellOfArticles(tell: (message: EventMessage) => void): {
  readonly [K in Told]: (data: Events[K]) => void;
} {
  return {
    layerReplaced: (data) => tell({ event: 'layerReplaced', data }),
    layerRemoved: (data) => tell({ event: 'layerRemoved', data }),
    statementsReplaced: (data) => tell({ event: 'statementsReplaced', data }),
    statementsRemoved: (data) => tell({ event: 'statementsRemoved', data }),
    articleChanged: (data) => tell({ event: 'articleChanged', data }),
    colleaguesHidden: (data) => tell({ event: 'colleaguesHidden', data }),
  };
}
