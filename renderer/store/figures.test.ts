import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../shared/domain/annotation.ts';
import { makeAnchor } from '../../shared/domain/anchor.ts';
import type { Annotator } from '../../shared/domain/annotator.ts';
import { zonesCases, ZONES_CONTENT } from '../../shared/domain/exclusions/zone-words.cases.ts';
import { emptyLayer, type Layer } from '../../shared/domain/layer.ts';
import { mapById } from '../../shared/domain/persistent-map.ts';
import { ACTOR, CLAIM, EXCLUDED, excludedTag } from '../../shared/domain/tagset.ts';
import { excludedZones } from './excluded-zones.ts';
import { ANN, BOB, createFakeHost, startStore, textOfArticle } from './fake-host.cases.ts';
import { countsOfShown, figuresOf, hasChangedSince, leftOutOf } from './figures.ts';
import { placedAnnotations } from './selectors.ts';
import type { Store } from './store.ts';

const TEXT = textOfArticle(ZONES_CONTENT);
const MENU = { start: 16, end: 34 };
const SPORT = { start: 21, end: 26 };
const FERRY = { start: 4, end: 9 };
const TIME = '2026-11-22T00:00:00Z';

function layer(annotator: Annotator, ...places: readonly (readonly [string, typeof MENU])[]): Layer {
  const made = places.map(([tag, span], at): Annotation => {
    const id = `urn:uuid:${annotator.id}-${String(at)}`;
    const content = { anchor: makeAnchor(TEXT, span), tag, label: '' };
    return { id, content, created: TIME, modified: TIME, revision: id, previous: [] };
  });
  return { ...emptyLayer(annotator.id, 'a.txt', annotator, TIME), annotations: mapById(made) };
}

async function open(...layers: readonly Layer[]): Promise<Store> {
  const host = createFakeHost({ 'a.txt': TEXT.content, 'b.txt': 'zwei' });
  for (const one of layers) host.put(one);
  const store = await startStore(host, 'a.txt');
  const counts = { 'b.txt': [{ annotator: 'bob', byTag: { [CLAIM]: 2 } }] };
  host.emit({ event: 'countsChanged', data: { counts, done: true } });
  return store;
}

const countsIn = (store: Store): unknown => countsOfShown(store.getState())['a.txt'];

describe('figures', () => {
  it('leave out what lies in zones of one’s own and of colleagues, and follow the hand', async () => {
    const store = await open(
      layer(ANN, [ACTOR, FERRY], [CLAIM, SPORT]),
      layer(BOB, [excludedTag('navigation'), MENU], [ACTOR, SPORT]),
    );
    expect(countsIn(store)).toEqual([
      { annotator: 'ann', byTag: { [ACTOR]: 1 }, leftOut: 1 },
      { annotator: 'bob', byTag: { [EXCLUDED]: 1 }, zones: 1, leftOut: 1 },
    ]);
    const isLeftOut = leftOutOf(store.getState(), 'a.txt');
    const listed = placedAnnotations(store.getState(), 'a.txt').filter(({ annotation }) =>
      isLeftOut(annotation),
    );
    expect(listed.map(({ annotation }) => annotation.id)).toEqual(['urn:uuid:ann-1', 'urn:uuid:bob-1']);
    const before = countsOfShown(store.getState());
    expect(countsOfShown(store.getState())).toBe(before);
    store.actions.remove('a.txt', 'urn:uuid:ann-0');
    expect(figuresOf(countsOfShown(store.getState())['a.txt'])).toEqual({
      byTag: new Map([[EXCLUDED, 1]]),
      count: 0,
      zones: 1,
      isAgreed: false,
      leftOut: 2,
      apart: 0,
      onOther: 0,
      whose: new Map([['bob', 1]]),
    });
  });

  it('say how many annotations were made on an earlier text, but for those settled in today’s', async () => {
    const made = layer(ANN, [ACTOR, FERRY], [CLAIM, SPORT], [CLAIM, MENU]);
    const on = (annotation: Annotation, more: object): Annotation => ({
      ...annotation,
      content: {
        ...annotation.content,
        anchor: { ...annotation.content.anchor, text: 'f'.repeat(64) },
        ...more,
      },
    });
    const annotations = [...made.annotations.values()].map((one, at) =>
      at === 0 ? one : on(one, at === 2 ? { lostIn: TEXT.sha256 } : {}),
    );
    const store = await open({ ...made, annotations: mapById(annotations) });
    expect(countsIn(store)).toMatchObject([{ annotator: 'ann', onOther: 1 }]);
    expect(hasChangedSince(countsOfShown(store.getState())['a.txt'])).toBe(true);
    store.actions.remove('a.txt', 'urn:uuid:ann-1');
    expect(hasChangedSince(countsOfShown(store.getState())['a.txt'])).toBe(false);
  });

  it.each(zonesCases(TEXT))('are made with $says as the host makes them', async ({ files, counts }) => {
    const host = createFakeHost({ 'a.txt': TEXT.content });
    for (const file of files) {
      if (file.links === true || file.case === true || file.adjudicated === true) host.beside.put(file);
      else host.put(file);
    }
    const state = (await startStore(host, 'a.txt')).getState();
    if (state.project === null) throw new Error('no project is open');
    const shown = countsOfShown({ ...state, project: { ...state.project, adjudicator: 'eve' } });
    expect(shown['a.txt']).toEqual(counts);
  });

  it('count what a zone of uncertain place may hold, and say so', async () => {
    const store = await open(layer(ANN, [CLAIM, SPORT]), layer(BOB, [excludedTag('navigation'), MENU]));
    const [own, bobs] = store.getState().layers['a.txt'] ?? [];
    if (own === undefined || bobs === undefined) throw new Error('there is no layer');
    const changed = { kind: 'changed', span: MENU, similarity: 0.9, found: '' } as const;
    const layers = { 'a.txt': [own, { ...bobs, placements: { 'urn:uuid:bob-0': changed } }] };
    const state = { ...store.getState(), layers };
    expect(excludedZones(state, 'a.txt').effective).toEqual([]);
    expect(figuresOf(countsOfShown(state)['a.txt'])).toMatchObject({ count: 1, leftOut: 0, apart: 1 });
  });

  it('are the same carried on by changes as counted anew', async () => {
    const reasons = [ACTOR, CLAIM, excludedTag('advert')];
    const places = [MENU, SPORT, FERRY];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(4)), { maxLength: 8 }),
        async (steps) => {
          const store = await open(layer(ANN, [CLAIM, SPORT]), layer(BOB, [ACTOR, SPORT]));
          for (const [tag, place, kind] of steps) {
            countsIn(store);
            const own = placedAnnotations(store.getState(), 'a.txt').find((placed) => placed.own);
            if (kind === 0 && own !== undefined) store.actions.remove('a.txt', own.annotation.id);
            else if (kind === 1) store.actions.undo();
            else {
              store.actions.selectText('main', places[place] ?? MENU);
              store.actions.tag(reasons[tag] ?? ACTOR);
            }
          }
          const carried = countsIn(store);
          const anew = (store.getState().layers['a.txt'] ?? []).map((shown) => Object.assign({}, shown));
          expect(countsOfShown({ ...store.getState(), layers: { 'a.txt': anew } })['a.txt']).toEqual(carried);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('are sums over all annotators', () => {
    const layers = [
      { annotator: 'a', byTag: { [ACTOR]: 2, [CLAIM]: 1, [EXCLUDED]: 1 }, zones: 1, leftOut: 4 },
      { annotator: 'b', byTag: { [ACTOR]: 3 }, leftOut: 2 },
    ];
    expect(figuresOf(layers)).toMatchObject({ count: 6, zones: 1, leftOut: 6 });
    expect(figuresOf(layers).byTag.get(ACTOR)).toBe(5);
    expect(figuresOf(undefined).count).toBe(0);
  });

  it('come from the host for articles that are not shown', async () => {
    const store = await open();
    expect(Object.keys(countsOfShown(store.getState()))).toEqual(['a.txt']);
    expect(store.getState().counts['b.txt']).toHaveLength(1);
  });
});
