import { describe, expect, it } from 'vitest';
import { ok } from '../../shared/result.ts';
import { CLAIM, EXCLUDED, excludedTag } from '../../shared/domain/tagset.ts';
import { createFakeHost, startStore, textOfArticle } from './fake-host.cases.ts';
import { reasonProposed, toExclude } from './reasons.ts';
import { placedAnnotations } from './selectors.ts';
import type { Store } from './store.ts';

const TEXT = 'Home\nThe ferry left on time.\nAnzeige\nThe end of it.';
const FERRY = { start: 5, end: 14 };
const ADVERT = { start: 29, end: 36 };

async function started(): Promise<Store> {
  const host = createFakeHost({ 'a.txt': TEXT });
  const suggestions = [
    { span: { start: 0, end: 4 }, reason: 'navigation', because: 'repeated', articles: 4 } as const,
  ];
  const suggestExclusions = () => Promise.resolve(ok({ text: textOfArticle(TEXT).sha256, suggestions }));
  const store = await startStore({ ...host, api: { ...host.api, suggestExclusions } }, 'a.txt');
  await store.actions.suggestExclusions('a.txt');
  return store;
}

const tags = (store: Store): readonly string[] =>
  placedAnnotations(store.getState(), 'a.txt').map(({ annotation }) => annotation.content.tag);

describe('who excludes', () => {
  it('is asked why before anything is tagged, and it is one step of undo', async () => {
    const store = await started();
    store.actions.selectText('main', FERRY);
    store.actions.tag(EXCLUDED);
    expect(store.getState().choosingReason).toBe(true);
    expect(tags(store)).toEqual([]);
    store.actions.tag(excludedTag('boilerplate'));
    expect(store.getState().choosingReason).toBe(false);
    expect(tags(store)).toEqual([excludedTag('boilerplate')]);
    expect(store.getState().undo).toHaveLength(1);
  });

  it('can leave it: nothing is excluded, and the words stay selected', async () => {
    const store = await started();
    store.actions.selectText('main', FERRY);
    store.actions.tag(EXCLUDED);
    store.actions.leaveReason();
    expect(store.getState()).toMatchObject({ choosingReason: false, panes: { main: { selection: FERRY } } });
    store.actions.tag(EXCLUDED);
    store.actions.selectText('main', ADVERT);
    expect(store.getState().choosingReason).toBe(false);
    expect(tags(store)).toEqual([]);
  });

  it('is asked for a selected annotation of one’s own, too, and for each words while the tag is armed', async () => {
    const store = await started();
    store.actions.selectText('main', FERRY);
    store.actions.tag(CLAIM);
    store.actions.tag(EXCLUDED);
    store.actions.tag(excludedTag('other'));
    expect(tags(store)).toEqual([excludedTag('other')]);
    store.actions.selectAnnotation('a.txt', null);
    store.actions.tag(EXCLUDED);
    expect(store.getState()).toMatchObject({ armedTag: EXCLUDED, choosingReason: false });
    store.actions.selectText('main', ADVERT);
    expect(store.getState().choosingReason).toBe(true);
    store.actions.tag(excludedTag('advert'));
    expect(tags(store)).toEqual([excludedTag('other'), excludedTag('advert')]);
    expect(store.getState().armedTag).toBe(EXCLUDED);
  });

  it('is proposed what was suggested, what the words look like, what was chosen last, or the first', async () => {
    const store = await started();
    const proposed = (span: { start: number; end: number }): unknown => {
      store.actions.selectText('main', span);
      const target = toExclude(store.getState());
      return target && reasonProposed(store.getState(), target);
    };
    expect(proposed(FERRY)).toBe(excludedTag('advert'));
    expect(proposed(ADVERT)).toBe(excludedTag('advert'));
    store.actions.tag(excludedTag('other'));
    expect(proposed(FERRY)).toBe(excludedTag('other'));
    expect(proposed({ start: 0, end: 4 })).toBe(excludedTag('navigation'));
  });
});
