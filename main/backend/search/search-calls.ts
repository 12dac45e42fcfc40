/** The calls of the contract about searching, answered for one window: its latest search is the one it wants. */
import type { Api, SearchCalls } from '../../../shared/api/contract.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { InProject } from '../in-project.ts';

export function searchCalls(inProject: InProject): Pick<Api, keyof SearchCalls> {
  let latest = 0;
  return {
    searchProject: (request) => {
      latest += 1;
      const mine = latest;
      return inProject(({ desk }) => desk.search.search(request, () => mine !== latest));
    },
    indexTexts: ({ going }) =>
      inProject(async ({ desk }) => {
        desk.search.index.setGoing(going);
        return await Promise.resolve(ok(null));
      }),
    findInWords: ({ words, query }) =>
      inProject(async ({ desk }) => {
        const found = await desk.search.findInWords(words, query);
        return found.ok ? ok({ spans: found.value }) : found;
      }),
    findInText: ({ text, query }) =>
      inProject(async ({ desk }) => {
        const content = await desk.texts.content(text);
        if (content === undefined) return fail('no-such-text');
        const found = await desk.search.findInText(content, query);
        return found.ok ? ok({ spans: found.value }) : found;
      }),
  };
}
