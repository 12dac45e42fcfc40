/** What the host has not got yet outlives the page of its window. */
import { describe, expect, it } from 'vitest';
import { ACTOR, CLAIM } from '../../shared/domain/tagset.ts';
import { BOB, createFakeHost, settle, startStore } from './fake-host.cases.ts';
import { onHost, shownIds, tagWords } from './sending.cases.ts';

const TEXTS = { 'a.txt': 'Der Minister sagte, die Mauer sei sicher.' };

describe('changes that wait', () => {
  it('outlive the page of the window, and are applied once', async () => {
    const host = createFakeHost(TEXTS);
    const store = await startStore(host, 'a.txt');
    tagWords(store, 20, 29, CLAIM);
    await settle();
    host.link = 'lost-reply';
    tagWords(store, 0, 3);
    await settle();
    host.link = 'down';
    host.setConnected(false);
    tagWords(store, 4, 12);
    await settle();
    store.destroy();
    host.link = 'up';
    const reloaded = await startStore(host, 'a.txt');
    expect(reloaded.getState().save.kind).not.toBe('idle');
    await settle();
    expect(shownIds(reloaded)).toHaveLength(3);
    expect(onHost(host)).toHaveLength(3);
    expect(host.applied).toHaveLength(3);
    expect(reloaded.getState()).toMatchObject({ unsent: 0, save: { kind: 'saved' } });
    await startStore(host, 'a.txt');
    await settle();
    expect(host.calls.filter((name) => name === 'applyChanges')).toHaveLength(3);
  });

  it('are kept for their own project only', async () => {
    const host = createFakeHost(TEXTS);
    const store = await startStore(host, 'a.txt');
    host.link = 'down';
    host.setConnected(false);
    tagWords(store, 0, 3);
    await settle();
    store.destroy();
    host.link = 'up';
    const { project } = host;
    host.project = { ...project, id: 'urn:uuid:other', place: 'place-2' };
    const other = await startStore(host);
    expect(other.getState()).toMatchObject({ unsent: 0, save: { kind: 'idle' } });
    expect(host.applied).toEqual([]);
    host.project = { ...project, place: 'place-3' };
    await startStore(host);
    await settle();
    expect(host.applied).toHaveLength(1);
  });

  it('are sent as the work of who made them only', async () => {
    const host = createFakeHost(TEXTS);
    const store = await startStore(host, 'a.txt');
    host.link = 'down';
    host.setConnected(false);
    tagWords(store, 0, 3);
    await settle();
    const { project } = host;
    host.project = { ...project, annotator: BOB };
    host.link = 'up';
    host.setConnected(true);
    await settle();
    expect(host.applied).toEqual([]);
    expect(store.getState()).toMatchObject({ unsent: 0, project: { annotator: BOB } });
    expect(store.getState().notices).toMatchObject([{ code: 'unsent-of-other', values: { count: 1 } }]);
    store.destroy();
    host.project = project;
    await startStore(host, 'a.txt');
    await settle();
    expect(host.applied).toHaveLength(1);
  });

  it('are never sent to a host where somebody else annotates meanwhile', async () => {
    const host = createFakeHost(TEXTS);
    const store = await startStore(host, 'a.txt');
    host.project = { ...host.project, annotator: BOB };
    tagWords(store, 0, 3);
    await settle();
    expect(host.applied).toEqual([]);
    expect(store.getState()).toMatchObject({ unsent: 0, project: { annotator: BOB } });
    store.destroy();
  });

  it('stay with the window however many they are when another project is opened', async () => {
    const host = createFakeHost(TEXTS);
    const store = await startStore(host, 'a.txt');
    host.link = 'down';
    host.setConnected(false);
    for (let i = 0; i < 120; i += 1) {
      store.actions.selectText('main', { start: 0, end: 3 });
      store.actions.tag(i % 2 === 0 ? CLAIM : ACTOR);
      store.actions.undo();
    }
    const waiting = store.getState().unsent;
    expect(waiting).toBeGreaterThan(200);
    store.actions.closeProject();
    await settle();
    host.link = 'up';
    await startStore(host, 'a.txt');
    await settle();
    expect(host.applied).toHaveLength(waiting);
  });
});
