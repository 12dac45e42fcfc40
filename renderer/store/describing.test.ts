import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../shared/result.ts';
import type { MetadataEdit } from '../../shared/domain/metadata.ts';
import { ACTOR } from '../../shared/domain/tagset.ts';
import { createFakeHost, settle, startStore, type FakeHost } from './fake-host.cases.ts';
import { descriptionOf } from './describing.ts';
import type { Store } from './store.ts';

/** A host that writes what it is told, or fails to. */
function host(written: MetadataEdit[][], fails = { now: false }): FakeHost {
  const made = createFakeHost({ 'a.txt': 'The ferry left on time, they say.' });
  return {
    ...made,
    api: {
      ...made.api,
      editMetadata: ({ edits }) => {
        if (fails.now) return Promise.resolve(fail('disk-full'));
        written.push([...edits]);
        return Promise.resolve(ok(null));
      },
    },
  };
}

const title = (value: string | null): MetadataEdit => ({ article: 'a.txt', field: 'title', value });
const own = (store: Store): unknown =>
  descriptionOf(store.getState(), 'a.txt').said.find(({ annotator }) => annotator === 'ann')?.values;

describe('what a person says of an article', () => {
  it('is shown once it is written, taken back by undo and said again by redo', async () => {
    const written: MetadataEdit[][] = [];
    const store = await startStore(host(written), 'a.txt');
    expect(await store.actions.editMetadata([title('The ferry')])).toBe(true);
    expect(own(store)).toEqual({ title: 'The ferry' });
    expect(store.getState().said).toMatchObject({ code: 'described', undoable: true });
    store.actions.undo();
    await settle();
    expect(own(store)).toBeUndefined();
    store.actions.redo();
    await settle();
    expect(own(store)).toEqual({ title: 'The ferry' });
    expect(written).toEqual([[title('The ferry')], [title(null)], [title('The ferry')]]);
  });

  it('stands on the one stack with annotations, in the order of making', async () => {
    const store = await startStore(host([]), 'a.txt');
    store.actions.selectText('main', { start: 4, end: 9 });
    store.actions.tag(ACTOR);
    await store.actions.editMetadata([title('The ferry')]);
    expect(store.getState().undo.map(({ kind }) => kind)).toEqual(['tag', 'metadata']);
    store.actions.undo();
    await settle();
    store.actions.undo();
    expect(store.getState().undo).toEqual([]);
    expect(store.getState().redo.map(({ kind }) => kind)).toEqual(['metadata', 'tag']);
  });

  it('is neither shown nor undone if it could not be written', async () => {
    const store = await startStore(host([], { now: true }), 'a.txt');
    expect(await store.actions.editMetadata([title('The ferry')])).toBe(false);
    expect(own(store)).toBeUndefined();
    expect(store.getState().undo).toEqual([]);
    expect(store.getState().said?.code).toBe('not-described');
  });

  it('is left alone by undo where something else was said since', async () => {
    const made = host([]);
    const store = await startStore(made, 'a.txt');
    await store.actions.editMetadata([title('The ferry')]);
    const said = [{ annotator: 'ann', values: { title: 'From another window' } }];
    made.emit({
      event: 'articlesDescribed',
      data: { described: { 'a.txt': { found: {}, said, shares: [] } }, done: true },
    });
    store.actions.undo();
    await settle();
    expect(own(store)).toEqual({ title: 'From another window' });
    expect(store.getState().said?.code).toBe('not-undone');
  });

  it('is not written again if it is said already', async () => {
    const written: MetadataEdit[][] = [];
    const store = await startStore(host(written), 'a.txt');
    await store.actions.editMetadata([title('x')]);
    await store.actions.editMetadata([title('x')]);
    expect(written).toHaveLength(1);
  });
});
