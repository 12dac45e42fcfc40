/** What a fake host answers to calls that have files of their own; `heard` is told of each. */
import type { Api, CallName } from './contract.ts';
import { fakeAgreement } from './fake-agreement.cases.ts';
import { fakeExchange } from './fake-exchange.cases.ts';
import { fakeGathering } from './fake-gathering.cases.ts';
import { fakeOccurrences } from './fake-occurrences.cases.ts';
import { fakeSearch } from './fake-search.cases.ts';
import { fakeTagset } from './fake-tagset.cases.ts';

export function fakeParts(
  heard: (name: CallName, request: unknown) => void,
): ReturnType<typeof fakeExchange> &
  ReturnType<typeof fakeAgreement> &
  ReturnType<typeof fakeGathering> &
  ReturnType<typeof fakeOccurrences> &
  ReturnType<typeof fakeTagset> &
  Pick<Api, keyof ReturnType<typeof fakeSearch>> {
  return {
    ...fakeExchange(heard),
    ...fakeAgreement(heard),
    ...fakeGathering(heard),
    ...fakeOccurrences(heard),
    ...fakeSearch(heard),
    ...fakeTagset(heard),
  };
}
