/** Gathering of a fake host: it hears that somebody asks, and tells nothing by itself. */
import { ok } from '../result.ts';
import type { Api, GatheringCalls } from './contract.ts';

/** `heard` is told of every call. */
export function fakeGathering(
  heard: (name: keyof GatheringCalls, request: unknown) => void,
): Pick<Api, keyof GatheringCalls> {
  return {
    gatherAnnotations: async (request) => {
      heard('gatherAnnotations', request);
      return await Promise.resolve(ok(null));
    },
  };
}
