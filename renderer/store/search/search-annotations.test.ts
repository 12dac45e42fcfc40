/** Searching annotations by what they name, whatever their own words are. */
import { expect, it } from 'vitest';
import type { GatheredAnnotation } from '../../../shared/domain/case/gathered.ts';
import { ACTOR } from '../../../shared/domain/tagset.ts';
import type { Api } from '../../../shared/api/contract.ts';
import { fail, ok } from '../../../shared/result.ts';
import { groupsIn } from '../case/groups.ts';
import type { DecisionState } from '../../../shared/domain/review/decision-state.ts';
import type { Verdict } from '../../../shared/domain/statement.ts';
import { createFakeHost, startStore, type FakeHost } from '../fake-host.cases.ts';
import type { Store } from '../store.ts';
import type { ReviewFilter } from './search-state.ts';

const TEXT = 'Pjöngjang schweigt.';

function annotation(quote: string, entity?: string): GatheredAnnotation {
  return {
    id: `urn:uuid:${quote}`,
    annotator: 'bob',
    tag: ACTOR,
    label: 'Actor',
    quote,
    prefix: '',
    suffix: '',
    text: '0',
    start: 0,
    end: quote.length,
    placement: 'exact',
    at: { start: 0, end: quote.length },
    ...(entity !== undefined && { entity }),
    modified: '2026-11-22T14:03:11Z',
  };
}

async function withHost(): Promise<{ readonly store: Store; readonly host: FakeHost }> {
  const host = createFakeHost({ 'a.txt': TEXT });
  const store = await startStore(host, 'a.txt');
  store.actions.gather();
  return { store, host };
}

async function named(): Promise<{ readonly store: Store; readonly entity: string }> {
  const host = createFakeHost({ 'a.txt': TEXT });
  const store = await startStore(host, 'a.txt');
  store.actions.selectText('main', { start: 0, end: 9 });
  store.actions.tag(ACTOR);
  store.actions.nameEntity('a.txt', store.getState().selected?.id ?? '', 'Nordkorea');
  const entity = groupsIn(store.getState()).all[0]?.id ?? '';
  store.actions.gather();
  const annotations = [
    annotation('die Regierung', entity),
    annotation('der Sprecher', 'urn:uuid:gone'),
    annotation('Nordkoreaner'),
  ];
  host.emit({
    event: 'gathered',
    data: { articles: { 'b.txt': { annotations, links: [], unread: [] } }, done: true },
  });
  return { store, entity };
}

const found = (store: Store): readonly string[] =>
  store
    .getState()
    .search.project.groups.filter(({ article }) => article === 'b.txt')
    .flatMap(({ results }) =>
      results.flatMap((one) =>
        one.kind === 'annotation' ? [`${one.annotation.quote} (${one.entity})`] : [],
      ),
    );

it('finds annotations by the name of what they mean, and says it', async () => {
  const { store } = await named();
  await store.actions.changeSearch({ in: 'annotations', query: { words: 'nordkorea' } });
  expect(found(store)).toEqual(['die Regierung (Nordkorea)', 'Nordkoreaner ()']);
});

it('lists what means one entity, and nothing for one that is gone', async () => {
  const { store, entity } = await named();
  await store.actions.changeSearch({ in: 'annotations', of: { entity } });
  expect(found(store)).toEqual(['die Regierung (Nordkorea)']);
  await store.actions.changeSearch({ of: { entity: 'urn:uuid:gone' } });
  expect(found(store)).toEqual([]);
});

it('lists what was decided, what was not, and what is another since', async () => {
  const { store, host } = await withHost();
  const decided = (quote: string, verdict: Verdict, state: DecisionState): GatheredAnnotation => ({
    ...annotation(quote),
    decisions: [{ by: 'ann', verdict, state }],
  });
  const annotations = [
    annotation('nobody'),
    decided('yes', 'accepted', 'followed'),
    decided('no', 'rejected', 'open'),
    decided('was no', 'rejected', 'outdated'),
  ];
  host.emit({
    event: 'gathered',
    data: { articles: { 'b.txt': { annotations, links: [], unread: [] } }, done: true },
  });
  const listed = async (review: ReviewFilter): Promise<readonly string[]> => {
    await store.actions.changeSearch({ in: 'annotations', of: { review } });
    return found(store);
  };
  expect(await listed('undecided')).toEqual(['nobody ()', 'was no ()']);
  expect(await listed('accepted')).toEqual(['yes ()']);
  expect(await listed('rejected')).toEqual(['no ()']);
  expect(await listed('amended')).toEqual([]);
  expect(await listed('outdated')).toEqual(['was no ()']);
});

it('answers what was asked last, however long what was asked before takes', async () => {
  const { store, host } = await withHost();
  const annotations = Array.from({ length: 20_000 }, (_, nth) => annotation(`Nummer ${nth}`));
  host.emit({
    event: 'gathered',
    data: { articles: { 'b.txt': { annotations, links: [], unread: [] } }, done: true },
  });
  const ask = (words: string): Promise<void> =>
    store.actions.changeSearch({ in: 'annotations', query: { words } });
  await Promise.all([ask('nummer'), ask('4711')]);
  expect(found(store)).toEqual(['Nummer 4711 ()']);
  expect(store.getState().search.project).toMatchObject({ isAsking: false, totals: { hits: 1 } });
});

it('lets the host look for an expression, and says if that takes too long', async () => {
  const { store, host } = await withHost();
  const many = Array.from({ length: 5000 }, (_, nth) => annotation(`Nummer ${nth} ${'lang '.repeat(20)}`));
  host.emit({
    event: 'gathered',
    data: { articles: { 'b.txt': { annotations: many, links: [], unread: [] } }, done: true },
  });
  const asked: number[] = [];
  let isSlow = false;
  const findInWords: Api['findInWords'] = async ({ words }) => {
    asked.push(words.length);
    const spans = words.map((each) => (/ 47\d\d /.test(each) ? [{ start: 7, end: 11 }] : []));
    return await Promise.resolve(isSlow ? fail('too-slow') : ok({ spans }));
  };
  Object.assign(host.api, { findInWords });
  const query = { words: '47\\d\\d', kind: 'pattern' } as const;
  await store.actions.changeSearch({ in: 'annotations', query });
  expect(store.getState().search.project.totals).toMatchObject({ hits: 100 });
  // Each quote once, and the tag's label once for all of them.
  expect(asked.reduce((sum, each) => sum + each, 0)).toBe(5001);
  expect(asked.length).toBeGreaterThan(1);
  isSlow = true;
  await store.actions.changeSearch({ query: { words: '(a+)+b' } });
  expect(store.getState().search.project).toMatchObject({ problem: 'too-slow', groups: [], isAsking: false });
});
