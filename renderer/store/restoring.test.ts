/** An earlier state of one's own annotations, brought back. */
import { expect, it } from 'vitest';
import { makeAnchor } from '../../shared/domain/anchor.ts';
import type { Annotation } from '../../shared/domain/annotation.ts';
import { applyToLayer } from '../../shared/domain/change.ts';
import { CASE_KEY } from '../../shared/domain/layer.ts';
import { CLAIM } from '../../shared/domain/tagset.ts';
import { ownCase } from './case/cases-state.ts';
import { createFakeHost, settle, startStore, textOfArticle } from './fake-host.cases.ts';
import { fakeHistory } from './fake-history.cases.ts';
import { ownStatements } from './statements-state.ts';

const TEXT = textOfArticle('Der Minister sagte, die Mauer sei sicher.');
const MADE = '2026-11-21T10:00:00Z';

/** Then there were 1 and 2; now there are 2, with another note, and 3. */
async function changedSince() {
  const host = createFakeHost({ 'a.txt': TEXT.content });
  const content = (note: string) => ({
    anchor: makeAnchor(TEXT, { start: 4, end: 12 }),
    tag: CLAIM,
    label: 'Claim',
    note,
  });
  const annotation = (id: string, note: string): Annotation => ({
    id,
    content: content(note),
    created: MADE,
    modified: MADE,
    revision: id,
    previous: [],
  });
  const edit = (id: string, note: string) => ({
    article: 'a.txt',
    annotation: id,
    before: null,
    after: content(note),
  });
  const now = [edit('urn:uuid:2', 'two now'), edit('urn:uuid:3', 'three')];
  const made = applyToLayer(host.layer('a.txt'), now, MADE);
  if (!made.ok) throw new Error(made.detail);
  host.put(made.value);
  const then = [annotation('urn:uuid:1', 'one'), annotation('urn:uuid:2', 'two then')];
  const api = { ...host.api, ...fakeHistory(new Map([['7', then]])) };
  const store = await startStore({ ...host, api }, 'a.txt');
  const notes = () =>
    [...host.layer('a.txt').annotations.values()].map(({ content: { note = '' } }) => note).toSorted();
  return { host, store, notes };
}

it('comes back whole in one step, with the times when things were made, and goes again with undo', async () => {
  const { host, store, notes } = await changedSince();
  const edits = await store.actions.compareState({ article: 'a.txt' }, '7');
  expect(edits?.map(({ annotation }) => annotation).toSorted()).toEqual([
    'urn:uuid:1',
    'urn:uuid:2',
    'urn:uuid:3',
  ]);
  expect(await store.actions.restoreState({ article: 'a.txt' }, '7', 'all')).toBe(true);
  await settle();
  expect(notes()).toEqual(['one', 'two then']);
  expect(host.layer('a.txt').annotations.get('urn:uuid:1')?.created).toBe(MADE);
  expect(store.getState().said).toMatchObject({ code: 'restored', values: { count: 3 }, undoable: true });
  expect(store.getState().undo).toHaveLength(1);
  store.actions.undo();
  await settle();
  expect(notes()).toEqual(['three', 'two now']);
});

it('gives back what was lost, and leaves alone what was done since', async () => {
  const { store, notes } = await changedSince();
  await store.actions.restoreState({ article: 'a.txt' }, '7', 'lost');
  await settle();
  expect(notes()).toEqual(['one', 'three', 'two now']);
});

it('comes back as far as it was chosen, and leaves everything else as it is', async () => {
  const { store, notes } = await changedSince();
  await store.actions.restoreState({ article: 'a.txt' }, '7', new Set(['urn:uuid:2']));
  await settle();
  expect(notes()).toEqual(['three', 'two then']);
  expect(store.getState().said).toMatchObject({ code: 'restored', values: { count: 1 } });
});

it('is said to be gone if the host has it no more', async () => {
  const { store, notes } = await changedSince();
  expect(await store.actions.restoreState({ article: 'a.txt' }, '8', 'all')).toBe(false);
  expect(store.getState().said?.code).toBe('not-restored');
  expect(notes()).toEqual(['three', 'two now']);
});

it('brings back links and what is said of the project by the same way, and nothing else', async () => {
  const host = createFakeHost({ 'a.txt': TEXT.content });
  const entry = { created: MADE, modified: MADE, revision: '', previous: [] };
  const name = { kind: 'entity', of: 'actor', name: 'Orla Finch' } as const;
  const link = {
    kind: 'link',
    type: 'urn:beleg:link:supports',
    from: 'urn:uuid:1',
    to: 'urn:uuid:2',
  } as const;
  const states = fakeHistory(
    new Map([
      ['1', [{ ...entry, id: 'urn:uuid:e', content: name }]],
      ['2', [{ ...entry, id: 'urn:uuid:l', content: link }]],
    ]),
  );
  const store = await startStore({ ...host, api: { ...host.api, ...states } }, 'a.txt');
  expect(await store.actions.restoreState(CASE_KEY, '1', 'all')).toBe(true);
  expect(ownCase(store.getState().cases)?.layer.annotations.get('urn:uuid:e')).toMatchObject({
    content: name,
    created: MADE,
  });
  expect(store.getState().said).toMatchObject({ code: 'restored', values: { count: 1, of: 'entries' } });
  const beside = { article: 'a.txt', links: true } as const;
  expect(await store.actions.restoreState(beside, '2', 'all')).toBe(true);
  const linksNow = () => ownStatements(store.getState().statements, beside)?.layer.annotations;
  expect(linksNow()?.get('urn:uuid:l')?.content).toEqual(link);
  store.actions.undo();
  expect(linksNow()?.size).toBe(0);
  store.actions.undo();
  expect(ownCase(store.getState().cases)?.layer.annotations.size).toBe(0);
});
