/** Comparing links with a colleague's, and deciding on them. */
import { expect, it } from 'vitest';
import { makeAnchor } from '../../shared/domain/anchor.ts';
import { applyToLayer, type AnyEdit } from '../../shared/domain/change.ts';
import { CLAIM } from '../../shared/domain/tagset.ts';
import { linksOf } from './decisions.ts';
import { ANN, BOB, createFakeHost, startStore, type FakeHost } from './fake-host.cases.ts';
import { currentLink, linkDecision, linkItems } from './link-comparison.ts';
import type { Store } from './store.ts';

const AT = '2026-11-22T09:00:00Z';
const id = (number: number) => `urn:uuid:00000000-0000-4000-8000-0000000000${String(number)}`;
const supports = 'urn:beleg:link:supports';
const refutes = 'urn:beleg:link:refutes';

/** Words of the text *one two six*, by ids that a test can name. */
function mark(host: FakeHost, who: typeof ANN, marks: Readonly<Record<number, string>>): void {
  const text = host.texts.get('a.txt');
  if (text === undefined) throw new Error('no text');
  const edits = Object.entries(marks).map(([number, words]) => {
    const start = text.content.indexOf(words);
    const anchor = makeAnchor(text, { start, end: start + words.length });
    const after = { anchor, tag: CLAIM, label: 'Claim' };
    return { article: 'a.txt', annotation: id(Number(number)), before: null, after };
  });
  const made = applyToLayer(host.layer('a.txt', who), edits, AT);
  if (made.ok) host.put(made.value);
}

function link(host: FakeHost, who: typeof ANN, at: number, from: number, to: number, type = supports): void {
  const key = { article: 'a.txt', links: true } as const;
  const after = { kind: 'link', type, from: id(from), to: id(to) } as const;
  const edit: AnyEdit = { ...key, annotation: id(at), before: null, after };
  const made = applyToLayer(host.beside.layer(key, who), [edit], AT);
  if (made.ok) host.beside.put(made.value);
}

/** Both have *one* (10, 20) and *two* (11, 21); Bob alone has *six* (22). */
async function started(draw: (host: FakeHost) => void): Promise<{ host: FakeHost; store: Store }> {
  const host = createFakeHost({ 'a.txt': 'one two six' });
  mark(host, ANN, { 10: 'one', 11: 'two' });
  mark(host, BOB, { 20: 'one', 21: 'two', 22: 'six' });
  draw(host);
  const store = await startStore(host, 'a.txt');
  store.actions.showView('review');
  return { host, store };
}

const classes = (store: Store) => linkItems(store.getState(), 'a.txt').map((item) => item.class);
const drawn = (store: Store) =>
  linksOf(store.getState(), 'a.txt', id(10)).map(({ own, content }) => [own, content.type, content.to]);

it('compares links by the annotations that they tie', async () => {
  const { store } = await started((host) => {
    link(host, ANN, 50, 10, 11);
    link(host, BOB, 60, 20, 21);
    link(host, ANN, 51, 11, 10);
    link(host, BOB, 61, 21, 20, refutes);
    link(host, BOB, 62, 20, 22);
  });
  expect(classes(store)).toEqual(['same', 'type', 'only-theirs']);
});

it('takes a link over with one’s own annotations at its ends, in one step that undo takes back', async () => {
  const { host, store } = await started((made) => link(made, BOB, 60, 20, 21));
  store.actions.stepLink(1);
  expect(currentLink(store.getState())?.key).toBe(id(60));
  store.actions.acceptLink();
  expect(drawn(store)).toEqual([[true, supports, id(11)]]);
  const [item] = linkItems(store.getState(), 'a.txt');
  if (item === undefined) throw new Error('no link');
  expect(item.class).toBe('same');
  expect(linkDecision(store.getState(), 'a.txt', item)).toMatchObject({
    content: { verdict: 'accepted', on: id(60) },
    state: 'followed',
  });
  expect(host.beside.layer({ article: 'a.txt', links: true }, BOB).annotations.size).toBe(1);
  store.actions.undo();
  expect([drawn(store), classes(store)]).toEqual([[], ['only-theirs']]);
});

it('does not take over a link that ends at nothing of one’s own, and says so; after that is taken over it does', async () => {
  const { store } = await started((host) => link(host, BOB, 60, 20, 22));
  store.actions.stepLink(1);
  store.actions.acceptLink();
  expect(store.getState().said).toMatchObject({ code: 'link-end-not-mine', values: { quote: 'six' } });
  expect(drawn(store)).toEqual([]);
  store.actions.accept('a.txt', id(22));
  store.actions.stepLink(1);
  store.actions.acceptLink();
  expect(drawn(store)).toHaveLength(1);
});

it('takes over another type, and rejects with a reason what was taken over before', async () => {
  const { store } = await started((host) => {
    link(host, ANN, 50, 10, 11);
    link(host, BOB, 60, 20, 21, refutes);
  });
  store.actions.stepLink(1);
  store.actions.acceptLink();
  expect(drawn(store)).toEqual([[true, refutes, id(11)]]);
  store.actions.undo();
  store.actions.stepLink(1);
  store.actions.beginRejectLink();
  store.actions.rejectLink('unsupported');
  const [item] = linkItems(store.getState(), 'a.txt');
  if (item === undefined) throw new Error('no link');
  expect(linkDecision(store.getState(), 'a.txt', item)?.content).toMatchObject({ reason: 'unsupported' });
  expect(drawn(store)).toEqual([[true, supports, id(11)]]);
  store.actions.stepLink(1);
  expect(store.getState().said?.code).toBe('no-link-to-decide');
});

it('decides on nothing that the colleague did not draw, and looks at no link once something else is selected', async () => {
  const { store } = await started((host) => link(host, ANN, 50, 10, 11));
  const [item] = linkItems(store.getState(), 'a.txt');
  if (item === undefined) throw new Error('no link');
  store.actions.selectLink('a.txt', item);
  store.actions.acceptLink();
  expect(store.getState().said?.code).toBe('theirs-to-decide');
  store.actions.selectAnnotation('a.txt', id(22));
  expect(currentLink(store.getState())).toBeNull();
});
