/** Lists and counts: right, and made anew only where something changed. */
import { beforeEach, describe, expect, it } from 'vitest';
import { ACTOR, CLAIM, EVIDENCE, EXCLUDED, excludedTag } from '../../shared/domain/tagset.ts';
import { makeAnchor } from '../../shared/domain/anchor.ts';
import type { Annotation } from '../../shared/domain/annotation.ts';
import { emptyLayer } from '../../shared/domain/layer.ts';
import { mapById } from '../../shared/domain/persistent-map.ts';
import { ANN, BOB, createFakeHost, startStore, textOfArticle } from './fake-host.cases.ts';
import { createPlacedMapping } from './map-placed.ts';
import { inReadingOrder } from './reading-order.ts';
import { articlesInOrder, filterAnnotations, placedAnnotations } from './selectors.ts';
import type { PlacedAnnotation } from './state.ts';
import type { Store } from './store.ts';

const WORDS = 3000;
const TEXT = textOfArticle(Array.from({ length: WORDS }, (_, i) => `w${i}`).join(' '));

function annotation(id: string, start: number, end: number, tag = ACTOR): Annotation {
  const content = { anchor: makeAnchor(TEXT, { start, end }), tag, label: 'x' };
  const time = '2026-11-22T00:00:00Z';
  return { id, content, created: time, modified: time, revision: id, previous: [] };
}

/** An article with an annotation on each word by Ann, and on some by Bob. */
async function largeArticle(): Promise<Store> {
  const host = createFakeHost({ 'a.txt': TEXT.content });
  const spans = [...TEXT.content.matchAll(/\S+/gu)].map(({ index, 0: word }) => [index, index + word.length]);
  const own = spans.map(([start = 0, end = 0], i) => annotation(`urn:uuid:ann-${i}`, start, end));
  const theirs = spans
    .filter((_, i) => i % 10 === 0)
    .map(([start = 0, end = 0], i) => annotation(`urn:uuid:bob-${i}`, start, end + 3, CLAIM));
  const time = '2026-11-22T00:00:00Z';
  host.put({ ...emptyLayer('1', 'a.txt', ANN, time), annotations: mapById(own.toReversed()) });
  host.put({ ...emptyLayer('2', 'a.txt', BOB, time), annotations: mapById(theirs) });
  return startStore(host, 'a.txt');
}

describe('the list of annotations', () => {
  let store: Store;
  beforeEach(async () => {
    store = await largeArticle();
  });

  const list = (): readonly PlacedAnnotation[] => placedAnnotations(store.getState(), 'a.txt');

  it('is in reading order, all voices together, the outer before the inner', () => {
    const all = list();
    expect(all).toHaveLength(WORDS + WORDS / 10);
    const sorted = all.toSorted(
      (a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0) || (b.span?.end ?? 0) - (a.span?.end ?? 0),
    );
    expect(all).toEqual(sorted);
    expect(all.slice(0, 3).map((item) => item.annotation.id)).toEqual([
      'urn:uuid:bob-0',
      'urn:uuid:ann-0',
      'urn:uuid:ann-1',
    ]);
  });

  it('is the same object while nothing on the article changes', () => {
    const before = list();
    store.actions.selectText('main', { start: 0, end: 2 });
    store.actions.hideHighlights(true);
    expect(list()).toBe(before);
  });

  it('keeps every object that a change leaves alone, and stays in order', () => {
    const before = new Set(list());
    store.actions.selectText('main', { start: 3, end: 8 });
    store.actions.tag(EVIDENCE);
    expect(list().filter((item) => !before.has(item))).toHaveLength(1);

    const [own] = store.getState().layers['a.txt'] ?? [];
    if (own === undefined) throw new Error('there is no layer');
    expect(inReadingOrder(own)).toEqual(inReadingOrder({ ...own }));
  });

  it('makes one mark for one new annotation', () => {
    let made = 0;
    const marksOf = createPlacedMapping((placed) => {
      made += 1;
      return placed.annotation.id === 'urn:uuid:ann-7' ? null : { id: placed.annotation.id };
    });
    const first = marksOf(list());
    expect(first).toHaveLength(list().length - 1);
    made = 0;
    store.actions.selectText('main', { start: 300, end: 312 });
    store.actions.tag(EVIDENCE);
    const second = marksOf(list());
    expect(made).toBe(1);
    expect(second.filter((mark) => !first.includes(mark))).toHaveLength(1);
    store.actions.undo();
    expect(marksOf(list())).toEqual(first);
    expect(made).toBe(1);
    expect(marksOf(list())).toBe(marksOf(list()));
  });

  it('makes no mark anew for a list that lost something at both ends', () => {
    let made = 0;
    const marksOf = createPlacedMapping((placed) => {
      made += 1;
      return { id: placed.annotation.id };
    });
    const first = marksOf(list());
    made = 0;
    expect(marksOf(list().slice(5, -5))).toEqual(first.slice(5, -5));
    expect(marksOf(list().slice(5, -5).toReversed())).toEqual(first.slice(5, -5).toReversed());
    expect(made).toBe(0);
  });

  it('is filtered by tag, by words in any case and by annotator', () => {
    const { tagset } = store.getState().project ?? { tagset: { tags: [] } };
    const ids = (filter: Parameters<typeof filterAnnotations>[1]): readonly string[] =>
      filterAnnotations(list(), filter, tagset).map((item) => item.annotation.id);
    expect(ids({ tags: new Set([CLAIM]) })).toHaveLength(WORDS / 10);
    expect(ids({ words: 'W2999' })).toEqual(['urn:uuid:ann-2999']);
    expect(ids({ annotator: BOB.id, words: 'w10 w' })[0]).toBe('urn:uuid:bob-1');
    store.actions.writeNote('a.txt', 'urn:uuid:ann-5', 'Nur EINE Quelle');
    expect(ids({ words: 'eine quelle' })).toEqual(['urn:uuid:ann-5']);
    expect(filterAnnotations(list(), {}, tagset)).toBe(list());
  });

  it('finds a sub-tag under its tag', () => {
    store.actions.retag('a.txt', 'urn:uuid:ann-5', excludedTag('advert'));
    const { tagset } = store.getState().project ?? { tagset: { tags: [] } };
    expect(filterAnnotations(list(), { tags: new Set([EXCLUDED]) }, tagset)).toHaveLength(1);
  });
});

it('orders articles by folder, the top one first, then by name, numbers by value', () => {
  const paths = ['b10.txt', 'a/2.txt', 'Ä.txt', 'b9.txt', 'a.txt', 'z/1.txt'];
  const articles = paths.map((path) => ({ path, kind: 'text' as const, size: 1, modifiedMs: 1 }));
  expect(articlesInOrder({ articles }).map(({ path }) => path)).toEqual([
    'a.txt',
    'Ä.txt',
    'b9.txt',
    'b10.txt',
    'a/2.txt',
    'z/1.txt',
  ]);
});
