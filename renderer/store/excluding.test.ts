import { describe, expect, it } from 'vitest';
import { ok } from '../../shared/result.ts';
import type { SuggestedExclusion } from '../../shared/domain/exclusions/suggest-exclusions.ts';
import { excludedTag } from '../../shared/domain/tagset.ts';
import { excludedZones } from './excluded-zones.ts';
import { openSuggestions } from './excluding.ts';
import { createFakeHost, startStore, textOfArticle } from './fake-host.cases.ts';
import type { Store } from './store.ts';

const TEXT = 'Home\nThe ferry left on time.\nAnzeige\nThe end of it.';
const SUGGESTED: readonly SuggestedExclusion[] = [
  { span: { start: 0, end: 4 }, reason: 'navigation', because: 'repeated', articles: 4 },
  { span: { start: 29, end: 36 }, reason: 'advert', because: 'repeated', articles: 3 },
];

async function suggested(text = TEXT): Promise<Store> {
  const host = createFakeHost({ 'a.txt': TEXT });
  const { sha256 } = textOfArticle(text);
  const suggestExclusions = () => Promise.resolve(ok({ text: sha256, suggestions: SUGGESTED }));
  const store = await startStore({ ...host, api: { ...host.api, suggestExclusions } }, 'a.txt');
  await store.actions.suggestExclusions('a.txt');
  return store;
}

describe('suggested exclusions', () => {
  it('exclude nothing by themselves', async () => {
    const store = await suggested();
    expect(openSuggestions(store.getState(), 'a.txt')).toEqual(SUGGESTED);
    expect(excludedZones(store.getState(), 'a.txt').effective).toEqual([]);
  });

  it('are excluded with their reasons when accepted, all in one step of undo', async () => {
    const store = await suggested();
    store.actions.acceptSuggestions('a.txt', SUGGESTED);
    expect(
      excludedZones(store.getState(), 'a.txt').effective.map(({ span, tag }) => [span.start, tag]),
    ).toEqual([
      [0, excludedTag('navigation')],
      [29, excludedTag('advert')],
    ]);
    expect(openSuggestions(store.getState(), 'a.txt')).toEqual([]);
    expect(store.getState().undo).toHaveLength(1);
    store.actions.undo();
    expect(openSuggestions(store.getState(), 'a.txt')).toEqual(SUGGESTED);
  });

  it('are accepted or declined one by one', async () => {
    const store = await suggested();
    store.actions.acceptSuggestions('a.txt', SUGGESTED.slice(0, 1));
    expect(openSuggestions(store.getState(), 'a.txt')).toEqual(SUGGESTED.slice(1));
    await store.actions.declineSuggestions('a.txt', SUGGESTED.slice(1));
    expect(openSuggestions(store.getState(), 'a.txt')).toEqual([]);
    expect(store.getState().undo).toHaveLength(2);
  });

  it('of another text than the one that is shown are not shown', async () => {
    const store = await suggested(`${TEXT} And more.`);
    expect(openSuggestions(store.getState(), 'a.txt')).toEqual([]);
  });
});
