/** An article’s text comes before its layers: it can be read, and nothing is lost or doubled. */
import { expect, it } from 'vitest';
import type { OpenedArticle } from '../../shared/api/contract.ts';
import type { Annotation } from '../../shared/domain/annotation.ts';
import { ACTOR, CLAIM, excludedTag } from '../../shared/domain/tagset.ts';
import { BOB, countingClock, createFakeHost, settle, startStore, type FakeHost } from './fake-host.cases.ts';
import { annotationsToDraw } from './annotations-to-draw.ts';
import { canArm } from './command-conditions.ts';
import { excludedZones } from './excluded-zones.ts';
import { glimpsedZones } from './glimpsed-zones.ts';
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
  glimpse: (opened: OpenedArticle) => readonly Annotation[] = () => [],
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
      host.emit({ event: 'articleRead', data: { ...data, glimpse: glimpse(reply.value) } });
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

it('an article is asked for before its pane is drawn anew', async () => {
  const host = withWords();
  const order: string[] = [];
  const api: typeof host.api = {
    ...host.api,
    openArticle: (request) => {
      order.push('asked');
      return host.api.openArticle(request);
    },
  };
  const store = createStore({ api, transport: host.transport, clock: countingClock(), shelf: host.shelf });
  await store.actions.start();
  store.subscribe(({ panes }) => order.push(panes.main?.status ?? 'empty'));
  await store.actions.openArticle('a.txt', 'main');
  const isShown = order.lastIndexOf('shown');
  expect(order.slice(order.indexOf('asked'), isShown)).toContain('loading');
  expect(order.slice(0, order.indexOf('asked'))).not.toContain('loading');
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

it('zones in what is shown ahead fold with the text, and stay the same once the layers are there', async () => {
  const host = withWords();
  const before = await startStore(host, 'a.txt');
  before.actions.selectText('main', WORDS);
  before.actions.tag(excludedTag('advert'));
  await before.actions.flush();
  before.destroy();
  const own = ({ layers }: OpenedArticle): readonly Annotation[] => layers[0]?.annotations ?? [];
  const { store, finish } = await openingSlowly(host, undefined, own);
  const ahead = glimpsedZones(store.getState(), 'main');
  expect(ahead).toMatchObject([{ span: WORDS }]);
  expect(glimpsedZones(store.getState(), 'main')).toBe(ahead);
  await finish();
  expect(glimpsedZones(store.getState(), 'main')).toBeNull();
  expect(excludedZones(store.getState(), 'a.txt').effective).toEqual(ahead);
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

/** As `openingSlowly`, with all that Ann has tagged told ahead. */
async function glimpsing(host: FakeHost): ReturnType<typeof openingSlowly> {
  await tagged(host);
  return openingSlowly(
    host,
    (opened) => opened,
    ({ layers }) => layers.flatMap(({ annotations }) => annotations),
  );
}

function drawn(store: Store): readonly unknown[] {
  return annotationsToDraw(store.getState(), 'main').map(({ span, own }) => [span, own]);
}

it('what one has tagged is drawn before its layer is there, and is in no layer until then', async () => {
  const { store, finish } = await glimpsing(withWords());
  expect(drawn(store)).toEqual([[WORDS, true]]);
  expect(store.getState().layers).toEqual({});
  await finish();
  expect(drawn(store)).toEqual([[WORDS, true]]);
  expect(store.getState().panes.main).not.toHaveProperty('glimpse');
  expect(store.getState().layers['a.txt']).toHaveLength(1);
});

it('what is tagged while only a glimpse is there is added to the whole layer, and undone from it', async () => {
  const host = withWords();
  const { store, finish } = await glimpsing(host);
  store.actions.selectText('main', { start: 0, end: 3 });
  store.actions.tag(ACTOR);
  await store.actions.flush();
  expect(host.layer('a.txt').annotations.size).toBe(1);
  await finish();
  await store.actions.flush();
  expect(host.layer('a.txt').annotations.size).toBe(2);
  store.actions.undo();
  await store.actions.flush();
  expect(host.layer('a.txt').annotations.size).toBe(1);
  expect(drawn(store)).toEqual([[WORDS, true]]);
});

it('an annotation that is picked in a glimpse is selected once its layer is there', async () => {
  const { store, finish } = await glimpsing(withWords());
  const id = annotationsToDraw(store.getState(), 'main')[0]?.annotation.id ?? '';
  store.actions.selectAnnotation('a.txt', id);
  expect(store.getState().selected).toBeNull();
  await finish();
  expect(store.getState().selected).toMatchObject({ article: 'a.txt', id });
});

it('words that are selected after it are meant, not the annotation picked in a glimpse', async () => {
  const { store, finish } = await glimpsing(withWords());
  const id = annotationsToDraw(store.getState(), 'main')[0]?.annotation.id ?? '';
  store.actions.selectAnnotation('a.txt', id);
  store.actions.selectText('main', { start: 0, end: 3 });
  await finish();
  expect(store.getState().selected).toBeNull();
});

it('a glimpse goes with its article, and comes to no other', async () => {
  const { store, finish } = await glimpsing(withWords());
  const next = store.actions.openArticle('gone.txt', 'main');
  expect(drawn(store)).toEqual([]);
  await Promise.all([finish(), next]);
  expect(drawn(store)).toEqual([]);
  expect(store.getState().panes.main).toMatchObject({ article: 'gone.txt', status: 'failed' });
});

it('what came or went since a glimpse is as the layer says', async () => {
  const host = withWords();
  await tagged(host);
  const { store, finish } = await openingSlowly(
    host,
    (opened) => ({ ...opened, layers: opened.layers.map((layer) => ({ ...layer, annotations: [] })) }),
    ({ layers }) => layers.flatMap(({ annotations }) => annotations),
  );
  expect(drawn(store)).toHaveLength(1);
  await finish();
  expect(drawn(store)).toEqual([]);
});
