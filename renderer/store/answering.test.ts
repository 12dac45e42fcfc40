/** The annotator's side of a review: what waits, and how it is followed. */
import { expect, it } from 'vitest';
import { applyToLayer, type AnyEdit } from '../../shared/domain/change.ts';
import type { Decision, StatementContent } from '../../shared/domain/statement.ts';
import { CLAIM } from '../../shared/domain/tagset.ts';
import { threadOf } from './decisions.ts';
import { ANN, BOB, createFakeHost, settle, startStore, type FakeHost } from './fake-host.cases.ts';
import { judgementOf, openJudgements } from './judgements.ts';
import { annotationsInPane } from './selectors.ts';
import type { Store } from './store.ts';

const AT = '2026-11-22T09:00:00Z';

function bobSays(host: FakeHost, said: Readonly<Record<string, StatementContent>>): void {
  const key = { article: 'a.txt', links: true } as const;
  const edits = Object.entries(said).map(([annotation, after]): AnyEdit => ({
    article: 'a.txt',
    links: true,
    annotation,
    before: null,
    after,
  }));
  const made = applyToLayer(host.beside.layer(key, BOB), edits, AT);
  if (!made.ok) throw new Error(made.code);
  host.beside.put(made.value);
  const statements = host.beside.statements('a.txt', ANN).find(({ own }) => !own);
  if (statements !== undefined) host.emit({ event: 'statementsReplaced', data: { statements, notices: [] } });
}

/** Ann has claimed three words, one after the other. */
async function started(): Promise<{ host: FakeHost; store: Store; ids: readonly string[] }> {
  const host = createFakeHost({ 'a.txt': 'one two six' });
  const store = await startStore(host, 'a.txt');
  for (const start of [0, 4, 8]) {
    store.actions.selectText('main', { start, end: start + 3 });
    store.actions.tag(CLAIM);
  }
  await settle();
  return { host, store, ids: annotationsInPane(store.getState(), 'main').map((each) => each.annotation.id) };
}

function decisionOn(store: Store, id: string, verdict: Decision['verdict']): Decision {
  const placed = annotationsInPane(store.getState(), 'main').find(({ annotation }) => annotation.id === id);
  return { kind: 'decision', verdict, on: id, judged: placed?.annotation.revision ?? '' };
}

const waiting = (store: Store) =>
  openJudgements(store.getState(), 'a.txt').map(({ annotation }) => annotation.content.anchor.exact);

it('walks through the open decisions on one’s own annotations alone, round at the end', async () => {
  const { host, store, ids } = await started();
  const [one = '', two = '', six = ''] = ids;
  store.actions.stepJudgement(1);
  expect(store.getState().said?.code).toBe('nothing-to-follow');
  bobSays(host, {
    'urn:uuid:1': decisionOn(store, six, 'rejected'),
    'urn:uuid:2': decisionOn(store, two, 'accepted'),
    'urn:uuid:3': decisionOn(store, one, 'rejected'),
  });
  expect(waiting(store)).toEqual(['one', 'six']);
  store.actions.selectAnnotation('a.txt', two);
  store.actions.followSelected();
  expect(store.getState().said?.code).toBe('nothing-to-follow');
  const walked = ([1, 1, 1, -1] as const).map((by) => {
    store.actions.stepJudgement(by);
    return store.getState().selected?.id;
  });
  expect(walked).toEqual([one, six, one, six]);
  store.actions.followSelected();
  expect(annotationsInPane(store.getState(), 'main')).toHaveLength(2);
  expect(waiting(store)).toEqual(['one']);
});

it('shows the open decision of two reviewers before a newer one that is settled', async () => {
  const { host, store, ids } = await started();
  const [one = ''] = ids;
  bobSays(host, { 'urn:uuid:1': decisionOn(store, one, 'rejected') });
  const cal = { id: 'cal', uuid: 'urn:uuid:cal', name: 'Cal' };
  const accepted = decisionOn(store, one, 'accepted');
  const edit: AnyEdit = {
    article: 'a.txt',
    links: true,
    annotation: 'urn:uuid:4',
    before: null,
    after: accepted,
  };
  const made = applyToLayer(host.beside.layer(edit, cal), [edit], '2026-11-23T09:00:00Z');
  if (made.ok) host.beside.put(made.value);
  for (const statements of host.beside.statements('a.txt', ANN)) {
    if (!statements.own) host.emit({ event: 'statementsReplaced', data: { statements, notices: [] } });
  }
  expect(judgementOf(store.getState(), 'a.txt', one)).toMatchObject({ annotator: BOB, state: 'open' });
});

it('shows answers to answers in one thread, also where two answer each other', async () => {
  const { host, store, ids } = await started();
  const [one = ''] = ids;
  bobSays(host, {
    'urn:uuid:1': decisionOn(store, one, 'rejected'),
    'urn:uuid:2': { kind: 'reply', to: 'urn:uuid:1', comment: 'first' },
    'urn:uuid:3': { kind: 'reply', to: 'urn:uuid:2', comment: 'second' },
    'urn:uuid:4': { kind: 'reply', to: 'urn:uuid:5', comment: 'round' },
    'urn:uuid:5': { kind: 'reply', to: 'urn:uuid:4', comment: 'about' },
  });
  const thread = (id: string) =>
    threadOf(store.getState(), 'a.txt', id).map(({ content }) => content.comment);
  expect(thread('urn:uuid:1')).toEqual(['first', 'second']);
  expect(thread('urn:uuid:4')).toEqual(['round', 'about']);
  expect(thread(one)).toEqual([]);
});
