/** The window shows an annotation where the host places it, whatever was done to it meanwhile. */
import { describe, expect, it } from 'vitest';
import { makeAnchor } from '../../shared/domain/anchor.ts';
import { applyToLayer, isAnnotationEdit, type Change, type Edit } from '../../shared/domain/change.ts';
import { place } from '../../shared/domain/placing/place-anchors.ts';
import type { Placement } from '../../shared/domain/placement.ts';
import { ACTOR, CLAIM } from '../../shared/domain/tagset.ts';
import { ANN, createFakeHost, settle, startStore, textOfArticle, type FakeHost } from './fake-host.cases.ts';
import { placedAnnotations } from './selectors.ts';
import type { Store } from './store.ts';

const ARTICLE = 'harbour.txt';
const ID = 'urn:uuid:0';
const OPENING =
  'The harbour master wrote a log of that night, page after page, and put it into a drawer of his desk.';
const BEFORE = textOfArticle(`${OPENING} The ferry left at dawn with twelve men on board.`);
/** Exact for who knows the old text; the words alone, with other words behind them, prove nothing. */
const TODAY = `${OPENING} The ferry left at dawn. Nobody counted the men. ${OPENING.slice(0, 30)}`;
const TOMORROW = `Corrected. ${TODAY}`;

async function annotatedBefore() {
  const start = BEFORE.content.indexOf('ferry left at dawn');
  const anchor = makeAnchor(BEFORE, { start, end: start + 'ferry left at dawn'.length });
  const host = createFakeHost({ [ARTICLE]: TODAY });
  host.older.set(BEFORE.sha256, BEFORE.content);
  const after = { anchor, tag: CLAIM, label: 'Claim' };
  const edit: Edit = { article: ARTICLE, annotation: ID, before: null, after };
  const made = applyToLayer(host.layer(ARTICLE), [edit], '2026-11-21T10:00:00Z');
  if (!made.ok) throw new Error(made.detail);
  host.put(made.value);
  return { host, anchor, content: after, store: await startStore(host, ARTICLE) };
}

function shown(store: Store): Placement | undefined {
  return placedAnnotations(store.getState(), ARTICLE)[0]?.placement;
}

function changeArticle(host: FakeHost, content: string): void {
  host.texts.set(ARTICLE, textOfArticle(content));
  host.emit({ event: 'articleChanged', data: { article: ARTICLE, gone: false } });
}

describe('an annotation made on an older text', () => {
  it('is where the old text says, which its words alone do not', async () => {
    const { anchor, store } = await annotatedBefore();
    expect(shown(store)).toEqual({ kind: 'exact', span: anchor.span });
    expect(place(anchor, textOfArticle(TODAY)).kind).not.toBe('exact');
  });

  it('stays there when it is deleted and brought back', async () => {
    const { anchor, store } = await annotatedBefore();
    store.actions.selectAnnotation(ARTICLE, ID, ANN.id);
    store.actions.remove(ARTICLE, ID);
    expect(shown(store)).toBeUndefined();
    store.actions.undo();
    expect(shown(store)).toEqual({ kind: 'exact', span: anchor.span });
  });

  it('stays there when another window gives it another tag', async () => {
    const { host, anchor, content, store } = await annotatedBefore();
    const edit: Edit = {
      article: ARTICLE,
      annotation: ID,
      before: content,
      after: { ...content, tag: ACTOR },
    };
    const change: Change = { id: 'urn:uuid:theirs', kind: 'tag', at: '2026-11-22T01:00:00Z', edits: [edit] };
    const calls = host.calls.length;
    host.emit({ event: 'changesApplied', data: { changes: [structuredClone(change)], window: 'other' } });
    expect(shown(store)).toEqual({ kind: 'exact', span: anchor.span });
    await settle();
    expect(host.calls).toHaveLength(calls);
  });

  it('brought back into a text that came meanwhile is asserted nowhere until the host has placed it', async () => {
    const { host, anchor, store } = await annotatedBefore();
    store.actions.remove(ARTICLE, ID);
    await settle();
    changeArticle(host, TOMORROW);
    await settle();
    store.actions.undo();
    expect(['exact', 'moved']).not.toContain(shown(store)?.kind);
    await settle();
    const start = anchor.span.start + 'Corrected. '.length;
    expect(shown(store)).toEqual({ kind: 'moved', span: { start, end: start + anchor.exact.length } });
  });
});

it('words of a refused change are found in the new text as the old one tells, not only by themselves', async () => {
  const host = createFakeHost({ [ARTICLE]: BEFORE.content });
  const store = await startStore(host, ARTICLE);
  const today = textOfArticle(TODAY);
  host.texts.set(ARTICLE, today);
  host.refuse = ({ edits }) =>
    edits.filter(isAnnotationEdit).some(({ after }) => after?.anchor.text !== today.sha256);
  const start = BEFORE.content.indexOf('ferry left at dawn');
  store.actions.selectText('main', { start, end: start + 'ferry left at dawn'.length });
  store.actions.tag(ACTOR);
  await settle();
  const [annotation] = host.layer(ARTICLE).annotations.values();
  expect(annotation?.content.anchor).toMatchObject({ text: today.sha256, span: { start } });
});
