/** Annotations that lie under an article's other path. */
import { expect, it } from 'vitest';
import { makeAnchor } from '../../shared/domain/anchor.ts';
import { applyToLayer } from '../../shared/domain/change.ts';
import { CLAIM } from '../../shared/domain/tagset.ts';
import { ANN, createFakeHost, settle, startStore, textOfArticle } from './fake-host.cases.ts';
import { placedAnnotations } from './selectors.ts';

const TEXT = textOfArticle('Der Minister sagte, die Mauer sei sicher.');
const MADE = '2026-11-21T10:00:00Z';

/** new.txt is shown; one annotation on its text lies under old.txt. */
async function renamed() {
  const host = createFakeHost({ 'new.txt': TEXT.content });
  const after = { anchor: makeAnchor(TEXT, { start: 4, end: 12 }), tag: CLAIM, label: 'Claim' };
  const edits = [{ article: 'old.txt', annotation: 'urn:uuid:1', before: null, after }];
  const made = applyToLayer(host.layer('old.txt'), edits, MADE);
  if (!made.ok) throw new Error(made.detail);
  host.put(made.value);
  return { host, store: await startStore(host, 'new.txt') };
}

it('go along with it in one step, keep their id and their time, and go back when that is undone', async () => {
  const { host, store } = await renamed();
  await store.actions.takeAlong('new.txt', 'old.txt', 'move');
  await settle();
  expect(host.layer('old.txt').annotations.size).toBe(0);
  expect(host.layer('new.txt').annotations.get('urn:uuid:1')).toMatchObject({ created: MADE });
  expect(placedAnnotations(store.getState(), 'new.txt')).toMatchObject([{ placement: { kind: 'exact' } }]);
  expect(store.getState().said).toMatchObject({ code: 'taken-along', values: { count: 1 } });
  expect(store.getState().undo).toHaveLength(1);
  store.actions.undo();
  await settle();
  expect(host.layer('new.txt').annotations.size).toBe(0);
  expect(host.layer('old.txt').annotations.get('urn:uuid:1')).toMatchObject({ created: MADE });
  expect(store.getState().panes.main).toMatchObject({ article: 'new.txt', status: 'shown' });
});

it('are not said to be without their article any more once they went along', async () => {
  const { host, store } = await renamed();
  const gone = {
    id: 'article-gone:old.txt',
    severity: 'warning',
    code: 'article-gone',
    file: 'old.txt',
  } as const;
  host.emit({ event: 'noticed', data: gone });
  expect(store.getState().notices).toHaveLength(1);
  await store.actions.takeAlong('new.txt', 'old.txt', 'move');
  expect(store.getState().notices).toEqual([]);
});

it('are not offered any more when that is done again, and are told as so many as they are', async () => {
  const { host, store } = await renamed();
  const offer = {
    id: 'article-renamed:new.txt',
    severity: 'warning',
    code: 'article-renamed',
    file: 'new.txt',
  } as const;
  host.emit({ event: 'noticed', data: offer });
  await store.actions.takeAlong('new.txt', 'old.txt', 'move');
  await settle();
  store.actions.undo();
  await settle();
  expect(store.getState().said).toMatchObject({ code: 'undone', values: { count: 1 } });
  host.emit({ event: 'noticed', data: offer });
  expect(store.getState().notices).toHaveLength(1);
  store.actions.redo();
  await settle();
  expect(store.getState().notices).toEqual([]);
});

it('take along what was said of the article, and give it back with them', async () => {
  const { host, store } = await renamed();
  host.statements.push({ under: 'metadata', field: 'title' }, { under: 'sources', field: 'encoding' });
  await store.actions.takeAlong('new.txt', 'old.txt', 'move');
  await settle();
  expect(store.getState().said).toMatchObject({ code: 'taken-along', values: { count: 1, words: 2 } });
  expect(store.getState().undo).toHaveLength(1);
  store.actions.undo();
  await settle();
  expect(host.layer('new.txt').annotations.size).toBe(0);
  store.actions.redo();
  await settle();
  expect(host.layer('new.txt').annotations.size).toBe(1);
  expect(host.moves).toEqual(['old.txt to new.txt', 'new.txt to old.txt (2)', 'old.txt to new.txt (2)']);
});

it('take along what one says of annotations there, and give it back', async () => {
  const { host, store } = await renamed();
  const links = { article: 'old.txt', links: true } as const;
  const said = { kind: 'reply', to: 'urn:uuid:1', comment: 'why?' } as const;
  const edit = { ...links, annotation: 'urn:uuid:r', before: null, after: said };
  const made = applyToLayer(host.beside.layer(links, ANN), [edit], MADE);
  if (made.ok) host.beside.put(made.value);
  const saidIn = (article: string) => [
    ...host.beside.layer({ article, links: true }, ANN).annotations.values(),
  ];
  await store.actions.takeAlong('new.txt', 'old.txt', 'move');
  await settle();
  expect(saidIn('old.txt')).toEqual([]);
  expect(saidIn('new.txt')).toMatchObject([{ id: 'urn:uuid:r', content: said, created: MADE }]);
  expect(store.getState()).toMatchObject({ said: { values: { count: 1 } }, undo: { length: 1 } });
  store.actions.undo();
  await settle();
  expect([saidIn('old.txt').length, saidIn('new.txt').length]).toEqual([1, 0]);
});

it('are copied under new ids that say where they come from', async () => {
  const { host, store } = await renamed();
  await store.actions.takeAlong('new.txt', 'old.txt', 'copy');
  await settle();
  const [copy] = host.layer('new.txt').annotations.values();
  expect(copy?.id).not.toBe('urn:uuid:1');
  expect(copy?.content.derivedFrom).toEqual(['urn:uuid:1']);
  expect(host.layer('old.txt').annotations.size).toBe(1);
});

it('are said to be gone if the host has them no more', async () => {
  const { host, store } = await renamed();
  host.link = 'down';
  await store.actions.takeAlong('new.txt', 'old.txt', 'move');
  expect(store.getState().said?.code).toBe('not-taken-along');
  expect(host.layer('old.txt').annotations.size).toBe(1);
});

it('take one’s own memo on the article along, unless there is one already', async () => {
  const { store } = await renamed();
  const memos = (): readonly string[] =>
    [...(store.getState().cases[0]?.layer.annotations.values() ?? [])].flatMap(({ content }) =>
      content.kind === 'memo' ? [`${content.article}: ${content.text}`] : [],
    );
  store.actions.writeMemo('old.txt', 'Who says so?');
  await store.actions.takeAlong('new.txt', 'old.txt', 'move');
  await settle();
  expect(memos()).toEqual(['new.txt: Who says so?']);
  store.actions.undo();
  await settle();
  expect(memos()).toEqual(['old.txt: Who says so?']);
  store.actions.writeMemo('new.txt', 'Another');
  await store.actions.takeAlong('new.txt', 'old.txt', 'move');
  await settle();
  expect(memos().toSorted()).toEqual(['new.txt: Another', 'old.txt: Who says so?']);
});
