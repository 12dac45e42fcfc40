/** Undo and redo over all articles of a session. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotationContent } from '../../shared/domain/annotation.ts';
import { ACTOR, CLAIM, EVIDENCE } from '../../shared/domain/tagset.ts';
import { ok } from '../../shared/result.ts';
import { countingClock, createFakeHost, settle, startStore, type FakeHost } from './fake-host.cases.ts';
import { placedAnnotations } from './selectors.ts';
import { createStore, type Store } from './store.ts';

const TEXTS = {
  'a.txt': 'Der Minister 👩🏽‍🚀 sagte, die Mauer sei sicher.',
  'b.txt': 'Niemand hat die Absicht, eine Mauer zu errichten.',
  'c.txt': 'مرحبا بالعالم — e\u0301tude.',
};
const ARTICLES = Object.keys(TEXTS);

type Contents = Readonly<Record<string, readonly (readonly [string, AnnotationContent])[]>>;

/** What stands in every article: by id, in order of reading. */
function contents(store: Store): Contents {
  return Object.fromEntries(
    ARTICLES.map((article) => [
      article,
      placedAnnotations(store.getState(), article).map(
        ({ annotation }) => [annotation.id, annotation.content] as const,
      ),
    ]),
  );
}

function hostContents(host: FakeHost, article: string): ReadonlyMap<string, AnnotationContent> {
  return new Map([...host.layer(article).annotations].map(([id, { content }]) => [id, content]));
}

async function open(store: Store, article: string): Promise<void> {
  await store.actions.openArticle(article, 'main');
}

function tagWords(store: Store, start: number, end: number, tag = ACTOR): void {
  store.actions.selectText('main', { start, end });
  store.actions.tag(tag);
}

/** One random thing a person may do. */
const gesture = fc.record({
  what: fc.constantFrom('tag', 'retag', 'note', 'grow', 'shrink', 'delete', 'open'),
  article: fc.constantFrom(...ARTICLES),
  start: fc.nat(40),
  length: fc.integer({ min: 1, max: 12 }),
  tag: fc.constantFrom(ACTOR, CLAIM, EVIDENCE),
  pick: fc.nat(20),
});
type Gesture = typeof gesture extends fc.Arbitrary<infer T> ? T : never;

async function perform(store: Store, { what, article, start, length, tag, pick }: Gesture): Promise<void> {
  const here = store.getState().panes.main?.article ?? '';
  if (what === 'open') return open(store, article);
  if (what === 'tag') {
    tagWords(store, start, start + length, tag);
    return undefined;
  }
  const list = placedAnnotations(store.getState(), here);
  const id = list[pick % Math.max(1, list.length)]?.annotation.id;
  if (id === undefined) return undefined;
  const { actions } = store;
  if (what === 'retag') actions.retag(here, id, tag);
  else if (what === 'note') actions.writeNote(here, id, `note ${pick}`);
  else if (what === 'delete') actions.remove(here, id);
  else actions.moveBoundary(here, id, pick % 2 === 0 ? 'start' : 'end', what, 'character');
  return undefined;
}

describe('undo', () => {
  it('restores every content, over several articles, and redo brings it back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(gesture, { maxLength: 25 }), async (gestures) => {
        const host = createFakeHost(TEXTS);
        const store = await startStore(host, 'a.txt');
        const states: Contents[] = [contents(store)];
        for (const one of gestures) {
          const depth = store.getState().undo.length;
          await perform(store, one);
          if (store.getState().undo.length > depth) states.push(contents(store));
        }
        const last = states.length - 1;
        for (let i = last; i > 0; i -= 1) {
          expect(contents(store)).toEqual(states[i]);
          store.actions.undo();
        }
        expect(contents(store)).toEqual(states[0]);
        expect(store.getState().undo).toEqual([]);
        for (let i = 1; i <= last; i += 1) {
          store.actions.redo();
          expect(contents(store)).toEqual(states[i]);
        }
        await settle();
        for (const article of ARTICLES) {
          expect(hostContents(host, article)).toEqual(new Map(contents(store)[article]));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('goes to the article where it acts and selects the annotation', async () => {
    const store = await startStore(createFakeHost(TEXTS), 'a.txt');
    tagWords(store, 4, 12);
    const made = store.getState().selected;
    store.actions.remove('a.txt', made?.id ?? '');
    await open(store, 'b.txt');
    store.actions.undo();
    await settle();
    const { panes, selected, said } = store.getState();
    expect(panes.main).toMatchObject({ article: 'a.txt', status: 'shown' });
    expect(selected).toEqual(made);
    expect(said?.code).toBe('undone');
  });

  it('goes to the pane that has the article', async () => {
    const store = await startStore(createFakeHost(TEXTS), 'a.txt', 'b.txt');
    tagWords(store, 4, 12);
    store.actions.activatePane('beside');
    store.actions.undo();
    expect(store.getState().activePane).toBe('main');
    expect(store.getState().panes.beside?.article).toBe('b.txt');
  });

  it('leaves alone what was changed since, says so, and goes on with what was before', async () => {
    const host = createFakeHost(TEXTS);
    const store = await startStore(host, 'a.txt');
    tagWords(store, 0, 3);
    tagWords(store, 4, 12);
    await settle();
    const id = store.getState().selected?.id ?? '';
    const before = host.layer('a.txt').annotations.get(id);
    if (before === undefined) throw new Error('nothing was tagged');
    const theirs = { ...before.content, note: 'by another window' };
    host.emit({
      event: 'changesApplied',
      data: {
        window: 'other',
        changes: [
          {
            id: 'urn:uuid:theirs',
            kind: 'note',
            at: '2026-11-22T01:00:00Z',
            edits: [{ article: 'a.txt', annotation: id, before: before.content, after: theirs }],
          },
        ],
      },
    });
    store.actions.undo();
    expect(store.getState().said).toMatchObject({ code: 'not-undone', values: { count: 1 } });
    expect(contents(store)['a.txt']?.at(-1)?.[1].note).toBe('by another window');
    store.actions.undo();
    expect(store.getState().said?.code).toBe('undone');
    expect(contents(store)['a.txt']).toHaveLength(1);
    store.actions.undo();
    expect(store.getState().said?.code).toBe('nothing-to-undo');
  });

  it('takes back what came from outside', async () => {
    const host = createFakeHost(TEXTS);
    const store = await startStore(host, 'a.txt');
    tagWords(store, 4, 12);
    await settle();
    const before = contents(store);
    const layer = host.layer('a.txt');
    host.put({ ...layer, annotations: new Map() });
    host.emit({ event: 'layerReplaced', data: { layer: host.view('a.txt'), notices: [] } });
    await settle();
    expect(contents(store)['a.txt']).toEqual([]);
    expect(store.getState().undo.at(-1)).toMatchObject({ kind: 'outside', article: 'a.txt', count: 1 });
    store.actions.undo();
    expect(contents(store)).toEqual(before);
    await settle();
    expect(host.layer('a.txt').annotations.size).toBe(1);
  });

  it('is not offered again for what the host refused', async () => {
    const host = createFakeHost(TEXTS);
    const store = await startStore(host, 'a.txt');
    host.refuseNext = true;
    tagWords(store, 4, 12);
    await settle();
    expect(store.getState().undo).toEqual([]);
  });

  it('forgets what could be done again once something else is done', async () => {
    const store = await startStore(createFakeHost(TEXTS), 'a.txt');
    tagWords(store, 4, 12);
    store.actions.undo();
    tagWords(store, 0, 3);
    expect(store.getState().redo).toEqual([]);
    store.actions.redo();
    expect(store.getState().said?.code).toBe('nothing-to-redo');
  });

  it('does in order what was asked for while an import was still being taken back', async () => {
    const { store, asked, answer } = await withImport();
    store.actions.undo();
    // The key for *again* counts at once.
    expect(store.getState()).toMatchObject({ undo: [], redo: [{ count: 2 }] });
    store.actions.redo();
    store.actions.undo();
    expect(asked).toEqual(['back']);
    for (let answered = 0; answered < 3; answered += 1) await answer();
    expect(asked).toEqual(['back', 'again', 'back']);
    expect(store.getState()).toMatchObject({ undo: [], redo: [{ count: 2 }], said: { code: 'undone' } });
  });

  it('does not offer again what was taken back while something else was done', async () => {
    const { store, answer } = await withImport();
    store.actions.undo();
    tagWords(store, 4, 12);
    await answer();
    expect(store.getState()).toMatchObject({ undo: [{ kind: 'tag' }], redo: [] });
  });
});

/** A window with two annotations imported, whose host takes its time to take them back. */
async function withImport(): Promise<{
  readonly store: Store;
  readonly asked: readonly string[];
  readonly answer: () => Promise<void>;
}> {
  const host = createFakeHost(TEXTS);
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const report = { import: 'import-1', added: 2, links: 0, present: 0, left: 0, moreProblems: 0 };
  const api: typeof host.api = {
    ...host.api,
    writeImport: async () => ok({ ...report, annotator: 'ann', articles: [], newArticles: [], problems: [] }),
    takeBackImport: ({ again }) => {
      asked.push(again ? 'again' : 'back');
      return new Promise((resolve) => {
        answers.push(() => {
          resolve(ok({ count: 2 }));
        });
      });
    },
  };
  const store = createStore({ api, transport: host.transport, clock: countingClock(), shelf: host.shelf });
  await store.actions.start();
  await open(store, 'a.txt');
  await store.actions.writeImport({ upload: 'upload-1', annotator: { id: 'ann' }, newArticles: false });
  return {
    store,
    asked,
    answer: async () => {
      answers.shift()?.();
      await settle();
    },
  };
}
