/** What colleagues say about the project reaches the windows as far as it may be seen, and follows their files. */
import { expect, it } from 'vitest';
import type { EventMessage } from '../../../shared/api/contract.ts';
import { seesCases } from '../../../shared/domain/work/blind-mode.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { Cases } from './cases.ts';

const ben = (...names: readonly string[]): JsonObject => ({
  format: 1,
  id: 'ben',
  uuid: '22222222-2222-4222-8222-222222222222',
  name: 'Ben',
  entities: names.map((name, i) => ({ id: `urn:x:${String(i)}`, of: 'actor', name })),
});

it('is read, told when a file changes, and hidden when it may not be seen any more', async () => {
  const told: EventMessage[] = [];
  let file = ben('Seoul');
  let isSeen = true;
  const cases = new Cases({
    files: {
      look: () => Promise.resolve(true),
      get all() {
        return new Map([['ben', file]]);
      },
    },
    own: () => null,
    sees: () => isSeen,
    tell: (message) => told.push(message),
  });
  expect(await cases.read()).toMatchObject({
    value: { cases: [{ annotator: { id: 'ben', name: 'Ben' }, own: false, entries: [{ id: 'urn:x:0' }] }] },
  });
  await cases.look();
  expect(told).toEqual([]);
  file = ben('Seoul', 'Tokio');
  await cases.look();
  expect(told).toMatchObject([{ event: 'caseReplaced', data: { entries: [{}, {}] } }]);
  isSeen = false;
  await cases.look();
  expect(told.at(-1)).toMatchObject({ data: { annotator: { id: 'ben' }, entries: [] } });
  expect(await cases.read()).toMatchObject({ value: { cases: [] } });
});

it('is hidden in a blind project from all but the lead and the adjudicator without an article of their own', () => {
  const rules = { blind: true, lead: 'ann', adjudicator: 'cem', assigned: { 'a.txt': ['cem'] } };
  expect(['ann', 'ben', 'cem', null].map((id) => seesCases(rules, id))).toEqual([true, false, false, false]);
  expect(seesCases({ ...rules, blind: false }, 'ben')).toBe(true);
});
