/** Earlier states as a fake host keeps them: by number, what there was. */
import type { Api } from '../../shared/api/contract.ts';
import type { Entry } from '../../shared/domain/annotation.ts';
import type { Content } from '../../shared/domain/content.ts';
import { fail, ok } from '../../shared/result.ts';

type HistoryApi = Pick<Api, 'listStates' | 'readState' | 'answerLoss'>;

export function fakeHistory(states: ReadonlyMap<string, readonly Entry<Content>[]>): HistoryApi {
  return {
    listStates: async () =>
      ok({
        states: await Promise.resolve(
          [...states].map(([id, { length }]) => ({
            id,
            at: '2026-11-22T14:03:11Z',
            reason: 'time' as const,
            annotations: length,
            differences: null,
          })),
        ),
      }),
    readState: async ({ state }) => {
      const annotations = await Promise.resolve(states.get(state));
      return annotations === undefined ? fail('not-found') : ok({ annotations });
    },
    answerLoss: () => Promise.resolve(ok(null)),
  };
}
