/** The host’s side of a window: starting, opening, settings, events, and articles that change. */
import { describe, expect, it } from 'vitest';
import type { Notice } from '../../shared/api/contract.ts';
import { ACTOR } from '../../shared/domain/tagset.ts';
import { fail } from '../../shared/result.ts';
import { ANN, countingClock, createFakeHost, settle, startStore } from './fake-host.cases.ts';
import { placedAnnotations } from './selectors.ts';
import { createStore } from './store.ts';

const TEXTS = { 'a.txt': 'Der Minister sagte, die Mauer sei sicher.', 'b.txt': 'Niemand hat die Absicht.' };
const NOTICE: Notice = {
  id: 'layer-changed-outside:x',
  severity: 'info',
  code: 'layer-changed-outside',
  file: 'x',
};

describe('opening', () => {
  it('says why a folder cannot be opened and offers to choose another', async () => {
    const host = createFakeHost(TEXTS);
    const api = { ...host.api, openProject: () => Promise.resolve(fail('not-readable')) };
    const store = createStore({ api, transport: host.transport, clock: countingClock(), shelf: host.shelf });
    await store.actions.start();
    expect(store.getState()).toMatchObject({ phase: 'refused', openFailure: 'not-readable', project: null });
  });

  it('keeps the open project if another cannot be opened', async () => {
    const host = createFakeHost(TEXTS);
    const store = await startStore(host, 'a.txt');
    host.link = 'down';
    await store.actions.openProject('elsewhere');
    expect(store.getState()).toMatchObject({ phase: 'ready', openFailure: 'unreachable' });
    expect(store.getState().panes.main?.status).toBe('shown');
  });

  it('says that annotations stay in a folder that can be written after all', async () => {
    const host = createFakeHost(TEXTS);
    const api = { ...host.api, keepElsewhere: () => Promise.resolve(fail('can-be-written')) };
    const store = createStore({ api, transport: host.transport, clock: countingClock(), shelf: host.shelf });
    await store.actions.start();
    await store.actions.keepElsewhere();
    expect(store.getState()).toMatchObject({ phase: 'ready', openFailure: null });
    expect(store.getState().notices.map(({ code }) => code)).toContain('can-be-written');
  });

  it('says why annotations cannot be kept elsewhere, and leaves the project open', async () => {
    const host = createFakeHost(TEXTS);
    const api = { ...host.api, keepElsewhere: () => Promise.resolve(fail('disk-full')) };
    const store = createStore({ api, transport: host.transport, clock: countingClock(), shelf: host.shelf });
    await store.actions.start();
    await store.actions.openArticle('a.txt');
    await store.actions.keepElsewhere();
    expect(store.getState()).toMatchObject({ phase: 'ready', openFailure: null, keepFailure: 'disk-full' });
    expect(store.getState().panes.main?.status).toBe('shown');
    store.actions.dismissFailure();
    expect(store.getState().keepFailure).toBeNull();
  });

  it('shows first what the project says', async () => {
    const host = createFakeHost(TEXTS);
    host.project = { ...host.project, startWith: 'b.txt' };
    const store = await startStore(host);
    expect(store.getState().panes.main).toMatchObject({ article: 'b.txt', status: 'shown' });
  });

  it('never replaces what somebody opens as soon as there is a list', async () => {
    const host = createFakeHost(TEXTS);
    host.project = { ...host.project, startWith: 'b.txt' };
    const { transport, shelf, api } = host;
    const store = createStore({ api, transport, clock: countingClock(), shelf });
    const opening = new Promise<void>((opened) => {
      const stop = store.subscribe(({ articles }) => {
        if (articles.length === 0) return;
        stop();
        void store.actions.openArticle('a.txt', 'main').then(opened);
      });
    });
    await Promise.all([store.actions.start(), opening]);
    expect(store.getState().panes.main).toMatchObject({ article: 'a.txt', status: 'shown' });
  });

  it('another project begins with nothing of the last', async () => {
    const host = createFakeHost(TEXTS);
    const store = await startStore(host, 'a.txt', 'b.txt');
    store.actions.selectText('main', { start: 0, end: 3 });
    store.actions.tag(ACTOR);
    await store.actions.openProject('place-2');
    expect(store.getState()).toMatchObject({
      panes: { main: null, beside: null },
      layers: {},
      undo: [],
      selected: null,
      unsent: 0,
    });
  });

  it('has the window show its own picker where the system has none', async () => {
    const store = await startStore(createFakeHost(TEXTS));
    expect(await store.actions.pickFolder()).toBe(false);
  });

  it('ends with the welcome when the project is closed', async () => {
    const store = await startStore(createFakeHost(TEXTS), 'a.txt');
    store.actions.closeProject();
    await settle();
    expect(store.getState()).toMatchObject({ phase: 'welcome', project: null, articles: [] });
  });
});

describe('an article', () => {
  it('that cannot be read says so in its pane, and can be tried again', async () => {
    const host = createFakeHost(TEXTS);
    const store = await startStore(host);
    await store.actions.openArticle('c.txt');
    expect(store.getState().panes.main).toMatchObject({ status: 'failed', failure: 'not-found' });
    host.texts.set('c.txt', { sha256: 'c'.repeat(64), content: 'Neu.' });
    await store.actions.openArticle('c.txt');
    expect(store.getState().panes.main).toMatchObject({ status: 'shown', failure: null });
  });

  it('that was left while it was loading does not come back', async () => {
    const store = await startStore(createFakeHost(TEXTS));
    const first = store.actions.openArticle('a.txt');
    await store.actions.openArticle('b.txt');
    await first;
    expect(store.getState().panes.main).toMatchObject({ article: 'b.txt', status: 'shown' });
  });

  it('that changed on disk is read anew, its annotations moved with it', async () => {
    const host = createFakeHost(TEXTS);
    const store = await startStore(host, 'a.txt');
    store.actions.selectText('main', { start: 4, end: 12 });
    store.actions.tag(ACTOR);
    await settle();
    host.texts.set('a.txt', { sha256: 'e'.repeat(64), content: `Gestern. ${TEXTS['a.txt']}` });
    host.emit({ event: 'articleChanged', data: { article: 'a.txt', gone: false } });
    await settle();
    expect(store.getState().panes.main?.document?.text.sha256).toBe('e'.repeat(64));
    const [item] = placedAnnotations(store.getState(), 'a.txt');
    expect(item?.placement).toEqual({ kind: 'moved', span: { start: 13, end: 21 } });
    expect(store.getState().undo).toHaveLength(1);
  });

  it('keeps its document object when it is read again unchanged', async () => {
    const host = createFakeHost(TEXTS);
    const store = await startStore(host, 'a.txt');
    const before = store.getState().panes.main?.document;
    host.emit({ event: 'articleChanged', data: { article: 'a.txt', gone: false } });
    await settle();
    expect(store.getState().panes.main?.document).toBe(before);
  });

  it('stays to be read when its file is gone', async () => {
    const host = createFakeHost(TEXTS);
    const store = await startStore(host, 'a.txt');
    host.emit({ event: 'articleChanged', data: { article: 'a.txt', gone: true } });
    host.emit({ event: 'articlesChanged', data: { articles: [] } });
    await settle();
    expect(store.getState().panes.main?.document?.text.content).toBe(TEXTS['a.txt']);
    expect(store.getState().articles).toEqual([]);
  });

  it('loses what its layer’s file loses, and undo brings it back', async () => {
    const host = createFakeHost(TEXTS);
    const store = await startStore(host, 'a.txt');
    store.actions.selectText('main', { start: 4, end: 12 });
    store.actions.tag(ACTOR);
    await settle();
    host.emit({ event: 'layerRemoved', data: { article: 'a.txt', annotator: ANN.id } });
    expect(placedAnnotations(store.getState(), 'a.txt')).toEqual([]);
    store.actions.undo();
    expect(placedAnnotations(store.getState(), 'a.txt')).toHaveLength(1);
  });
});

describe('settings', () => {
  it('hold at once; those of another window are taken over', async () => {
    const host = createFakeHost(TEXTS);
    const store = await startStore(host);
    store.actions.changeSettings({ theme: 'dark' });
    store.actions.changeSettings({ textSize: 20 });
    expect(store.getState().settings).toMatchObject({ theme: 'dark', textSize: 20 });
    await settle();
    expect(host.settings).toMatchObject({ theme: 'dark', textSize: 20 });
    host.emit({ event: 'settingsChanged', data: { ...host.settings, theme: 'light' } });
    expect(store.getState().settings.theme).toBe('light');
  });
});

describe('a notice', () => {
  it('is shown once, however often it is told', async () => {
    const host = createFakeHost(TEXTS);
    const store = await startStore(host);
    host.emit({ event: 'noticed', data: NOTICE });
    host.emit({ event: 'noticed', data: NOTICE });
    expect(store.getState().notices).toEqual([NOTICE]);
  });

  it('that was put away stays away while it only stands, and comes back when it happens again', async () => {
    const host = createFakeHost(TEXTS);
    host.project = { ...host.project, notices: [NOTICE] };
    const store = await startStore(host);
    expect(store.getState().notices).toEqual([NOTICE]);
    store.actions.dismissNotice(NOTICE.id);
    host.setConnected(false);
    host.setConnected(true);
    await settle();
    expect(store.getState().notices).toEqual([]);
    host.emit({ event: 'noticed', data: NOTICE });
    expect(store.getState().notices).toEqual([NOTICE]);
  });
});
