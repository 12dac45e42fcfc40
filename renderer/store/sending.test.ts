/** Changes come to the host in order and once, and *saved* is only said when it is true. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isAnnotationEdit } from '../../shared/domain/change.ts';
import { CLAIM } from '../../shared/domain/tagset.ts';
import {
  countingClock,
  createFakeHost,
  settle,
  startStore,
  textOfArticle,
  type FakeHost,
} from './fake-host.cases.ts';
import { onHost, shownIds, tagWords } from './sending.cases.ts';
import { unsettledQueue } from './unsettled-queue.ts';
import { placedAnnotations } from './selectors.ts';
import { createStore, type Store } from './store.ts';

const TEXTS = { 'a.txt': 'Der Minister sagte, die Mauer sei sicher.', 'b.txt': 'Niemand hat die Absicht.' };
const SAVED = { kind: 'saved', at: '2026-11-22T14:03:00Z' } as const;

async function started(): Promise<{ host: FakeHost; store: Store }> {
  const host = createFakeHost(TEXTS);
  return { host, store: await startStore(host, 'a.txt') };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('changes', () => {
  it('made while a call is under way go together with the next, in order', async () => {
    const { host, store } = await started();
    let open = (): void => undefined;
    host.gate = new Promise((resolve) => {
      open = resolve;
    });
    tagWords(store, 0, 3);
    tagWords(store, 4, 12);
    store.actions.tag(CLAIM);
    store.actions.undo();
    expect(store.getState().unsent).toBe(4);
    open();
    await settle();
    expect(store.getState().unsent).toBe(0);
    expect(host.calls.filter((name) => name === 'applyChanges')).toHaveLength(2);
    expect(host.applied).toHaveLength(4);
    expect([...onHost(host)].toSorted()).toEqual([...shownIds(store)].toSorted());
  });

  it('are sent again after a lost answer and applied once', async () => {
    vi.useFakeTimers();
    const { host, store } = await started();
    host.link = 'lost-reply';
    tagWords(store, 0, 3);
    await vi.advanceTimersByTimeAsync(10);
    expect(host.applied).toHaveLength(1);
    expect(store.getState()).toMatchObject({ unsent: 1, save: { kind: 'failed', code: 'unreachable' } });
    host.link = 'up';
    await vi.advanceTimersByTimeAsync(5000);
    expect(store.getState().unsent).toBe(0);
    expect(host.applied).toHaveLength(1);
    expect(store.getState().save.kind).toBe('saved');
    expect(onHost(host)).toEqual(shownIds(store));
  });

  it('made without a connection are not saved, and are once it is back', async () => {
    const { host, store } = await started();
    host.link = 'down';
    host.setConnected(false);
    tagWords(store, 0, 3);
    tagWords(store, 4, 12);
    await settle();
    expect(store.getState()).toMatchObject({
      connected: false,
      unsent: 2,
      save: { kind: 'failed', code: 'unreachable' },
    });
    host.link = 'up';
    host.setConnected(true);
    await settle();
    expect(store.getState()).toMatchObject({ connected: true, unsent: 0, save: { kind: 'saved' } });
    expect(host.applied).toHaveLength(2);
    expect(shownIds(store)).toHaveLength(2);
  });

  it('survive a host that was started anew', async () => {
    const { host, store } = await started();
    tagWords(store, 0, 3);
    await settle();
    host.projectOpen = false;
    tagWords(store, 4, 12);
    await settle();
    expect(host.projectOpen).toBe(true);
    expect(store.getState().unsent).toBe(0);
    expect(onHost(host)).toHaveLength(2);
    expect(shownIds(store)).toHaveLength(2);
  });

  it('that the host refuses are taken back and said; the rest stays', async () => {
    const { host, store } = await started();
    host.refuseNext = true;
    tagWords(store, 0, 3);
    tagWords(store, 4, 12);
    await settle();
    expect(store.getState().said).toMatchObject({ code: 'refused', values: { count: 1, file: 'a.txt' } });
    expect(shownIds(store)).toHaveLength(1);
    expect(shownIds(store)).toEqual(onHost(host));
    expect(store.getState().undo.map((entry) => entry.kind)).toEqual(['tag']);
    expect(store.getState().save.kind).toBe('saved');
  });

  it('on a text that is gone are made again on the text that took its place', async () => {
    const { host, store } = await started();
    const text = textOfArticle(`Vorspann. ${TEXTS['a.txt']}`);
    host.texts.set('a.txt', text);
    host.refuse = (change) =>
      change.edits.filter(isAnnotationEdit).some(({ after }) => after?.anchor.text !== text.sha256);
    tagWords(store, 4, 12);
    store.actions.writeNote('a.txt', shownIds(store)[0] ?? '', 'with a note');
    await settle();
    const [annotation] = host.layer('a.txt').annotations.values();
    expect(annotation?.content).toMatchObject({
      anchor: { text: text.sha256, exact: 'Minister' },
      note: 'with a note',
    });
    expect(shownIds(store)).toEqual(onHost(host));
    expect(store.getState()).toMatchObject({ unsent: 0, said: { code: 'noted' } });
  });

  it('whose words are gone with their text are kept on that text, and wait to be settled', async () => {
    const { host, store } = await started();
    const text = textOfArticle('Etwas ganz anderes.');
    host.texts.set('a.txt', text);
    const old = textOfArticle(TEXTS['a.txt']);
    const known = new Set([text.sha256]);
    host.refuse = (change) =>
      change.edits.filter(isAnnotationEdit).some(({ after }) => !known.has(after?.anchor.text ?? ''));
    host.refuseCode = 'no-such-text';
    host.keepText = (content) => {
      known.add(textOfArticle(content).sha256);
      return null;
    };
    tagWords(store, 4, 12);
    store.actions.writeNote('a.txt', shownIds(store)[0] ?? '', 'with a note');
    await settle();
    const [annotation] = host.layer('a.txt').annotations.values();
    expect(annotation?.content).toMatchObject({
      anchor: { text: old.sha256, exact: 'Minister' },
      note: 'with a note',
    });
    expect(shownIds(store)).toEqual(onHost(host));
    expect(unsettledQueue(store.getState(), 'a.txt')).toHaveLength(1);
    expect(store.getState()).toMatchObject({ unsent: 0, said: { code: 'kept-on-old-text' } });
  });

  it('that wait are put on top of a layer that was replaced', async () => {
    const { host, store } = await started();
    tagWords(store, 20, 29, CLAIM);
    await settle();
    const theirs = host.layer('a.txt');
    const reopened = await startStore(host, 'a.txt');
    let open = (): void => undefined;
    host.gate = new Promise((resolve) => {
      open = resolve;
    });
    tagWords(reopened, 0, 3);
    host.put({ ...theirs, annotations: new Map() });
    host.emit({ event: 'layerReplaced', data: { layer: host.view('a.txt'), notices: [] } });
    expect(shownIds(reopened)).toHaveLength(1);
    expect(reopened.getState().undo.map((entry) => entry.kind)).toEqual(['tag', 'outside']);
    open();
    await settle();
    expect(shownIds(reopened)).toEqual(onHost(host));
    expect(onHost(host)).toHaveLength(1);
  });

  it('are not undone by an answer that is older than they are', async () => {
    const { host, store } = await started();
    const stale = host.view('a.txt');
    tagWords(store, 0, 3);
    await settle();
    host.emit({ event: 'layerReplaced', data: { layer: stale, notices: [] } });
    expect(shownIds(store)).toHaveLength(1);
    await settle();
    expect(shownIds(store)).toHaveLength(1);
    expect(store.getState().undo.map((entry) => entry.kind)).toEqual(['tag']);
  });

  it('are not lost to a reading that began before the host took them', async () => {
    const host = createFakeHost(TEXTS);
    let answer = Promise.resolve();
    const openArticle: typeof host.api.openArticle = async (request) => {
      const reply = await host.api.openArticle(request);
      await answer;
      return reply;
    };
    const api = { ...host.api, openArticle };
    const store = createStore({ api, transport: host.transport, clock: countingClock(), shelf: host.shelf });
    await store.actions.start();
    await store.actions.openArticle('a.txt');
    let release = (): void => undefined;
    answer = new Promise((resolve) => {
      release = resolve;
    });
    host.emit({ event: 'articleChanged', data: { article: 'a.txt', gone: false } });
    await settle();
    tagWords(store, 0, 3);
    await settle();
    expect(store.getState().unsent).toBe(0);
    release();
    await settle();
    expect(shownIds(store)).toEqual(onHost(host));
    expect(shownIds(store)).toHaveLength(1);
    expect(store.getState().undo.map((entry) => entry.kind)).toEqual(['tag']);
  });

  it('that did not fit on what the host told, but that it took, are read again', async () => {
    const { host, store } = await started();
    tagWords(store, 0, 3);
    await settle();
    const reopened = await startStore(host, 'a.txt');
    const told = structuredClone(host.view('a.txt'));
    const [first] = told.annotations;
    if (first === undefined) throw new Error('nothing was tagged');
    let open = (): void => undefined;
    host.gate = new Promise((resolve) => {
      open = resolve;
    });
    reopened.actions.retag('a.txt', first.id, CLAIM);
    const other = { ...first, content: { ...first.content, note: 'gone again by now' } };
    host.emit({ event: 'layerReplaced', data: { layer: { ...told, annotations: [other] }, notices: [] } });
    open();
    await settle();
    const [item] = placedAnnotations(reopened.getState(), 'a.txt');
    expect(item?.annotation.content).toEqual(host.layer('a.txt').annotations.get(first.id)?.content);
    expect(item?.annotation.content.tag).toBe(CLAIM);
  });

  it('of another window are taken over, one’s own are not taken twice', async () => {
    const { host, store } = await started();
    const other = await startStore(host, 'a.txt');
    tagWords(other, 0, 3);
    await settle();
    const [annotation] = host.layer('a.txt').annotations.values();
    if (annotation === undefined) throw new Error('nothing was tagged');
    const edits = [{ article: 'a.txt', annotation: annotation.id, before: null, after: annotation.content }];
    const change = { id: host.applied[0] ?? '', kind: 'tag', at: annotation.modified, edits } as const;
    host.emit({ event: 'changesApplied', data: { changes: [change], window: 'other' } });
    await settle();
    expect(shownIds(store)).toEqual([annotation.id]);
    expect(shownIds(other)).toEqual([annotation.id]);
    expect(store.getState().undo).toEqual([]);
  });
});

describe('the save state', () => {
  it('is *saving* from the change until the host says *saved*', async () => {
    const { host, store } = await started();
    host.emit({ event: 'saveStateChanged', data: SAVED });
    expect(store.getState().save).toEqual(SAVED);
    tagWords(store, 0, 3);
    expect(store.getState().save).toEqual({ kind: 'saving' });
    await settle();
    expect(store.getState().save).toEqual({ kind: 'saving' });
    host.emit({ event: 'saveStateChanged', data: { ...SAVED, at: '2026-11-22T14:04:00Z' } });
    expect(store.getState().save).toEqual({ kind: 'saved', at: '2026-11-22T14:04:00Z' });
  });

  it('does not take the *saved* of earlier changes for that of later ones', async () => {
    const { host, store } = await started();
    tagWords(store, 0, 3);
    host.emit({ event: 'saveStateChanged', data: SAVED });
    expect(store.getState().save).toEqual({ kind: 'saving' });
    await settle();
    expect(store.getState().save).toEqual(host.save);
    expect(host.calls.at(-1)).toBe('flush');
  });

  it('tells of a full disk and tries again when asked', async () => {
    const { host, store } = await started();
    const failed = { kind: 'failed', code: 'disk-full', file: 'beleg/annotations/a.txt/ann.json' } as const;
    host.emit({ event: 'saveStateChanged', data: failed });
    expect(store.getState().save).toEqual(failed);
    host.save = SAVED;
    await store.actions.flush();
    expect(store.getState().save).toEqual(SAVED);
  });

  it('does not seem to save for ever what the host still cannot save', async () => {
    const { host, store } = await started();
    const failed = { kind: 'failed', code: 'io-error', file: 'beleg/annotations/a.txt/ann.json' } as const;
    host.emit({ event: 'saveStateChanged', data: failed });
    Object.defineProperty(host, 'save', { get: () => failed, set: vi.fn() });
    tagWords(store, 0, 3);
    await settle();
    expect(store.getState().save).toEqual(failed);
  });
});
