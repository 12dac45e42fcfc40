import { describe, expect, it } from 'vitest';
import type { FoundInArticle } from '../../../shared/api/contract.ts';
import { makeAnchor } from '../../../shared/domain/anchor.ts';
import { applyToLayer } from '../../../shared/domain/change.ts';
import { ACTOR, CLAIM, EXCLUDED } from '../../../shared/domain/tagset.ts';
import { fail, ok } from '../../../shared/result.ts';
import { ANN, createFakeHost, settle, startStore, textOfArticle } from '../fake-host.cases.ts';
import type { Store } from '../store.ts';
import { foundBySearch } from './found-by-search.ts';
import { occurrenceKey } from './occurrences-state.ts';
import { openInArticle, openOccurrences } from './open-occurrences.ts';

const TEXT = 'Ada sang. Ada schwieg. Adas Lied. Werbung: Ada kauft. Bea kam.';

async function started(host = createFakeHost({ 'a.txt': TEXT })): Promise<Store> {
  const store = await startStore(host, 'a.txt');
  store.actions.selectText('main', { start: 0, end: 3 });
  store.actions.startOccurrences();
  await settle();
  return store;
}

function open(store: Store): readonly string[] {
  return openOccurrences(store.getState()).articles.flatMap(({ article, open: here }) =>
    here.map(({ span, words }) => `${article} ${String(span.start)} ${words}`),
  );
}

function tagged(store: Store): readonly string[] {
  const own = store.getState().layers['a.txt']?.find((shown) => shown.own);
  return [...(own?.layer.annotations.values() ?? [])].map(({ content }) => content.anchor.exact);
}

/** What the host found in an article that is not shown. */
function elsewhere(words: string): FoundInArticle {
  const span = { start: 4, end: 4 + words.length };
  const one = { span, variant: 'asked', asked: 0, before: 'Mit ', words, after: '.' } as const;
  return { article: 'b.txt', text: textOfArticle(`Mit ${words}.`).sha256, found: [one] };
}

describe('occurrences in the article in front', () => {
  it('are suggested and never tagged by themselves', async () => {
    const store = await started();
    expect(open(store)).toEqual(['a.txt 0 Ada', 'a.txt 10 Ada', 'a.txt 43 Ada']);
    expect(openInArticle(store.getState(), 'a.txt')).toHaveLength(3);
    expect(tagged(store)).toEqual([]);
    expect([...openOccurrences(store.getState()).variants]).toEqual([
      ['asked', 3],
      ['genitive', 1],
    ]);
    store.actions.tickOccurrences({ variants: new Set(['genitive']) });
    expect(open(store)).toEqual(['a.txt 23 Adas']);
  });

  it('are tagged one by one or all in one step of undo; what is left out stays out', async () => {
    const store = await started();
    store.actions.leaveOutOccurrence(occurrenceKey('a.txt', 10));
    expect(store.getState().occurrences?.active).toBe(occurrenceKey('a.txt', 43));
    await store.actions.acceptOccurrences(occurrenceKey('a.txt', 0));
    expect(tagged(store)).toEqual(['Ada']);
    store.actions.undo();
    expect(open(store)).toEqual(['a.txt 0 Ada', 'a.txt 43 Ada']);
    await store.actions.acceptOccurrences();
    expect(tagged(store)).toEqual(['Ada', 'Ada']);
    expect(store.getState().undo).toHaveLength(1);
    expect(store.getState().said).toMatchObject({ code: 'occurrences-tagged', values: { count: 2 } });
    store.actions.undo();
    expect(tagged(store)).toEqual([]);
    expect(open(store)).toHaveLength(2);
  });

  it('leave out what is excluded or carries the tag, also since they were found', async () => {
    const store = await started();
    store.actions.selectText('main', { start: 34, end: 53 });
    store.actions.tag(`${EXCLUDED}:advert`);
    store.actions.selectText('main', { start: 10, end: 22 });
    store.actions.tag(ACTOR);
    expect(open(store)).toEqual(['a.txt 0 Ada']);
    await store.actions.askOccurrences({ tag: CLAIM });
    expect(open(store)).toEqual(['a.txt 0 Ada', 'a.txt 10 Ada']);
  });

  it('begin with the selected annotation, its tag, its entity and all names of that', async () => {
    const host = createFakeHost({ 'a.txt': TEXT });
    const entity = 'urn:uuid:e1';
    const edits = [
      [0, 3],
      [54, 57],
    ].map(([start = 0, end = 0], at) => {
      const anchor = makeAnchor(textOfArticle(TEXT), { start, end });
      const after = { anchor, tag: CLAIM, label: 'Claim', entity };
      return { article: 'a.txt', annotation: `urn:uuid:a${String(at)}`, before: null, after };
    });
    const layer = applyToLayer(host.layer('a.txt'), edits, '2026-01-01T00:00:00Z');
    if (layer.ok) host.put(layer.value);
    const store = await startStore(host, 'a.txt');
    store.actions.selectAnnotation('a.txt', 'urn:uuid:a1', ANN.id);
    store.actions.startOccurrences();
    await settle();
    const { occurrences } = store.getState();
    expect(occurrences).toMatchObject({ names: ['Bea', 'Ada'], tag: CLAIM, entity, matchCase: true });
    expect(open(store)).toEqual([]);
    store.actions.tickOccurrences({ ticked: new Set([0, 1]) });
    expect(open(store)).toEqual(['a.txt 10 Ada', 'a.txt 43 Ada']);
    await store.actions.acceptOccurrences(occurrenceKey('a.txt', 10));
    const own = store.getState().layers['a.txt']?.find((shown) => shown.own);
    expect([...(own?.layer.annotations.values() ?? [])].map(({ content }) => content.entity)).toEqual([
      entity,
      entity,
      entity,
    ]);
    // Another tag names another kind of entity.
    await store.actions.askOccurrences({ tag: ACTOR });
    expect(store.getState().occurrences).not.toHaveProperty('entity');
  });
});

describe('occurrences in all articles', () => {
  it('are tagged by the host in one change, and taken back as one step that says what stays', async () => {
    const host = createFakeHost({ 'a.txt': TEXT, 'b.txt': 'Mit Ada.' });
    const calls: unknown[] = [];
    const api = {
      ...host.api,
      findOccurrences: () =>
        Promise.resolve(ok({ articles: [elsewhere('Ada')], searched: 2, unread: 1, more: false })),
      acceptOccurrences: (request: unknown) => {
        calls.push(request);
        return Promise.resolve(ok({ accepting: 'one', count: 1, articles: 1, changed: [], left: 0 }));
      },
      takeBackOccurrences: () => Promise.resolve(ok({ count: 1, left: 2 })),
    };
    const store = await started({ ...host, api });
    await store.actions.askOccurrences({ where: 'all' });
    expect(open(store)).toEqual(['b.txt 4 Ada']);
    expect(store.getState().occurrences?.unread).toBe(1);
    await store.actions.acceptOccurrences();
    const { text } = elsewhere('Ada');
    const articles = [{ article: 'b.txt', text, spans: [{ start: 4, end: 7 }] }];
    expect(calls).toEqual([{ tag: ACTOR, label: 'Actor', articles }]);
    expect(open(store)).toEqual([]);
    store.actions.undo();
    await settle();
    expect(open(store)).toEqual(['b.txt 4 Ada']);
    expect(store.getState().said).toMatchObject({ code: 'not-undone', values: { count: 2 } });
    store.actions.redo();
    await settle();
    expect(open(store)).toEqual([]);
  });

  it('are those that a search lists, but for what is excluded', () => {
    const { text, found } = elsewhere('Ada');
    const results = found.map(({ span, before, words, after }, at) => {
      return { kind: 'words', text, span, snippet: { before, words, after }, excluded: at > 0 } as const;
    });
    const excluded = results.map((result) => Object.assign({}, result, { excluded: true }));
    const groups = [{ article: 'b.txt', count: 2, results: [...results, ...excluded] }];
    expect(foundBySearch({ groups })).toEqual([elsewhere('Ada')]);
  });

  it('that are stopped while they are looked for or tagged leave nothing', async () => {
    const host = createFakeHost({ 'a.txt': TEXT });
    const cancelled = () => Promise.resolve(fail('cancelled' as const));
    const store = await started({
      ...host,
      api: { ...host.api, findOccurrences: cancelled, acceptOccurrences: cancelled },
    });
    await store.actions.askOccurrences({ where: 'all' });
    expect(store.getState().occurrences).toMatchObject({ status: 'stopped', failure: null, articles: [] });
    store.actions.suggestOccurrences([elsewhere('Ada')], ACTOR);
    await store.actions.acceptOccurrences();
    expect(open(store)).toEqual(['b.txt 4 Ada']);
    expect(store.getState().undo).toEqual([]);
    expect(store.getState().said?.code).toBe('occurrences-stopped');
  });

  it('whose article changed meanwhile are not offered any more, and that is said', async () => {
    const host = createFakeHost({ 'a.txt': TEXT });
    const acceptOccurrences = () =>
      Promise.resolve(ok({ accepting: null, count: 0, articles: 0, changed: ['b.txt'], left: 0 }));
    const store = await started({ ...host, api: { ...host.api, acceptOccurrences } });
    store.actions.suggestOccurrences([elsewhere('Ada')], ACTOR);
    await store.actions.acceptOccurrences();
    expect(open(store)).toEqual([]);
    expect(store.getState().said).toMatchObject({ values: { count: 0, changed: 1 } });
    store.actions.closeOccurrences();
    expect(store.getState().occurrences).toBeNull();
  });
});
