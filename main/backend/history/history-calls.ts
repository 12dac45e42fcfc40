/** The calls of the contract about earlier states of one's own layers, as a desk answers them. */
import type { Api, WriteCode } from '../../../shared/api/contract.ts';
import type { ArticlePath, LayerKey } from '../../../shared/domain/layer.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { OwnLayers } from '../layers/own-layers.ts';

export class HistoryCalls {
  /** One's own layers, if there are any that can be written. */
  private readonly own: () => Result<
    Pick<OwnLayers, 'states'>,
    WriteCode | 'no-annotator' | 'other-annotator'
  >;

  constructor(own: HistoryCalls['own']) {
    this.own = own;
  }

  async list(layer: LayerKey): ReturnType<Api['listStates']> {
    const own = this.own();
    return ok({ states: own.ok ? await own.value.states.list(layer) : [] });
  }

  async read(layer: LayerKey, state: string): ReturnType<Api['readState']> {
    const own = this.own();
    return own.ok ? await own.value.states.read(layer, state) : fail('not-found', own.code);
  }

  async answer(article: ArticlePath): ReturnType<Api['answerLoss']> {
    const own = this.own();
    if (own.ok) own.value.states.answerLoss(article);
    return await Promise.resolve(ok(null));
  }
}
