/** Going from annotation to annotation, from article to article, and two articles side by side. */
import { describe, expect, it } from 'vitest';
import { ACTOR, CLAIM } from '../../shared/domain/tagset.ts';
import { createFakeHost, settle, startStore, type FakeHost } from './fake-host.cases.ts';
import { placedAnnotations, positionOfSelected } from './selectors.ts';
import type { Store } from './store.ts';

const TEXT = 'Der Minister 👨‍👩‍👧 sagte, die Mauer sei sicher.';
const TEXTS = { 'a.txt': TEXT, 'b.txt': 'Niemand hat die Absicht, eine Mauer zu errichten.' };

async function started(): Promise<{ host: FakeHost; store: Store }> {
  const host = createFakeHost(TEXTS);
  return { host, store: await startStore(host, 'a.txt') };
}

function select(store: Store, words: string, article: keyof typeof TEXTS = 'a.txt'): void {
  const start = TEXTS[article].indexOf(words);
  store.actions.selectText(store.getState().activePane, { start, end: start + words.length });
}

function quotes(store: Store, article = 'a.txt'): readonly string[] {
  return placedAnnotations(store.getState(), article).map(
    ({ annotation }) => `${annotation.content.label}: ${annotation.content.anchor.exact}`,
  );
}

describe('stepping', () => {
  it('goes from annotation to annotation in the order of the text and says which it is', async () => {
    const { store } = await started();
    for (const words of ['sicher', 'Minister', 'Mauer']) {
      select(store, words);
      store.actions.tag(CLAIM);
    }
    store.actions.selectAnnotation('a.txt', null);
    const visited = [1, 1, 1, 1].map(() => {
      store.actions.stepAnnotation(1);
      return store.getState().said?.values['quote'];
    });
    expect(visited).toEqual(['Minister', 'Mauer', 'sicher', 'Minister']);
    const list = placedAnnotations(store.getState(), 'a.txt');
    expect(positionOfSelected(store.getState(), list)).toEqual({ position: 1, count: 3, tag: CLAIM });
  });

  it('goes from article to article and stops at the last', async () => {
    const { store } = await started();
    store.actions.stepArticle(1);
    await settle();
    expect(store.getState().panes.main).toMatchObject({ article: 'b.txt', status: 'shown' });
    store.actions.stepArticle(1);
    await settle();
    expect(store.getState().panes.main?.article).toBe('b.txt');
  });
});

describe('two panes', () => {
  it('show two articles, each with its own selection; the active one is tagged', async () => {
    const host = createFakeHost(TEXTS);
    const store = await startStore(host, 'a.txt', 'b.txt');
    select(store, 'Minister');
    store.actions.activatePane('beside');
    select(store, 'Niemand', 'b.txt');
    store.actions.tag(ACTOR);
    expect(quotes(store, 'b.txt')).toEqual(['Actor: Niemand']);
    store.actions.activatePane('main');
    store.actions.tag(ACTOR);
    expect(quotes(store, 'a.txt')).toEqual(['Actor: Minister']);
  });

  it('share one article: what is tagged in one is there in the other', async () => {
    const host = createFakeHost(TEXTS);
    const store = await startStore(host, 'a.txt', 'a.txt');
    select(store, 'Minister');
    store.actions.tag(ACTOR);
    store.actions.closeBeside();
    await settle();
    expect(quotes(store)).toEqual(['Actor: Minister']);
    expect(host.calls.filter((name) => name === 'closeArticle')).toEqual([]);
  });

  it('tell the host which article is no longer shown', async () => {
    const { host, store } = await started();
    await store.actions.openArticle('b.txt');
    expect(host.calls.filter((name) => name === 'closeArticle')).toHaveLength(1);
  });

  it('close an article only after the host took what was changed in it', async () => {
    const { host, store } = await started();
    let open = (): void => undefined;
    host.gate = new Promise((resolve) => {
      open = resolve;
    });
    select(store, 'Minister');
    store.actions.tag(ACTOR);
    await store.actions.openArticle('b.txt');
    expect(host.calls).not.toContain('closeArticle');
    open();
    await settle();
    expect(host.calls.filter((name) => name === 'closeArticle')).toHaveLength(1);
    expect(host.calls.indexOf('closeArticle')).toBeGreaterThan(host.calls.indexOf('applyChanges'));
  });
});
