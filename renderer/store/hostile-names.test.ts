/** What others wrote may be called like something that every object inherits. */
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../shared/domain/annotation.ts';
import { makeAnchor } from '../../shared/domain/anchor.ts';
import { emptyLayer } from '../../shared/domain/layer.ts';
import { mapById } from '../../shared/domain/persistent-map.ts';
import { ANN, BOB, createFakeHost, startStore, textOfArticle } from './fake-host.cases.ts';
import { keyNames } from './key-names.ts';
import { placedAnnotations } from './selectors.ts';
import { countsOfShown } from './figures.ts';

const NAMES = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'];
const TEXT = textOfArticle('Niemand hat die Absicht, eine Mauer zu errichten.');
const TIME = '2026-11-22T00:00:00Z';

/** An annotation with this id and this tag. */
function annotation(id: string, start: number): Annotation {
  const content = { anchor: makeAnchor(TEXT, { start, end: start + 4 }), tag: id, label: id };
  return { id, content, created: TIME, modified: TIME, revision: id, previous: [] };
}

describe('a window', () => {
  it.each(NAMES)('shows a colleague’s and one’s own annotation %s, and counts its tag', async (name) => {
    const host = createFakeHost({ 'a.txt': TEXT.content });
    host.put({ ...emptyLayer('1', 'a.txt', BOB, TIME), annotations: mapById([annotation(name, 0)]) });
    host.put({ ...emptyLayer('2', 'a.txt', ANN, TIME), annotations: mapById([annotation(name, 8)]) });
    const store = await startStore(host, 'a.txt');
    const shown = placedAnnotations(store.getState(), 'a.txt');
    expect(shown.map(({ span }) => span?.start)).toEqual([0, 8]);
    const counts = countsOfShown(store.getState())['a.txt'] ?? [];
    expect(counts.map(({ byTag }) => Object.entries(byTag))).toEqual([[[name, 1]], [[name, 1]]]);

    store.actions.moveBoundary('a.txt', name, 'end', 'grow', 'character');
    const moved = placedAnnotations(store.getState(), 'a.txt').find(({ own }) => own);
    expect(moved?.span).toEqual({ start: 8, end: 13 });
  });

  it.each(NAMES)('opens an article %s', async (name) => {
    const host = createFakeHost(Object.fromEntries([[name, TEXT.content]]));
    const store = await startStore(host, name);
    expect(placedAnnotations(store.getState(), name)).toEqual([]);
    store.actions.selectText(store.getState().activePane, { start: 0, end: 7 });
    store.actions.tag('urn:beleg:tag:actor');
    expect(placedAnnotations(store.getState(), name)).toHaveLength(1);
    expect(countsOfShown(store.getState())[name]).toHaveLength(1);
  });

  it('names a key that is bound to nothing on any keyboard', () => {
    expect(keyNames('Mod+constructor', 'en', false)).toEqual(['Ctrl', 'constructor']);
    expect(keyNames('Mod+constructor', 'de', true)).toEqual(['⌘', 'constructor']);
  });
});
