/** Walking through the differences to a colleague's layer, and deciding on them. */
import { describe, expect, it } from 'vitest';
import { makeAnchor } from '../../shared/domain/anchor.ts';
import { applyToLayer, type AnyEdit } from '../../shared/domain/change.ts';
import { ACTOR, CLAIM, type TagId } from '../../shared/domain/tagset.ts';
import { ownDecision } from './decisions.ts';
import { ANN, BOB, createFakeHost, startStore, type FakeHost } from './fake-host.cases.ts';
import { projectProgress } from './project-review.ts';
import { annotationsInColumn, nextHidden } from './review-layers.ts';
import { acceptedTogether, currentItem, reviewOf, shownItems, waitingOf } from './review-queue.ts';
import { selectedAnnotation } from './selectors.ts';
import type { Store } from './store.ts';

const TEXT = 'Der Minister sagte gestern, die Mauer sei sicher und der Damm dicht.';
const SAME: readonly Marked[] = [['Der Minister', ACTOR]];
type Marked = readonly [words: string, tag: TagId];

/** Ids are numbered, so that a test can name them. */
function put(host: FakeHost, who: typeof ANN, from: number, marked: readonly Marked[]): void {
  const text = host.texts.get('a.txt');
  if (text === undefined) throw new Error('no text');
  const edits = marked.map(([words, tag], index): AnyEdit => {
    const start = text.content.indexOf(words);
    const anchor = makeAnchor(text, { start, end: start + words.length });
    const annotation = `urn:uuid:00000000-0000-4000-8000-0000000f00${String(from + index)}`;
    return { article: 'a.txt', annotation, before: null, after: { anchor, tag, label: tag } };
  });
  const made = applyToLayer(
    host.layer('a.txt', who),
    edits.filter((edit) => edit.links !== true),
    '2026-01-01T09:00:00Z',
  );
  if (!made.ok) throw new Error(made.code);
  host.put(made.value);
}

async function started(mine: readonly Marked[], theirs: readonly Marked[]): Promise<Store> {
  const host = createFakeHost({ 'a.txt': TEXT });
  put(host, ANN, 10, [...SAME, ...mine]);
  put(host, BOB, 50, [...SAME, ...theirs]);
  const store = await startStore(host, 'a.txt');
  store.actions.showView('review');
  return store;
}

const review = (store: Store) => reviewOf(store.getState(), 'a.txt');
const progress = (store: Store) => [review(store).decided.size, review(store).count];
const mine = (store: Store) =>
  [
    ...(store
      .getState()
      .layers['a.txt']?.find(({ own }) => own)
      ?.layer.annotations.values() ?? []),
  ].map(({ content }) => `${content.tag.split(':').at(-1) ?? ''}: ${content.anchor.exact}`);
const listed = (store: Store) => shownItems(review(store), store.getState().review).map((item) => item.class);

describe('the list of differences', () => {
  it('has every class, hides what is the same, and counts what one can decide on', async () => {
    const store = await started(
      [
        ['gestern', CLAIM],
        ['die Mauer', CLAIM],
        ['der Damm', ACTOR],
      ],
      [
        ['sagte', CLAIM],
        ['die Mauer sei sicher', CLAIM],
        ['der Damm', CLAIM],
      ],
    );
    expect(listed(store)).toEqual(['only-theirs', 'only-own', 'boundary', 'tag']);
    expect(progress(store)).toEqual([0, 3]);
    store.actions.filterReview({ classes: new Set(['same', 'tag']) });
    expect(listed(store)).toEqual(['same', 'tag']);
    store.actions.filterReview({ classes: new Set(), tag: ACTOR });
    expect(listed(store)).toEqual(['tag']);
    expect(review(store)).toBe(review(store));
  });

  it('is walked over what waits for a decision only, round at the end', async () => {
    const store = await started(
      [['gestern', CLAIM]],
      [
        ['sagte', CLAIM],
        ['die Mauer', CLAIM],
      ],
    );
    const seen = [1, 1, 1, -1].map((by) => {
      store.actions.stepDifference(by === 1 ? 1 : -1);
      return selectedAnnotation(store.getState())?.annotation.content.anchor.exact;
    });
    expect(seen).toEqual(['sagte', 'die Mauer', 'sagte', 'die Mauer']);
    store.actions.acceptDifference();
    store.actions.stepDifference(1);
    store.actions.acceptDifference();
    store.actions.stepDifference(1);
    expect([store.getState().said?.code, progress(store)]).toEqual(['nothing-to-decide', [2, 2]]);
  });
});

describe('deciding on the selected difference', () => {
  it('makes one’s own partner what the colleague has, and undo makes it what it was', async () => {
    const store = await started([['die Mauer', CLAIM]], [['die Mauer sei sicher', CLAIM]]);
    store.actions.stepDifference(1);
    store.actions.acceptDifference();
    expect(mine(store)).toEqual(['actor: Der Minister', 'claim: die Mauer sei sicher']);
    expect(progress(store)).toEqual([1, 1]);
    store.actions.undo();
    expect(mine(store)).toEqual(['actor: Der Minister', 'claim: die Mauer']);
    expect(progress(store)).toEqual([0, 1]);
  });

  it('keeps what was one’s own before when it is decided otherwise afterwards', async () => {
    const store = await started([['die Mauer', CLAIM]], [['die Mauer sei sicher', CLAIM]]);
    store.actions.stepDifference(1);
    store.actions.acceptDifference();
    store.actions.rejectDifference('boundary');
    expect(mine(store)).toHaveLength(2);
    expect(currentItem(store.getState())?.class).toBe('same');
  });

  it('rejects with the reason and the comment that was written before, in one step', async () => {
    const store = await started([], [['sagte', CLAIM]]);
    store.actions.stepDifference(1);
    store.actions.commentDifference('a verb');
    store.actions.beginReject();
    store.actions.rejectDifference('not-in-scope');
    const id = currentItem(store.getState())?.key ?? '';
    expect(ownDecision(store.getState(), 'a.txt', id)?.content).toMatchObject({
      verdict: 'rejected',
      reason: 'not-in-scope',
      comment: 'a verb',
    });
    expect([store.getState().undo.length, progress(store)]).toEqual([1, [1, 1]]);
  });

  it('amends to the selected words and the tag that was pressed, and only to something else', async () => {
    const store = await started([], [['die Mauer sei sicher', CLAIM]]);
    store.actions.stepDifference(1);
    store.actions.beginAmend();
    store.actions.confirmAmend();
    expect(store.getState().said?.code).toBe('nothing-amended');
    const start = TEXT.indexOf('die Mauer');
    store.actions.selectText('main', { start, end: start + 9 });
    store.actions.tag(ACTOR);
    store.actions.confirmAmend();
    expect(mine(store)).toEqual(['actor: Der Minister', 'actor: die Mauer']);
    expect(store.getState().panes.main?.selection).toBeNull();
  });

  it('keeps the difference that was amended, also if its words are said to be selected once more', async () => {
    const store = await started([], [['die Mauer sei sicher', CLAIM]]);
    store.actions.stepDifference(1);
    store.actions.beginAmend();
    const start = TEXT.indexOf('die Mauer');
    store.actions.selectText('main', { start, end: start + 9 });
    store.actions.confirmAmend();
    store.actions.selectText('main', { start, end: start + 9 });
    expect(currentItem(store.getState())).toMatchObject({ colleague: { name: BOB.name }, class: 'boundary' });
    store.actions.selectText('main', { start: start + 4, end: start + 9 });
    expect(store.getState().selected).toBeNull();
  });

  it('says who decides on what only oneself has marked', async () => {
    const store = await started([['gestern', CLAIM]], []);
    const [item] = shownItems(review(store), store.getState().review);
    if (item === undefined) throw new Error('nothing listed');
    store.actions.selectDifference(item);
    store.actions.acceptDifference();
    expect(store.getState().said).toMatchObject({ code: 'theirs-to-decide', values: { name: BOB.name } });
  });

  it('promises of a class only what one step can accept: one wish for each annotation of one’s own', async () => {
    const host = createFakeHost({ 'a.txt': TEXT });
    const cara = { ...BOB, id: 'cara', uuid: '00000000-0000-4000-8000-00000000ca4a', name: 'Cara' };
    put(host, ANN, 10, [['die Mauer', CLAIM]]);
    put(host, BOB, 50, [['die Mauer sei', CLAIM]]);
    put(host, cara, 70, [['die Mauer sei sicher', CLAIM]]);
    const store = await startStore(host, 'a.txt');
    store.actions.showView('review');
    const promised = acceptedTogether(waitingOf(review(store), store.getState().review));
    expect(promised.map(({ colleague }) => colleague.name)).toEqual([BOB.name]);
    store.actions.acceptClasses(new Set(['boundary']));
    expect([mine(store), progress(store)]).toEqual([['claim: die Mauer sei'], [1, 2]]);
  });

  it('accepts all of a class in one step', async () => {
    const store = await started(
      [['die Mauer', CLAIM]],
      [
        ['sagte', CLAIM],
        ['die Mauer sei sicher', CLAIM],
        ['der Damm', CLAIM],
      ],
    );
    store.actions.acceptClasses(new Set(['only-theirs']));
    expect(mine(store)).toEqual([
      'actor: Der Minister',
      'claim: die Mauer',
      'claim: sagte',
      'claim: der Damm',
    ]);
    expect([store.getState().said?.values['count'], progress(store)]).toEqual([2, [2, 3]]);
    store.actions.undo();
    expect(progress(store)).toEqual([0, 3]);
  });
});

describe('a colleague’s layer that changes while it is reviewed', () => {
  it('keeps the place where the difference that was looked at is gone, and says what changed', async () => {
    const host = createFakeHost({ 'a.txt': TEXT });
    put(host, ANN, 10, SAME);
    put(host, BOB, 50, [...SAME, ['sagte', CLAIM], ['die Mauer', CLAIM], ['der Damm', CLAIM]]);
    const store = await startStore(host, 'a.txt');
    store.actions.showView('review');
    store.actions.stepDifference(1);
    store.actions.acceptDifference();
    store.actions.stepDifference(1);
    expect(selectedAnnotation(store.getState())?.annotation.content.anchor.exact).toBe('die Mauer');

    const { layer } = store.getState().layers['a.txt']?.find(({ own }) => !own) ?? {};
    const left = [...(layer?.annotations.values() ?? [])].filter(
      ({ content }) => content.anchor.exact !== 'die Mauer',
    );
    const noted = left.map((annotation): typeof annotation => {
      const { content } = annotation;
      if (content.anchor.exact !== 'sagte') return annotation;
      return Object.assign({}, annotation, { content: { ...content, note: 'wann?' }, revision: 'other' });
    });
    const view = {
      article: 'a.txt',
      annotator: BOB,
      own: false,
      readOnly: true,
      placements: {},
      deleted: [],
    };
    host.emit({ event: 'layerReplaced', data: { layer: { ...view, annotations: noted }, notices: [] } });
    expect(store.getState().selected).toBe(null);
    expect(store.getState().review.changed).toMatchObject({ name: BOB.name, count: 2, outdated: 1 });
    expect(store.getState().said).toMatchObject({ code: 'layer-changed', values: { count: 2 } });
    expect(progress(store)).toEqual([0, 2]);
    // On from there, not from the beginning.
    store.actions.stepDifference(1);
    expect(selectedAnnotation(store.getState())?.annotation.content.anchor.exact).toBe('der Damm');
    store.actions.dismissChanged();
    expect(store.getState().review.changed).toBe(null);
  });
});

describe('the review of a project', () => {
  it('goes to the next article that waits, at its first difference, and sums up all of them', async () => {
    const host = createFakeHost({ 'a.txt': TEXT, 'b.txt': TEXT, 'c.txt': TEXT });
    const c = host.layer('c.txt', BOB);
    put(host, BOB, 50, [['sagte', CLAIM]]);
    const [marked] = host.layer('a.txt', BOB).annotations.values();
    if (marked !== undefined) host.put({ ...c, annotations: new Map([[marked.id, marked]]) });
    const store = await startStore(host, 'a.txt');
    const tell = (articles: Record<string, { decided: number; count: number } | null>, done: boolean) =>
      host.emit({ event: 'reviewProgress', data: { articles, done } });
    await store.actions.nextUndecidedArticle();
    expect(store.getState().said?.code).toBe('counting-articles');
    tell({ 'a.txt': { decided: 0, count: 1 }, 'b.txt': { decided: 2, count: 2 } }, false);
    tell({ 'c.txt': { decided: 0, count: 1 } }, true);
    expect(projectProgress(store.getState())).toEqual({ decided: 2, count: 4 });
    await store.actions.nextUndecidedArticle();
    expect(store.getState()).toMatchObject({ view: 'review', panes: { main: { article: 'c.txt' } } });
    expect(selectedAnnotation(store.getState())?.annotation.content.anchor.exact).toBe('sagte');
    store.actions.acceptDifference();
    // What is in front follows the hand, before the host has counted it.
    expect(projectProgress(store.getState())).toEqual({ decided: 3, count: 4 });
    tell({ 'a.txt': null, 'c.txt': { decided: 1, count: 1 } }, true);
    await store.actions.nextUndecidedArticle();
    expect(store.getState().said?.code).toBe('no-undecided-article');
  });
});

describe('layers in the text', () => {
  it('are all shown, then colleagues’, then one’s own, and in columns each on its side', async () => {
    const store = await started([['gestern', CLAIM]], [['sagte', CLAIM]]);
    const words = (column: 'own' | 'theirs' | 'all') =>
      annotationsInColumn(store.getState(), 'a.txt', column).map(
        ({ annotation }) => annotation.content.anchor.exact,
      );
    const all = words('all');
    expect(all).toHaveLength(4);
    expect([words('own'), words('theirs')]).toEqual([
      ['Der Minister', 'gestern'],
      ['Der Minister', 'sagte'],
    ]);
    for (const shown of [['Der Minister', 'sagte'], ['Der Minister', 'gestern'], all]) {
      store.actions.filterReview({ hidden: nextHidden(store.getState(), 'a.txt') });
      expect(words('all')).toEqual(shown);
    }
    store.actions.filterReview({ hidden: new Set([BOB.id]) });
    store.actions.showView('read');
    expect(words('all')).toEqual(all);
  });
});
