/** Measuring agreement: the host reads and computes, the window waits, sees how far it is, and may stop it. */
import type { AgreementEvents, Api, Calls, Reply } from '../../shared/api/contract.ts';
import type { StoreContext } from './store-context.ts';

export type MeasuringProgress = AgreementEvents['measuringProgress'];

export interface Measuring {
  readonly measureAgreement: (
    request: Calls['measureAgreement']['request'],
  ) => Promise<Reply<'measureAgreement'>>;
  readonly stopMeasuring: () => void;
}

export function createMeasuring(
  context: StoreContext,
  api: Pick<Api, 'measureAgreement' | 'stopMeasuring'>,
): Measuring {
  let latest = 0;
  return {
    measureAgreement: async (request) => {
      latest += 1;
      const mine = latest;
      context.set({ measuringProgress: null });
      const measured = await api.measureAgreement(request);
      // A later one may be going on: how far that is stays in view.
      if (mine === latest) context.set({ measuringProgress: null });
      return measured;
    },
    stopMeasuring: () => void api.stopMeasuring({}),
  };
}
