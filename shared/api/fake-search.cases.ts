/** Searching of a fake host: it has no texts. */
import { fail } from '../result.ts';
import type { Api, SearchCalls } from './contract.ts';

/** `heard` is told of every call. */
export function fakeSearch(
  heard: (name: keyof SearchCalls, request: unknown) => void,
): Pick<Api, keyof SearchCalls> {
  const nothing =
    (name: keyof SearchCalls) =>
    async (request: unknown): Promise<ReturnType<typeof fail<'no-project'>>> => {
      heard(name, request);
      return await Promise.resolve(fail('no-project' as const));
    };
  return {
    searchProject: nothing('searchProject'),
    indexTexts: nothing('indexTexts'),
    findInText: nothing('findInText'),
    findInWords: nothing('findInWords'),
  };
}
