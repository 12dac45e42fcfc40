/** Measuring of a fake host: there is nobody to compare. */
import { fail, ok } from '../result.ts';
import type { AgreementCalls, Api } from './contract.ts';

/** `heard` is told of every call. */
export function fakeAgreement(
  heard: (name: keyof AgreementCalls, request: unknown) => void,
): Pick<Api, keyof AgreementCalls> {
  return {
    measureAgreement: async (request) => {
      heard('measureAgreement', request);
      return await Promise.resolve(fail('no-project' as const));
    },
    stopMeasuring: async (request) => {
      heard('stopMeasuring', request);
      return await Promise.resolve(ok(null));
    },
  };
}
