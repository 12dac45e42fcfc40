/** Finding occurrences of a fake host: there is nothing to be found. */
import { fail, ok } from '../result.ts';
import type { Api, OccurrenceCalls } from './contract.ts';

/** `heard` is told of every call. */
export function fakeOccurrences(
  heard: (name: keyof OccurrenceCalls, request: unknown) => void,
): Pick<Api, keyof OccurrenceCalls> {
  return {
    findOccurrences: async (request) => {
      heard('findOccurrences', request);
      return await Promise.resolve(ok({ articles: [], searched: 0, unread: 0, more: false }));
    },
    acceptOccurrences: async (request) => {
      heard('acceptOccurrences', request);
      return await Promise.resolve(fail('refused' as const));
    },
    takeBackOccurrences: async (request) => {
      heard('takeBackOccurrences', request);
      return await Promise.resolve(fail('refused' as const));
    },
    stopOccurrences: async (request) => {
      heard('stopOccurrences', request);
      return await Promise.resolve(ok(null));
    },
  };
}
