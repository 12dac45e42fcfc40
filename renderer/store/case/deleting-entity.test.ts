/** Deleting an entity: one's own annotations let go of it in the same step. */
import { expect, it } from 'vitest';
import { makeAnchor } from '../../../shared/domain/anchor.ts';
import type { GatheredAnnotation } from '../../../shared/domain/case/gathered.ts';
import { applyToLayer } from '../../../shared/domain/change.ts';
import { ACTOR } from '../../../shared/domain/tagset.ts';
import { createFakeHost, settle, startStore, textOfArticle } from '../fake-host.cases.ts';
import { groupsIn, isDeletedEntity } from './groups.ts';

const TEXT = 'Pjöngjang schweigt.';

/** a.txt is shown with an annotation that names an entity, b.txt is not, and a colleague names it there too. */
async function started() {
  const host = createFakeHost({ 'a.txt': TEXT, 'b.txt': TEXT });
  const store = await startStore(host, 'a.txt');
  store.actions.selectText('main', { start: 0, end: 9 });
  store.actions.tag(ACTOR);
  const here = store.getState().selected?.id ?? '';
  store.actions.nameEntity('a.txt', here, 'Nordkorea');
  await settle();
  const entity = groupsIn(store.getState()).all[0]?.id ?? '';
  const anchor = makeAnchor(textOfArticle(TEXT), { start: 0, end: 9 });
  const after = { anchor, tag: ACTOR, label: 'Actor', entity };
  const edit = { article: 'b.txt', annotation: 'urn:uuid:b', before: null, after };
  const made = applyToLayer(host.layer('b.txt'), [edit], '2026-11-21T10:00:00Z');
  if (!made.ok) throw new Error(made.detail);
  host.put(made.value);
  const gathered = (id: string, annotator: string): GatheredAnnotation => ({
    id,
    annotator,
    tag: ACTOR,
    label: 'Actor',
    quote: 'Pjöngjang',
    prefix: '',
    suffix: '',
    text: anchor.text,
    start: 0,
    end: 9,
    placement: 'exact',
    at: { start: 0, end: 9 },
    entity,
    modified: '2026-11-21T10:00:00Z',
  });
  const tell = () => {
    const annotations = [gathered('urn:uuid:b', 'ann'), gathered('urn:uuid:c', 'bob')];
    host.emit({
      event: 'gathered',
      data: { articles: { 'b.txt': { annotations, links: [], unread: [] } }, done: true },
    });
  };
  const named = () => [
    store.getState().layers['a.txt']?.[0]?.layer.annotations.get(here)?.content.entity,
    host.layer('b.txt').annotations.get('urn:uuid:b')?.content.entity,
  ];
  return { store, entity, tell, named };
}

it('takes it from one’s own annotations in all articles, in one step, and says who else names it', async () => {
  const { store, entity, tell, named } = await started();
  await store.actions.deleteEntity(entity);
  expect(store.getState().said?.code).toBe('entity-uses-unknown');
  expect(groupsIn(store.getState()).all).toHaveLength(1);
  tell();
  const steps = store.getState().undo.length;
  await store.actions.deleteEntity(entity);
  await settle();
  expect(named()).toEqual([undefined, undefined]);
  expect(groupsIn(store.getState()).all).toEqual([]);
  expect(isDeletedEntity(store.getState(), entity)).toBe(true);
  expect(store.getState().said).toMatchObject({ code: 'entity-deleted', values: { count: 2, others: 1 } });
  expect(store.getState().undo).toHaveLength(steps + 1);
  store.actions.undo();
  await settle();
  expect(named()).toEqual([entity, entity]);
  expect(groupsIn(store.getState()).all).toMatchObject([{ name: 'Nordkorea' }]);
  expect(isDeletedEntity(store.getState(), entity)).toBe(false);
});
