/** Giving annotations entities, merging them, and taking all of it back. */
import { describe, expect, it } from 'vitest';
import { ENTITY_LIMITS } from '../../../shared/domain/case/entity.ts';
import { ACTOR, CLAIM } from '../../../shared/domain/tagset.ts';
import { after, id } from '../../../shared/domain/layer.cases.ts';
import { CASE_KEY, emptyCase } from '../../../shared/domain/layer.ts';
import { ANN, BOB, createFakeHost, settle, startStore, type FakeHost } from '../fake-host.cases.ts';
import type { Store } from '../store.ts';
import { groupsIn } from './groups.ts';

const TEXT = 'Pjöngjang schweigt. Die Regierung in Pjöngjang bestreitet den Angriff.';

async function started(prepare = (_host: FakeHost): void => undefined) {
  const host = createFakeHost({ 'a.txt': TEXT });
  prepare(host);
  const store = await startStore(host, 'a.txt');
  return { host, store };
}

/** The id of the annotation that is made. */
function tagged(store: Store, words: string, tag = ACTOR): string {
  const start = TEXT.indexOf(words);
  store.actions.selectText('main', { start, end: start + words.length });
  store.actions.tag(tag);
  return store.getState().selected?.id ?? '';
}

const names = (store: Store) => groupsIn(store.getState()).all.map(({ name, of }) => `${of} ${name}`);
const entityOf = (store: Store, annotation: string) =>
  store.getState().layers['a.txt']?.[0]?.layer.annotations.get(annotation)?.content.entity;

describe('entities', () => {
  it('are made with the annotation’s words, used again, taken away, and undone in single steps', async () => {
    const { host, store } = await started();
    const first = tagged(store, 'Pjöngjang');
    store.actions.nameEntity('a.txt', first, ' Nordkorea ');
    const entity = entityOf(store, first) ?? '';
    const second = tagged(store, 'Die Regierung in Pjöngjang');
    store.actions.setEntity('a.txt', second, entity);
    const claim = tagged(store, 'bestreitet den Angriff', CLAIM);
    store.actions.nameEntity('a.txt', claim, 'Es war kein Angriff'.padEnd(3000));
    store.actions.nameEntity('a.txt', claim, 'w'.repeat(ENTITY_LIMITS.name + 1));
    expect(names(store).at(-1)).toBe(`proposition ${'w'.repeat(ENTITY_LIMITS.name)}`);
    store.actions.undo();
    expect(names(store)).toEqual(['actor Nordkorea', 'proposition Es war kein Angriff']);
    expect(entityOf(store, second)).toBe(entity);
    store.actions.setEntity('a.txt', second, null);
    expect(entityOf(store, second)).toBeUndefined();
    for (let step = 0; step < 3; step += 1) store.actions.undo();
    expect(names(store)).toEqual(['actor Nordkorea']);
    await settle();
    expect(host.beside.cases(ANN)[0]?.entries).toHaveLength(1);
    store.actions.redo();
    store.actions.redo();
    expect(names(store)).toHaveLength(2);
  });

  it('of a colleague can be used and merged, not renamed; and both can be taken back', async () => {
    const { store } = await started((host) => {
      const content = { kind: 'entity', of: 'actor', name: 'DVRK' } as const;
      const edit = { ...CASE_KEY, annotation: id(7), before: null, after: content };
      host.beside.put(after(emptyCase('urn:x', BOB, ''), [edit]));
    });
    const annotation = tagged(store, 'Pjöngjang');
    store.actions.nameEntity('a.txt', annotation, 'Nordkorea');
    const own = entityOf(store, annotation) ?? '';
    store.actions.editEntity(id(7), { name: 'Other' });
    expect(store.getState().said).toMatchObject({ code: 'entity-of-colleague', values: { name: 'DVRK' } });
    store.actions.mergeEntities(own, id(7), 'one state');
    expect(groupsIn(store.getState()).all).toMatchObject([
      { entities: [{}, {}], merges: [{ annotator: 'ann' }] },
    ]);
    store.actions.undo();
    expect(names(store)).toEqual(['actor DVRK', 'actor Nordkorea']);
    store.actions.redo();
    store.actions.separateEntities(own, id(7));
    expect(names(store)).toHaveLength(2);
    // Nothing is left to take back: now it is said that they are not one.
    store.actions.separateEntities(own, id(7));
    expect(groupsIn(store.getState()).keptApart(own, id(7))).toHaveLength(1);
    store.actions.withdrawSeparation(id(7), own);
    expect(groupsIn(store.getState()).keptApart(own, id(7))).toEqual([]);
    expect(names(store)).toHaveLength(2);
    store.actions.undo();
    expect(groupsIn(store.getState()).keptApart(own, id(7))).toHaveLength(1);
    store.actions.editEntity(own, { name: 'North Korea', actorKind: 'state', external: 'Q423' });
    expect(groupsIn(store.getState()).of(own)).toMatchObject({ name: 'North Korea', external: 'Q423' });
  });

  it('do not keep memos from being written, changed and emptied', async () => {
    const { store } = await started();
    const memos = () =>
      [...(store.getState().cases[0]?.layer.annotations.values() ?? [])].map(({ content }) => content);
    store.actions.writeMemo(null, 'Who gains?');
    store.actions.writeMemo('a.txt', 'One source');
    store.actions.writeMemo(null, 'Who gains by it?');
    expect(memos()).toEqual([
      { kind: 'memo', text: 'Who gains by it?' },
      { kind: 'memo', article: 'a.txt', text: 'One source' },
    ]);
    store.actions.writeMemo(null, '');
    expect(memos()).toHaveLength(1);
  });
});
