/** Tests: which links are shown at an annotation, what stands at their ends, and changing one's own. */
import { expect, it } from 'vitest';
import type { GatheredArticle } from '../../../shared/domain/case/gathered.ts';
import { applyToLayer } from '../../../shared/domain/change.ts';
import { CLAIM, EVIDENCE } from '../../../shared/domain/tagset.ts';
import { ANN, BOB, createFakeHost, settle, startStore, type FakeHost } from '../fake-host.cases.ts';
import { placedAnnotations } from '../selectors.ts';
import { articlesInPanes } from '../store-context.ts';
import type { Store } from '../store.ts';
import { linksAt, type ShownLink } from './shown-links.ts';

const supports = 'urn:beleg:link:supports';
const refutes = 'urn:beleg:link:refutes';
const repeats = 'urn:beleg:link:repeats';
const AT = '2026-11-22T09:00:00Z';

/** Ann's: in `a.txt` Evidence, in `b.txt` two claims. */
async function started(): Promise<{ host: FakeHost; store: Store; log: string; was: string; them: string }> {
  const host = createFakeHost({ 'a.txt': 'log who buy', 'b.txt': 'it was them', 'c.txt': 'far away' });
  const store = await startStore(host, 'b.txt', 'a.txt');
  tag(store, 'main', 0, 6, CLAIM);
  tag(store, 'main', 7, 11, CLAIM);
  tag(store, 'beside', 0, 3, EVIDENCE);
  await settle();
  const [was = '', them = ''] = placedAnnotations(store.getState(), 'b.txt').map(
    (each) => each.annotation.id,
  );
  const [log = ''] = placedAnnotations(store.getState(), 'a.txt').map((each) => each.annotation.id);
  return { host, store, log, was, them };
}

function tag(store: Store, pane: 'main' | 'beside', start: number, end: number, id: string): void {
  store.actions.activatePane(pane);
  store.actions.selectText(pane, { start, end });
  store.actions.tag(id);
}

function shown(
  store: Store,
  id: string,
  gathered?: Readonly<Record<string, GatheredArticle>>,
): readonly ShownLink[] {
  const state = store.getState();
  const gathering = {
    isAsked: true,
    isDone: gathered !== undefined,
    articles: new Map(Object.entries(gathered ?? {})),
    versions: new Map(),
  };
  return linksAt({ ...state, gathering, open: articlesInPanes(state) }, id);
}

const told = (links: readonly ShownLink[]) =>
  links.map(({ from, type, to, own }) => [
    'quote' in from ? from.quote : from.state,
    type.slice('urn:beleg:link:'.length),
    'quote' in to ? to.quote : to.state,
    own,
  ]);

it('shows a link at both of its ends, whichever article holds it', async () => {
  const { store, log, was } = await started();
  store.actions.drawLink({ article: 'a.txt', id: log }, { article: 'b.txt', id: was }, supports);
  expect(told(shown(store, log))).toEqual([['log', 'supports', 'it was', true]]);
  expect(told(shown(store, was))).toEqual([['log', 'supports', 'it was', true]]);
  expect(shown(store, was)[0]).toMatchObject({ isFrom: false, article: 'a.txt', to: { article: 'b.txt' } });
});

it('keeps a link whose other end a colleague deletes, and shows that it is gone', async () => {
  const { host, store, log } = await started();
  const layer = { ...host.layer('b.txt', BOB), texts: [] };
  const claim = placedAnnotations(store.getState(), 'b.txt')[0]?.annotation.content;
  if (claim === undefined) throw new Error('no claim');
  const made = applyToLayer(
    layer,
    [{ article: 'b.txt', annotation: 'urn:uuid:theirs', before: null, after: claim }],
    AT,
  );
  if (!made.ok) throw new Error(made.code);
  host.put(made.value);
  host.emit({ event: 'layerReplaced', data: { layer: host.view('b.txt', BOB), notices: [] } });
  store.actions.drawLink(
    { article: 'a.txt', id: log },
    { article: 'b.txt', id: 'urn:uuid:theirs' },
    supports,
  );
  expect(told(shown(store, log))).toEqual([['log', 'supports', 'it was', true]]);
  const gone = applyToLayer(
    made.value,
    [{ article: 'b.txt', annotation: 'urn:uuid:theirs', before: claim, after: null }],
    AT,
  );
  if (!gone.ok) throw new Error(gone.code);
  host.put(gone.value);
  host.emit({ event: 'layerReplaced', data: { layer: host.view('b.txt', BOB), notices: [] } });
  expect(told(shown(store, log))).toEqual([['log', 'supports', 'deleted', true]]);
  // What was never seen here is unknown until all is gathered.
  store.actions.drawLink({ article: 'a.txt', id: log }, { article: 'c.txt', id: 'urn:uuid:never' }, supports);
  expect(told(shown(store, log)).map(([, , to]) => to)).toEqual(['deleted', 'unknown']);
  expect(told(shown(store, log, {})).map(([, , to]) => to)).toEqual(['deleted', 'missing']);
});

it('shows links that other articles hold, and what stands there, as far as it was gathered', async () => {
  const { store, was } = await started();
  const gathered: GatheredArticle = {
    annotations: [
      {
        id: 'urn:uuid:far',
        annotator: 'bob',
        tag: EVIDENCE,
        label: 'Evidence',
        quote: 'far',
        prefix: '',
        suffix: ' away',
        text: '0'.repeat(64),
        start: 0,
        end: 3,
        placement: 'lost',
        at: null,
        modified: AT,
      },
    ],
    links: [
      {
        id: 'urn:uuid:1',
        annotator: 'bob',
        type: refutes,
        from: 'urn:uuid:far',
        to: was,
        toArticle: 'b.txt',
      },
    ],
    unread: [],
  };
  const [link] = shown(store, was, { 'c.txt': gathered });
  expect(link).toMatchObject({ own: false, annotator: 'bob', article: 'c.txt', type: refutes });
  expect(link?.from).toMatchObject({ state: 'lost', quote: 'far', article: 'c.txt' });
});

it('retypes, reverses, notes and deletes a link, each one step of undo, and makes no two alike', async () => {
  const { host, store, log, was, them } = await started();
  const at = (article: string, id: string) => ({ article, id });
  store.actions.drawLink(at('b.txt', was), at('b.txt', them), repeats);
  const [drawn] = shown(store, was);
  const id = drawn?.id ?? '';
  store.actions.reverseLink('b.txt', id);
  store.actions.noteLink('b.txt', id, 'word for word');
  expect(shown(store, was)[0]).toMatchObject({ isFrom: false, note: 'word for word' });
  store.actions.drawLink(at('b.txt', was), at('b.txt', them), repeats);
  store.actions.reverseLink('b.txt', id);
  expect(store.getState().said?.code).toBe('already-linked');
  store.actions.drawLink(at('a.txt', log), at('b.txt', was), supports);
  const support = shown(store, log)[0]?.id ?? '';
  store.actions.reverseLink('a.txt', support);
  expect(store.getState().said?.code).toBe('link-not-reversed');
  store.actions.retypeLink('a.txt', support, refutes);
  expect(told(shown(store, log))).toEqual([['log', 'refutes', 'it was', true]]);
  store.actions.removeLink('a.txt', support);
  expect(shown(store, log)).toEqual([]);
  store.actions.undo();
  store.actions.undo();
  expect(told(shown(store, log))).toEqual([['log', 'supports', 'it was', true]]);
  await settle();
  expect(host.beside.layer({ article: 'a.txt', links: true }, ANN).annotations.size).toBe(1);
});

it('moves a link that is reversed to the article where it then begins', async () => {
  const { host, store, was } = await started();
  await store.actions.openArticle('c.txt', 'beside');
  tag(store, 'beside', 0, 3, CLAIM);
  const [far] = placedAnnotations(store.getState(), 'c.txt').map((each) => each.annotation.id);
  store.actions.drawLink({ article: 'b.txt', id: was }, { article: 'c.txt', id: far ?? '' }, repeats);
  store.actions.reverseLink('b.txt', shown(store, was)[0]?.id ?? '');
  await settle();
  const sizes = ['b.txt', 'c.txt'].map(
    (article) => host.beside.layer({ article, links: true }, ANN).annotations.size,
  );
  expect(sizes).toEqual([0, 1]);
  expect(shown(store, was)[0]).toMatchObject({ article: 'c.txt', to: { id: was, article: 'b.txt' } });
  store.actions.undo();
  expect(shown(store, was)[0]).toMatchObject({ article: 'b.txt', from: { id: was } });
});
