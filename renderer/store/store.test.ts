/** The store as a whole, from starting to tagging. */
import { describe, expect, it } from 'vitest';
import { CLAIM, ACTOR } from '../../shared/domain/tagset.ts';
import { createFakeHost, settle, startStore } from './fake-host.cases.ts';
import { placedAnnotations } from './selectors.ts';

const TEXTS = { 'a.txt': 'Der Minister sagte, die Mauer sei sicher.', 'b.txt': 'Niemand hat die Absicht.' };

describe('the store', () => {
  it('opens what the host was started with and lists its articles', async () => {
    const store = await startStore(createFakeHost(TEXTS));
    const { phase, project, articles } = store.getState();
    expect({ phase, name: project?.name, articles: articles.map(({ path }) => path) }).toEqual({
      phase: 'ready',
      name: 'case',
      articles: ['a.txt', 'b.txt'],
    });
  });

  it('tags the selected words, selects the annotation and brings it to the host', async () => {
    const host = createFakeHost(TEXTS);
    const store = await startStore(host, 'a.txt');
    store.actions.selectText('main', { start: 4, end: 12 });
    store.actions.tag(ACTOR);

    const state = store.getState();
    const [item] = placedAnnotations(state, 'a.txt');
    expect(item?.annotation.content).toMatchObject({
      tag: ACTOR,
      label: 'Actor',
      anchor: { exact: 'Minister' },
    });
    expect(state.selected?.id).toBe(item?.annotation.id);
    expect(state.panes.main?.selection).toBeNull();
    expect(state.said).toMatchObject({
      code: 'tagged',
      undoable: true,
      values: { tag: ACTOR, quote: 'Minister' },
    });
    expect(state.settings.recentTags).toEqual([ACTOR]);
    expect(state.save).toEqual({ kind: 'saving' });

    await settle();
    expect(store.getState().unsent).toBe(0);
    expect([...host.layer('a.txt').annotations.values()]).toEqual([item?.annotation]);
  });

  it('takes a tag back and puts it again', async () => {
    const host = createFakeHost(TEXTS);
    const store = await startStore(host, 'a.txt');
    store.actions.selectText('main', { start: 20, end: 40 });
    store.actions.tag(CLAIM);
    store.actions.undo();
    expect(placedAnnotations(store.getState(), 'a.txt')).toEqual([]);
    store.actions.redo();
    expect(placedAnnotations(store.getState(), 'a.txt')).toHaveLength(1);
    await settle();
    expect(host.applied).toHaveLength(3);
    expect(host.layer('a.txt').annotations.size).toBe(1);
  });
});
