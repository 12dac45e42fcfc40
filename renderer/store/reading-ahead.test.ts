/** An article’s text comes before its layers: it can be read, and nothing is lost or doubled. */
import { expect, it } from 'vitest';
import type { OpenedArticle } from '../../shared/api/contract.ts';
import { ACTOR, CLAIM } from '../../shared/domain/tagset.ts';
import { BOB, countingClock, createFakeHost, settle, startStore, type FakeHost } from './fake-host.cases.ts';
import { canArm } from './command-conditions.ts';
import { createStore, type Store } from './store.ts';

const WORDS = { start: 4, end: 12 };

function withWords(): FakeHost {
  return createFakeHost({ 'a.txt': 'Der Minister sagte nichts.' });
}

/** Ann has tagged the minister already. */
async function tagged(host: FakeHost): Promise<void> {
  const store = await startStore(host, 'a.txt');
  store.actions.selectText('main', WORDS);
  store.actions.tag(CLAIM);
  await store.actions.flush();
  store.destroy();
}

/** A window that has the text of an article, while its host still reads the layers. */
async function openingSlowly(
  host: FakeHost,
  change: (opened: OpenedArticle) => OpenedArticle = (opened) => opened,
): Promise<{ readonly store: Store; readonly finish: () => Promise<void> }> {
  let release: () => void = () => undefined;
  const layersRead = new Promise<void>((resolve) => {
    release = resolve;
  });
  const api: typeof host.api = {
    ...host.api,
    openArticle: async (request) => {
      const reply = await host.api.openArticle(request);
      if (!reply.ok) return reply;
      const { layers: _layers, notices: _notices, ...data } = reply.value;
      host.emit({ event: 'articleRead', data });
      await layersRead;
      return { ...reply, value: change(reply.value) };
    },
  };
  const store = createStore({ api, transport: host.transport, clock: countingClock(), shelf: host.shelf });
  await store.actions.start();
  const opening = store.actions.openArticle('a.txt', 'main');
  await settle();
  return {
    store,
    finish: async () => {
      release();
      await opening;
    },
  };
}

it('the text is shown while the layers are read, and stays the same text', async () => {
  const { store, finish } = await openingSlowly(withWords());
  const { main } = store.getState().panes;
  expect(main).toMatchObject({ status: 'loading', document: { kind: 'text' } });
  await finish();
  expect(store.getState().panes.main).toMatchObject({ status: 'shown' });
  // The same object: the page is not made anew.
  expect(store.getState().panes.main?.document).toBe(main?.document);
});

it('a tag is armed by its key as soon as the text is there', async () => {
  const { store, finish } = await openingSlowly(withWords());
  expect(canArm(store.getState())).toBe(true);
  store.actions.tag(CLAIM);
  await finish();
  expect(store.getState().armedTag).toBe(CLAIM);
});

it('what is tagged already is not tagged again before one’s own layer is there', async () => {
  const host = withWords();
  await tagged(host);
  const { store, finish } = await openingSlowly(host);
  store.actions.selectText('main', WORDS);
  store.actions.tag(CLAIM);
  await finish();
  expect(store.getState().said?.code).toBe('already-tagged');
  await store.actions.flush();
  expect(host.layer('a.txt').annotations.size).toBe(1);
});

it('words tagged by key or by an armed tag meanwhile are tagged once the layers are there', async () => {
  const host = withWords();
  const { store, finish } = await openingSlowly(host);
  store.actions.selectText('main', WORDS);
  store.actions.tag(CLAIM);
  store.actions.selectText('main', { start: 0, end: 3 });
  store.actions.tag(ACTOR);
  expect(store.getState().undo).toEqual([]);
  await finish();
  expect(store.getState().panes.main?.selection).toBeNull();
  await store.actions.flush();
  const tags = [...host.layer('a.txt').annotations.values()].map(({ content }) => content.tag);
  expect(tags).toEqual([CLAIM, ACTOR]);
  store.actions.undo();
  expect(store.getState().redo).toHaveLength(1);
});

it('words of an article that is left before it is ready are not tagged, and that is said', async () => {
  const host = withWords();
  const { store, finish } = await openingSlowly(host);
  store.actions.selectText('main', WORDS);
  store.actions.tag(CLAIM);
  const next = store.actions.openArticle('gone.txt', 'main');
  await Promise.all([finish(), next]);
  expect(store.getState().said).toMatchObject({ code: 'not-tagged', values: { file: 'a.txt' } });
  await store.actions.flush();
  expect(host.layer('a.txt').annotations.size).toBe(0);
});

it('words selected meanwhile can be tagged once the layers are there', async () => {
  const host = withWords();
  const { store, finish } = await openingSlowly(host);
  store.actions.selectText('main', WORDS);
  await finish();
  store.actions.tag(CLAIM);
  await store.actions.flush();
  expect(host.layer('a.txt').annotations.size).toBe(1);
});

it('a colleague’s layer that follows stays when the article is read again, and may come first', async () => {
  const host = withWords();
  host.put(host.layer('a.txt', BOB));
  const { store, finish } = await openingSlowly(host, (opened) => ({
    ...opened,
    layers: opened.layers.filter(({ annotator }) => annotator.id !== BOB.id),
    following: [BOB.id],
  }));
  const shownNames = (): readonly (string | undefined)[] =>
    (store.getState().layers['a.txt'] ?? []).map(({ layer }) => layer.annotator.name);
  host.emit({ event: 'layerReplaced', data: { layer: host.view('a.txt', BOB), notices: [] } });
  await finish();
  expect(shownNames()).toEqual(['Bob']);
  host.emit({ event: 'articleChanged', data: { article: 'a.txt', gone: false } });
  await settle();
  expect(shownNames()).toEqual(['Bob']);
});
