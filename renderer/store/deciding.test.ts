/** What a person says of a colleague's annotations, and what a colleague sees of it. */
import { describe, expect, it } from 'vitest';
import { makeAnchor } from '../../shared/domain/anchor.ts';
import type { AnnotationContent } from '../../shared/domain/annotation.ts';
import { applyToLayer, type AnyEdit } from '../../shared/domain/change.ts';
import { contentHash } from '../../shared/domain/revision.ts';
import type { Decision, StatementContent } from '../../shared/domain/statement.ts';
import { ACTOR, CLAIM } from '../../shared/domain/tagset.ts';
import { agreedSet } from './adjudicating.ts';
import { decisionsOn, linksOf, ownDecision, threadOf, statementsOn } from './decisions.ts';
import {
  ANN,
  BOB,
  createFakeHost,
  settle,
  startStore,
  textOfArticle,
  type FakeHost,
} from './fake-host.cases.ts';
import { placedAnnotations } from './selectors.ts';
import type { Store } from './store.ts';

const TEXT = 'Der Minister sagte, die Mauer sei sicher.';
const THEIRS = 'urn:uuid:00000000-0000-4000-8000-0000000000b0';
const AT = '2026-11-22T09:00:00Z';

function contentOn(host: FakeHost, words: string): AnnotationContent {
  const text = host.texts.get('a.txt');
  if (text === undefined) throw new Error('no text');
  const start = text.content.indexOf(words);
  return { anchor: makeAnchor(text, { start, end: start + words.length }), tag: CLAIM, label: 'Claim' };
}

/** Bob has a claim on *die Mauer*; Ann has opened the article. */
async function started(): Promise<{ host: FakeHost; store: Store }> {
  const host = createFakeHost({ 'a.txt': TEXT });
  const edit = { article: 'a.txt', annotation: THEIRS, before: null, after: contentOn(host, 'die Mauer') };
  const theirs = applyToLayer(host.layer('a.txt', BOB), [edit], AT);
  if (theirs.ok) host.put(theirs.value);
  return { host, store: await startStore(host, 'a.txt') };
}

/** Bob's Beleg writes into his links file. */
function bobSays(host: FakeHost, content: StatementContent, id: string): void {
  const key = { article: 'a.txt', links: true } as const;
  const edit: AnyEdit = { ...key, annotation: id, before: null, after: content };
  const said = applyToLayer(host.beside.layer(key, BOB), [edit], AT);
  if (!said.ok) throw new Error(said.code);
  host.beside.put(said.value);
  const statements = host.beside.statements('a.txt', ANN).find(({ own }) => !own);
  if (statements !== undefined) host.emit({ event: 'statementsReplaced', data: { statements, notices: [] } });
}

const mine = (store: Store) =>
  placedAnnotations(store.getState(), 'a.txt')
    .filter(({ own }) => own)
    .map(({ annotation: { content } }) => `${content.label}: ${content.anchor.exact}`);
const decision = (store: Store) => ownDecision(store.getState(), 'a.txt', THEIRS);

describe('accepting', () => {
  it('takes over and notes the decision in one step, which undo and redo take as one', async () => {
    const { host, store } = await started();
    expect(store.actions.accept('a.txt', THEIRS, { comment: 'clear' })).toBe(true);
    expect(mine(store)).toEqual(['Claim: die Mauer']);
    const judged = host.layer('a.txt', BOB).annotations.get(THEIRS)?.revision;
    expect(decision(store)).toMatchObject({
      content: { verdict: 'accepted', judged, comment: 'clear' },
      own: true,
      state: 'followed',
    });
    await settle();
    expect([...host.layer('a.txt').annotations.values()][0]?.content.derivedFrom).toEqual([THEIRS]);
    expect(host.beside.layer({ article: 'a.txt', links: true }, ANN).annotations.size).toBe(1);
    store.actions.undo();
    expect([mine(store), decision(store)]).toEqual([[], undefined]);
    store.actions.redo();
    expect([mine(store).length, decision(store)?.content.verdict]).toEqual([1, 'accepted']);
    await settle();
    expect(host.applied).toHaveLength(3);
    expect(host.layer('a.txt', BOB).annotations.size).toBe(1);
  });

  it('does not take over what one has oneself, and is not done twice', async () => {
    const { store } = await started();
    store.actions.selectText('main', { start: 20, end: 29 });
    store.actions.tag(CLAIM);
    expect(mine(store)).toEqual(['Claim: die Mauer']);
    expect(store.actions.accept('a.txt', THEIRS)).toBe(true);
    expect(store.actions.accept('a.txt', THEIRS)).toBe(false);
    expect(mine(store)).toHaveLength(1);
    expect(store.getState().undo).toHaveLength(2);
  });

  it('is not for one’s own annotations', async () => {
    const { store } = await started();
    store.actions.accept('a.txt', THEIRS);
    const own = placedAnnotations(store.getState(), 'a.txt').find((each) => each.own)?.annotation.id;
    expect(store.actions.accept('a.txt', own ?? '')).toBe(false);
    expect(store.getState().said?.code).toBe('nothing-selected');
  });
});

describe('deciding otherwise', () => {
  it('rejects what was accepted: one decision remains, and what was taken over goes', async () => {
    const { store } = await started();
    store.actions.accept('a.txt', THEIRS);
    store.actions.reject('a.txt', THEIRS, { reason: 'boundary', comment: '' });
    expect(mine(store)).toEqual([]);
    expect(decision(store)).toMatchObject({
      content: { verdict: 'rejected', reason: 'boundary' },
      state: 'open',
    });
    expect(decision(store)?.content).not.toHaveProperty('comment');
    expect(statementsOn(store.getState(), 'a.txt')).toHaveLength(1);
    store.actions.undo();
    expect(mine(store)).toEqual(['Claim: die Mauer']);
  });

  it('keeps what was taken over and changed since', async () => {
    const { store } = await started();
    store.actions.accept('a.txt', THEIRS);
    const own = placedAnnotations(store.getState(), 'a.txt').find((each) => each.own)?.annotation.id ?? '';
    store.actions.writeNote('a.txt', own, 'mine now');
    store.actions.reject('a.txt', THEIRS);
    expect(mine(store)).toHaveLength(1);
  });

  it('amends boundary and tag, takes over what it should be, and withdraws both', async () => {
    const { store } = await started();
    const span = { start: 20, end: 40 };
    store.actions.amend('a.txt', THEIRS, { span, tag: ACTOR }, { reason: 'tag' });
    expect(mine(store)).toEqual(['Actor: die Mauer sei sicher']);
    expect(decision(store)).toMatchObject({
      content: { verdict: 'amended', amendment: { tag: ACTOR, label: 'Actor' } },
      state: 'open',
    });
    store.actions.amend('a.txt', THEIRS, { tag: ACTOR });
    expect(mine(store)).toEqual(['Actor: die Mauer']);
    store.actions.withdraw('a.txt', THEIRS);
    expect([mine(store), decision(store), store.getState().said?.code]).toEqual([[], undefined, 'unsaid']);
  });
});

describe('the colleague’s side', () => {
  const onMine = (on: string, judged: string, more: Partial<Decision>): Decision => ({
    kind: 'decision',
    verdict: 'rejected',
    on,
    judged,
    ...more,
  });

  it('sees the newest decision of each reviewer, answers, and follows with one step', async () => {
    const { host, store } = await started();
    store.actions.selectText('main', { start: 4, end: 12 });
    store.actions.tag(CLAIM);
    await settle();
    const [own] = [...host.layer('a.txt').annotations.values()];
    if (own === undefined) throw new Error('not tagged');
    const { anchor } = contentOn(host, 'Der Minister');
    const amendment = { anchor, tag: ACTOR, label: 'Actor' };
    const judgedContent = contentHash(own.id, own.content);
    const said = onMine(own.id, own.revision, {
      verdict: 'amended',
      amendment,
      comment: 'all of it',
      judgedContent,
    });
    bobSays(host, said, 'urn:uuid:said');
    bobSays(host, onMine(own.id, own.revision, { reason: 'late' }), 'urn:uuid:a-earlier');
    const seen = () => decisionsOn(store.getState(), 'a.txt', own.id);
    expect(seen().map(({ content, annotator, state }) => [content.comment, annotator.id, state])).toEqual([
      ['all of it', 'bob', 'open'],
    ]);
    store.actions.reply('a.txt', 'urn:uuid:said', 'why all?');
    expect(
      threadOf(store.getState(), 'a.txt', 'urn:uuid:said').map(({ content }) => content.comment),
    ).toEqual(['why all?']);
    expect(store.actions.follow('a.txt', said)).toBe(true);
    expect(mine(store)).toEqual(['Actor: Der Minister']);
    expect(seen()[0]?.state).toBe('followed');
    store.actions.undo();
    expect(seen()[0]?.state).toBe('open');
    host.emit({ event: 'statementsRemoved', data: { article: 'a.txt', annotator: 'bob' } });
    expect(seen()).toEqual([]);
    expect(threadOf(store.getState(), 'a.txt', 'urn:uuid:said')).toHaveLength(1);
  });

  it('takes what another window says of annotations, and what another Beleg wrote, with a way back', async () => {
    const { host, store } = await started();
    const key = { article: 'a.txt', links: true, before: null } as const;
    const reply = { kind: 'reply', to: THEIRS, comment: 'hm' } as const;
    const change = { id: 'urn:uuid:other', kind: 'reply', at: AT } as const;
    const edits = [{ ...key, annotation: 'urn:uuid:r1', after: reply }];
    host.emit({ event: 'changesApplied', data: { changes: [{ ...change, edits }], window: 'two' } });
    expect(threadOf(store.getState(), 'a.txt', THEIRS)).toHaveLength(1);
    const both = applyToLayer(
      host.beside.layer(key, ANN),
      [...edits, { ...key, annotation: 'urn:uuid:r2', after: { ...reply, comment: 'again' } }],
      AT,
    );
    if (both.ok) host.beside.put(both.value);
    const [statements] = host.beside.statements('a.txt', ANN);
    if (statements === undefined) throw new Error('not put');
    host.emit({ event: 'statementsReplaced', data: { statements, notices: [] } });
    expect(threadOf(store.getState(), 'a.txt', THEIRS)).toHaveLength(2);
    expect(store.getState().undo.map(({ kind }) => kind)).toEqual(['outside']);
    store.actions.undo();
    expect(threadOf(store.getState(), 'a.txt', THEIRS).map(({ content }) => content.comment)).toEqual(['hm']);
  });
});

it('what was said while the host was away is sent when it is back, and stays on what it brings', async () => {
  const { host, store } = await started();
  host.link = 'down';
  host.setConnected(false);
  store.actions.reject('a.txt', THEIRS);
  host.link = 'up';
  host.setConnected(true);
  await settle();
  await store.actions.flush();
  expect(decision(store)?.content.verdict).toBe('rejected');
  expect(host.beside.layer({ article: 'a.txt', links: true }, ANN).annotations.size).toBe(1);
});

it('what was decided on a text that is gone is made again on the text that took its place, as one change', async () => {
  const { host, store } = await started();
  const text = textOfArticle(`Vorspann. ${TEXT}`);
  host.texts.set('a.txt', text);
  host.refuse = (change) => JSON.stringify(change).includes(`"text":"${textOfArticle(TEXT).sha256}"`);
  store.actions.amend('a.txt', THEIRS, { tag: ACTOR });
  await settle();
  const links = host.beside.layer({ article: 'a.txt', links: true }, ANN);
  const [said] = [...links.annotations.values()];
  const [own] = [...host.layer('a.txt').annotations.values()];
  const anchor = { text: text.sha256, exact: 'die Mauer' };
  expect(own?.content).toMatchObject({ tag: ACTOR, anchor });
  expect(said?.content).toMatchObject({ verdict: 'amended', amendment: { tag: ACTOR, anchor } });
  expect(store.getState().unsent).toBe(0);
});

it('links are drawn, reworded and taken back', async () => {
  const { store } = await started();
  store.actions.accept('a.txt', THEIRS);
  const from = placedAnnotations(store.getState(), 'a.txt').find((each) => each.own)?.annotation.id ?? '';
  store.actions.drawLink(
    { article: 'a.txt', id: from },
    { article: 'a.txt', id: THEIRS },
    'urn:beleg:link:repeats',
  );
  const [link] = linksOf(store.getState(), 'a.txt', THEIRS);
  if (link === undefined) throw new Error('no link');
  store.actions.changeStatement('a.txt', link.statement.id, { ...link.content, note: 'word for word' });
  expect(linksOf(store.getState(), 'a.txt', from)[0]?.content.note).toBe('word for word');
  store.actions.changeStatement('a.txt', link.statement.id, null);
  expect(linksOf(store.getState(), 'a.txt', from)).toEqual([]);
  expect(store.actions.changeStatement('a.txt', 'urn:uuid:nowhere', null)).toBe(false);
});

describe('the agreed set', () => {
  const agreeing = (host: FakeHost): readonly AnyEdit[] => [
    {
      article: 'a.txt',
      adjudicated: true,
      annotation: 'urn:uuid:agreed',
      before: null,
      after: { ...contentOn(host, 'die Mauer'), derivedFrom: [THEIRS] },
    },
  ];

  it('is no voice among the layers, and counts if it is the adjudicator’s', async () => {
    const { host, store } = await started();
    expect(store.actions.makeEdits('adjudicate', agreeing(host))).toBe(true);
    await settle();
    expect(agreedSet(store.getState(), 'a.txt')?.layer.annotations.size).toBe(1);
    expect(placedAnnotations(store.getState(), 'a.txt')).toHaveLength(1);
    const again = await startStore(host, 'a.txt');
    expect(agreedSet(again.getState(), 'a.txt')?.layer.annotations.size).toBe(1);
    expect(placedAnnotations(again.getState(), 'a.txt')).toHaveLength(1);
    store.actions.undo();
    expect(agreedSet(store.getState(), 'a.txt')?.layer.annotations.size).toBe(0);
  });

  it('is not changed by anybody else, and that is said', async () => {
    const { host } = await started();
    host.project = { ...host.project, adjudicator: 'bob' };
    const store = await startStore(host, 'a.txt');
    expect(store.actions.makeEdits('adjudicate', agreeing(host))).toBe(false);
    expect(store.getState().said?.code).toBe('not-adjudicator');
  });
});
