/** The tagset's calls of a fake host: nothing is used, and nothing can be changed. */
import { fail, ok } from '../result.ts';
import type { Api } from './contract.ts';
import type { TagsetCalls } from './tagset-calls.ts';

/** `heard` is told of every call. */
export function fakeTagset(
  heard: (name: keyof TagsetCalls, request: unknown) => void,
): Pick<Api, keyof TagsetCalls> {
  const refuse = (name: keyof TagsetCalls) => async (request: unknown) => {
    heard(name, request);
    return await Promise.resolve(fail('no-project' as const));
  };
  return {
    describeTagUse: async (request) => {
      heard('describeTagUse', request);
      return await Promise.resolve(ok({ uses: [], links: [] }));
    },
    writeTagList: async (request) => {
      heard('writeTagList', request);
      return await Promise.resolve(ok({ content: '' }));
    },
    readTagList: async (request) => {
      heard('readTagList', request);
      return await Promise.resolve(fail('not-a-tagset' as const));
    },
    changeTagset: refuse('changeTagset'),
    proposeTags: refuse('proposeTags'),
    withdrawProposal: refuse('withdrawProposal'),
    answerProposal: refuse('answerProposal'),
  };
}
