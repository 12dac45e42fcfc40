/** The agreed set of three annotators, made candidate by candidate. */
import { describe, expect, it } from 'vitest';
import { makeAnchor } from '../../shared/domain/anchor.ts';
import { applyToLayer, isAnnotationEdit, type AnyEdit } from '../../shared/domain/change.ts';
import { ACTOR, CLAIM, EVIDENCE, type TagId } from '../../shared/domain/tagset.ts';
import { agreedSet, saidBesideAgreed } from './adjudicating.ts';
import { adjudicationOf, currentStanding, currentVersion } from './adjudication.ts';
import { annotationsToDraw, drawnId } from './annotations-to-draw.ts';
import { finishedAt, finishedCount, undecidedOn } from './finishing.ts';
import { ANN, BOB, createFakeHost, settle, startStore, type FakeHost } from './fake-host.cases.ts';
import type { Store } from './store.ts';

const TEXT = 'Der Minister sagte gestern, die Mauer sei sicher und der Damm dicht.';
const CEM = { id: 'cem', uuid: 'urn:uuid:00000000-0000-4000-8000-00000000000c', name: 'Cem' };
type Marked = readonly [words: string, tag: TagId];

/** Ids begin with the annotator's: `ann-0` is Ann's first. */
function put(host: FakeHost, who: typeof ANN, marked: readonly Marked[], from = 0): void {
  const text = host.texts.get('a.txt');
  if (text === undefined) throw new Error('no text');
  const edits = marked.map(([words, tag], index): AnyEdit => {
    const start = text.content.indexOf(words);
    const anchor = makeAnchor(text, { start, end: start + words.length });
    const annotation = `${who.id}-${String(from + index)}`;
    return { article: 'a.txt', annotation, before: null, after: { anchor, tag, label: tag } };
  });
  const at = '2026-01-01T09:00:00Z';
  const made = applyToLayer(host.layer('a.txt', who), edits.filter(isAnnotationEdit), at);
  if (!made.ok) throw new Error(made.code);
  host.put(made.value);
}

async function started(): Promise<{ readonly host: FakeHost; readonly store: Store }> {
  const host = createFakeHost({ 'a.txt': TEXT });
  put(host, ANN, [
    ['Der Minister', ACTOR],
    ['die Mauer', CLAIM],
  ]);
  put(host, BOB, [
    ['Der Minister', ACTOR],
    ['die Mauer sei sicher', CLAIM],
    ['Damm', ACTOR],
  ]);
  put(host, CEM, [
    ['Der Minister', ACTOR],
    ['die Mauer', CLAIM],
  ]);
  const store = await startStore(host, 'a.txt');
  store.actions.showView('review');
  store.actions.adjudicate(true);
  return { host, store };
}

const agreed = (store: Store) =>
  [...(agreedSet(store.getState(), 'a.txt')?.layer.annotations.values() ?? [])].map(
    ({ content: { tag, anchor, derivedFrom } }) =>
      `${tag.split(':').at(-1) ?? ''}: ${anchor.exact} < ${(derivedFrom ?? []).join(' ')}`,
  );
const said = (store: Store) =>
  [...(saidBesideAgreed(store.getState(), 'a.txt')?.layer.annotations.values() ?? [])].map(({ content }) =>
    content.kind === 'decision' ? `${content.on} ${content.verdict} ${content.reason ?? ''}`.trim() : '',
  );
const states = (store: Store) =>
  adjudicationOf(store.getState(), 'a.txt')?.standings.map(({ state }) => state);

describe('the agreed set', () => {
  it('starts from what all three marked alike, in one step that undo takes back', async () => {
    const { host, store } = await started();
    store.actions.startAgreedSet();
    expect(agreed(store)).toEqual(['actor: Der Minister < ann-0 bob-0 cem-0']);
    expect(store.getState()).toMatchObject({
      said: { code: 'agreed-started', values: { count: 1 }, undoable: true },
    });
    store.actions.startAgreedSet();
    expect(store.getState().undo).toHaveLength(1);
    await settle();
    expect(host.applied).toHaveLength(1);
    store.actions.undo();
    expect(agreed(store)).toEqual([]);
    expect(store.getState().selected?.id).toBe('ann-0');
  });

  it('is decided candidate by candidate: a version taken, one rejected for a reason', async () => {
    const { store } = await started();
    store.actions.startAgreedSet();
    store.actions.stepCandidate(1);
    expect(currentVersion(store.getState())?.votes.size).toBe(2);
    store.actions.stepVersion(1);
    expect(store.getState().said).toMatchObject({ code: 'version', values: { votes: 1, count: 3 } });
    store.actions.commentCandidate(currentStanding(store.getState())?.candidate.key ?? '', 'the whole');
    store.actions.takeVersion();
    expect(agreed(store).at(-1)).toBe('claim: die Mauer sei sicher < bob-1');
    const [, taken] = agreedSet(store.getState(), 'a.txt')?.layer.annotations.values() ?? [];
    expect(taken?.content.note).toBe('the whole');
    expect(said(store)).toEqual(['ann-1 amended', 'cem-1 amended']);
    store.actions.stepCandidate(1);
    expect(currentStanding(store.getState())?.candidate.key).toBe('bob-2');
    store.actions.beginRejectCandidate();
    store.actions.rejectCandidate('not-in-scope');
    expect(said(store)).toEqual(['ann-1 amended', 'cem-1 amended', 'bob-2 rejected not-in-scope']);
    expect(states(store)).toEqual(['agreed', 'agreed', 'rejected']);
    store.actions.stepCandidate(1);
    expect(store.getState().said).toMatchObject({ code: 'nothing-to-settle-here', values: { count: 3 } });
    store.actions.undo();
    expect(states(store)).toEqual(['agreed', 'agreed', 'undecided']);
    expect(store.getState().selected?.id).toBe('bob-2');
  });

  it('has other words and another tag than anybody where they are amended', async () => {
    const { store } = await started();
    store.actions.stepCandidate(-1);
    store.actions.beginAmendCandidate();
    store.actions.confirmAmendCandidate();
    expect(store.getState().said?.code).toBe('nothing-amended');
    store.actions.tag(EVIDENCE);
    store.actions.selectText('main', { start: 57, end: 68 });
    store.actions.confirmAmendCandidate();
    expect(agreed(store)).toEqual(['evidence: Damm dicht. < bob-2']);
  });

  it('is drawn in the place of what it comes from, with what is undecided', async () => {
    const { store } = await started();
    store.actions.startAgreedSet();
    const drawn = annotationsToDraw(store.getState(), 'main');
    expect(drawn.map(({ own, annotation }) => (own ? 'agreed' : annotation.id))).toEqual([
      'agreed',
      'bob-1',
      'ann-1',
      'cem-1',
      'bob-2',
    ]);
    const [first] = drawn;
    store.actions.selectAnnotation('a.txt', first?.annotation.id ?? '');
    expect(store.getState().selected).toMatchObject({ id: 'ann-0', annotator: ANN.id });
    expect(drawnId(store.getState(), { article: 'a.txt', id: 'ann-0' })).toBe(first?.annotation.id);
    store.actions.adjudicate(false);
    expect(annotationsToDraw(store.getState(), 'main')).toHaveLength(7);
  });

  it('waits for a word on what a colleague adds later', async () => {
    const { host, store } = await started();
    store.actions.startAgreedSet();
    await settle();
    put(host, BOB, [['gestern', EVIDENCE]], 3);
    const layer = host.view('a.txt', BOB);
    host.emit({ event: 'layerReplaced', data: { layer: { ...layer, own: false }, notices: [] } });
    expect(states(store)).toEqual(['agreed', 'undecided', 'undecided', 'undecided']);
    expect(agreed(store)).toHaveLength(1);
  });

  it('is finished once nothing is undecided, says what is new since, and is opened again', async () => {
    const { host, store } = await started();
    await store.actions.finishAgreedSet('a.txt', true);
    expect(store.getState().said).toMatchObject({ code: 'undecided-left', values: { count: 3 } });
    store.actions.startAgreedSet();
    for (const reason of ['other', 'other']) {
      store.actions.stepCandidate(1);
      store.actions.beginRejectCandidate();
      store.actions.rejectCandidate(reason);
    }
    await store.actions.finishAgreedSet('a.txt', true);
    expect(finishedAt(store.getState(), 'a.txt')).not.toBeNull();
    expect([undecidedOn(store.getState(), 'a.txt'), finishedCount(store.getState())]).toEqual([0, 1]);
    await store.actions.nextUnfinishedArticle();
    expect(store.getState().said?.code).toBe('all-finished');
    put(host, BOB, [['gestern', EVIDENCE]], 3);
    const layer = { ...host.view('a.txt', BOB), own: false };
    host.emit({ event: 'layerReplaced', data: { layer, notices: [] } });
    expect(undecidedOn(store.getState(), 'a.txt')).toBe(1);
    expect(finishedAt(store.getState(), 'a.txt')).not.toBeNull();
    await store.actions.finishAgreedSet('a.txt', false);
    expect(finishedAt(store.getState(), 'a.txt')).toBeNull();
    store.actions.undo();
    await settle();
    expect(finishedAt(store.getState(), 'a.txt')).not.toBeNull();
  });

  it('is made by whom the lead names, from that moment on', async () => {
    const { store } = await started();
    expect(await store.actions.editProject({ adjudicator: 'bob' })).toBe(true);
    store.actions.startAgreedSet();
    expect(store.getState().said?.code).toBe('not-adjudicator');
    store.actions.undo();
    await settle();
    store.actions.startAgreedSet();
    expect(agreed(store)).toHaveLength(1);
  });

  it('counts who is done without any mark among those who could have voted', async () => {
    const { host, store } = await started();
    const dan = { ...CEM, id: 'dan', name: 'Dan' };
    host.project = { ...host.project, knownAnnotators: [ANN, BOB, CEM, dan] };
    const work = {
      ...store.getState().work,
      done: { 'a.txt': [{ annotator: 'dan', done: true, at: '2026' }] },
    };
    const again = await startStore(host, 'a.txt');
    host.emit({ event: 'workChanged', data: work });
    expect(adjudicationOf(again.getState(), 'a.txt')?.annotators.map(({ id }) => id)).toContain('dan');
    expect(adjudicationOf(again.getState(), 'a.txt')?.standings[0]?.candidate.of).toBe(4);
  });

  it('is only looked at by others', async () => {
    const { host } = await started();
    host.project = { ...host.project, adjudicator: 'bob' };
    const store = await startStore(host, 'a.txt');
    store.actions.showView('review');
    store.actions.adjudicate(true);
    store.actions.stepCandidate(1);
    store.actions.takeVersion();
    expect(store.getState().said?.code).toBe('not-adjudicator');
    store.actions.startAgreedSet();
    expect(store.getState().undo).toEqual([]);
  });
});
