/** What an annotator says about annotations whose article has become another text. */
import { describe, expect, it } from 'vitest';
import { makeAnchor } from '../../shared/domain/anchor.ts';
import { applyToLayer, type Edit } from '../../shared/domain/change.ts';
import { CLAIM } from '../../shared/domain/tagset.ts';
import type { ArticleText } from '../../shared/domain/text.ts';
import {
  ANN,
  BOB,
  createFakeHost,
  settle,
  startStore,
  textOfArticle,
  type FakeHost,
} from './fake-host.cases.ts';
import { countsOfShown, hasChangedSince } from './figures.ts';
import { placementSummary, unsettledQueue, shownProposal } from './unsettled-queue.ts';
import type { Store } from './store.ts';

const ARTICLE = 'harbour.txt';
const OPENING =
  'The harbour master wrote a log of that night, page after page, and put it into a drawer of his desk.';
const BEFORE = textOfArticle(
  `${OPENING} The ferry left at dawn with twelve men on board. A gull cried twice.`,
);
const CORRECTED = `Corrected on Friday. ${OPENING} The ferry sailed at dawn with twelve men on board. Nobody at all.`;

/** The article with one's own annotations on these words, made before it was corrected. */
async function corrected(words: readonly string[], now = CORRECTED, by = ANN) {
  const host = createFakeHost({ [ARTICLE]: now });
  host.older.set(BEFORE.sha256, BEFORE.content);
  const edits = words.map((quote, index): Edit => {
    const start = BEFORE.content.indexOf(quote);
    const anchor = makeAnchor(BEFORE, { start, end: start + quote.length });
    const annotation = `urn:uuid:${index}`;
    return { article: ARTICLE, annotation, before: null, after: { anchor, tag: CLAIM, label: 'Claim' } };
  });
  const made = applyToLayer(host.layer(ARTICLE, by), edits, '2026-11-21T10:00:00Z');
  if (!made.ok) throw new Error(made.detail);
  host.put(made.value);
  return { host, store: await startStore(host, ARTICLE), text: textOfArticle(now) };
}

function summary(store: Store) {
  return placementSummary(store.getState(), ARTICLE);
}

function queue(store: Store): readonly string[] {
  return unsettledQueue(store.getState(), ARTICLE).map(({ annotation }) => annotation.content.anchor.exact);
}

function onHost(host: FakeHost): Readonly<Record<string, string>> {
  const all = [...host.layer(ARTICLE).annotations.values()];
  return Object.fromEntries(all.map(({ id, content }) => [id, content.anchor.exact]));
}

function selectWords(store: Store, text: ArticleText, words: string): void {
  const start = text.content.indexOf(words);
  store.actions.selectText('main', { start, end: start + words.length });
}

describe('an article that has become another text', () => {
  it('is summed up: how many annotations stand how, and how many wait', async () => {
    const { store } = await corrected(['harbour master', 'ferry left at dawn', 'gull cried twice']);
    expect(summary(store)).toMatchObject({ exact: 0, moved: 1, lost: 1, waiting: 2, colleagues: 0 });
    expect(queue(store)).toEqual(['ferry left at dawn', 'gull cried twice']);
  });

  it('says nothing while everything stands where it stood', async () => {
    const { store } = await corrected(['harbour master', 'gull cried twice'], BEFORE.content);
    expect(summary(store)).toBeNull();
  });

  it('leaves stored anchors as they are until somebody confirms', async () => {
    const { host, store } = await corrected(['harbour master', 'gull cried twice']);
    store.actions.stepReview(1);
    store.actions.stepProposal(1);
    await settle();
    expect(host.applied).toEqual([]);
  });
});

describe('confirming', () => {
  it('writes the anchor anew on today’s text, goes on to the next, and is one step to undo', async () => {
    const { host, store, text } = await corrected(['ferry left at dawn', 'gull cried twice']);
    store.actions.stepReview(1);
    const proposed = shownProposal(store.getState())?.candidate.span;
    store.actions.confirmPlace();
    await settle();
    expect(host.layer(ARTICLE).annotations.get('urn:uuid:0')?.content.anchor).toEqual(
      makeAnchor(text, proposed ?? { start: 0, end: 1 }),
    );
    expect(store.getState().selected?.id).toBe('urn:uuid:1');
    expect(store.getState().said).toMatchObject({ code: 'place-confirmed', undoable: true });
    store.actions.undo();
    await settle();
    expect(onHost(host)['urn:uuid:0']).toBe('ferry left at dawn');
    expect(queue(store)).toEqual(['ferry left at dawn', 'gull cried twice']);
  });

  it('takes the words that are selected, which are then selected no more', async () => {
    const { host, store, text } = await corrected(['gull cried twice']);
    store.actions.stepReview(1);
    store.actions.confirmPlace();
    expect(store.getState().said?.code).toBe('no-place-yet');
    selectWords(store, text, 'Nobody at all');
    expect(store.getState().selected?.id).toBe('urn:uuid:0');
    store.actions.confirmPlace();
    await settle();
    expect(onHost(host)).toEqual({ 'urn:uuid:0': 'Nobody at all' });
    expect(store.getState().panes.main?.selection).toBeNull();
    expect(queue(store)).toEqual([]);
  });

  it('shows one possible place after the other, round and round', async () => {
    const { store } = await corrected(['gull cried twice'], 'One gull cried twice. Two: gull cried twice.');
    store.actions.stepReview(1);
    const first = shownProposal(store.getState());
    expect(first).toMatchObject({ index: 0, count: 2 });
    store.actions.stepProposal(1);
    const second = shownProposal(store.getState());
    expect(second).toMatchObject({ index: 1 });
    expect(second?.candidate.span).not.toEqual(first?.candidate.span);
    store.actions.stepProposal(1);
    expect(shownProposal(store.getState())).toMatchObject({ index: 0 });
  });

  it('confirms all that have moved in one step', async () => {
    const { host, store, text } = await corrected(['harbour master', 'wrote a log', 'gull cried twice']);
    expect(summary(store)?.moved).toBe(2);
    store.actions.confirmCertain(ARTICLE);
    await settle();
    const madeOn = [...host.layer(ARTICLE).annotations.values()].map(({ content }) => content.anchor.text);
    expect(madeOn).toEqual([text.sha256, text.sha256, BEFORE.sha256]);
    expect(store.getState().undo).toHaveLength(1);
    store.actions.undo();
    expect(summary(store)?.moved).toBe(2);
  });
});

describe('annotations that stand exact in another text', () => {
  it('are confirmed in one step, until when the article is one whose text has changed since', async () => {
    const now = `${BEFORE.content} More was said on Friday.`;
    const { host, store, text } = await corrected(['harbour master', 'gull cried twice'], now);
    const isMarked = () => hasChangedSince(countsOfShown(store.getState())[ARTICLE]);
    expect(summary(store)).toMatchObject({ exact: 2, exactOnOther: 2, moved: 0, waiting: 0 });
    expect(isMarked()).toBe(true);
    store.actions.confirmCertain(ARTICLE);
    await settle();
    const madeOn = [...host.layer(ARTICLE).annotations.values()].map(({ content }) => content.anchor.text);
    expect(madeOn).toEqual([text.sha256, text.sha256]);
    expect(summary(store)).toBeNull();
    expect(isMarked()).toBe(false);
    store.actions.undo();
    expect(isMarked()).toBe(true);
  });
});

describe('keeping as lost', () => {
  it('lets an annotation stay with its words and wait no longer, until the text is another', async () => {
    const { host, store, text } = await corrected(['gull cried twice']);
    store.actions.stepReview(1);
    store.actions.keepAsLost();
    await settle();
    expect(queue(store)).toEqual([]);
    const { content } = host.layer(ARTICLE).annotations.get('urn:uuid:0') ?? {};
    expect(content).toMatchObject({ anchor: { exact: 'gull cried twice' }, lostIn: text.sha256 });
    host.texts.set(ARTICLE, textOfArticle(`${CORRECTED} More.`));
    host.emit({ event: 'articleChanged', data: { article: ARTICLE, gone: false } });
    await settle();
    expect(queue(store)).toEqual(['gull cried twice']);
  });

  it('is over as soon as the annotation gets other words', async () => {
    const { host, store, text } = await corrected(['gull cried twice']);
    store.actions.stepReview(1);
    store.actions.keepAsLost();
    selectWords(store, text, 'Nobody at all');
    store.actions.confirmPlace();
    await settle();
    const { content } = host.layer(ARTICLE).annotations.get('urn:uuid:0') ?? {};
    expect(content).toMatchObject({ anchor: { exact: 'Nobody at all' } });
    expect(content).not.toHaveProperty('lostIn');
  });
});

describe('a colleague’s uncertain annotation', () => {
  it('is counted apart, is not in the queue, and is confirmed by nobody else', async () => {
    const { host, store } = await corrected(['gull cried twice'], CORRECTED, BOB);
    expect(summary(store)).toMatchObject({ waiting: 0, colleagues: 1 });
    expect(queue(store)).toEqual([]);
    store.actions.selectAnnotation(ARTICLE, 'urn:uuid:0', BOB.id);
    store.actions.confirmPlace();
    expect(store.getState().said).toMatchObject({ code: 'colleagues', values: { name: BOB.name } });
    store.actions.keepAsLost();
    await settle();
    expect(host.applied).toEqual([]);
  });
});
