/** The history is what the layers record, in the order in which it happened. */
import { expect, test } from 'vitest';
import { applyToLayer, type AnyEdit } from './change.ts';
import { historyOf, type RecordedLayer } from './history.ts';
import { ANNOTATOR, ARTICLE, claim, id } from './layer.cases.ts';
import { emptyLayer, emptyStatements, type ArticleLayer } from './layer.ts';

const BEN = { id: 'b2', uuid: 'c0a9e6d4-1b2f-4f0e-9c57-3d2a7be81f06', name: 'Ben' };
const at = (minute: number) => `2026-11-22T14:0${minute}:00Z`;

function recorded(
  layer: ArticleLayer,
  steps: readonly (readonly [minute: number, edit: AnyEdit])[],
): RecordedLayer {
  const now = steps.reduce((before, [minute, edit]) => {
    const after = applyToLayer(before, [edit], at(minute));
    if (!after.ok) throw new Error(after.detail);
    return after.value;
  }, layer);
  const { article, annotator, annotations, deleted } = now;
  return {
    article,
    annotator,
    adjudicated: false,
    entries: [...annotations.values()],
    deleted: [...deleted.values()],
  };
}

const FERRY = claim('the ferry had left on time');
const NOTED = { ...FERRY, note: 'who says so?' };
const DECISION = { kind: 'decision', verdict: 'rejected', on: id(1), judged: '' } as const;
const edit = { article: ARTICLE, before: null };
const layers = (): readonly RecordedLayer[] => [
  recorded(emptyLayer('urn:uuid:l', ARTICLE, ANNOTATOR, at(0)), [
    [1, { ...edit, annotation: id(1), after: FERRY }],
    [2, { ...edit, annotation: id(2), after: FERRY }],
    [3, { ...edit, annotation: id(1), before: FERRY, after: NOTED }],
    [9, { ...edit, annotation: id(2), before: FERRY, after: null }],
  ]),
  recorded(emptyLayer('urn:uuid:m', ARTICLE, BEN, at(0)), [
    [5, { ...edit, annotation: id(3), after: { ...FERRY, derivedFrom: [id(1)] } }],
  ]),
  recorded(emptyStatements('urn:uuid:n', ARTICLE, BEN, at(0)), [
    [4, { ...edit, links: true, annotation: id(11), after: DECISION }],
    [6, { ...edit, links: true, annotation: id(12), after: { kind: 'reply', to: id(11), comment: 'why' } }],
    [7, { ...edit, links: true, annotation: id(13), after: { kind: 'reply', to: id(12), comment: 'so' } }],
    [8, { ...edit, links: true, annotation: id(14), after: { kind: 'reply', to: id(14), comment: 'round' } }],
  ]),
];

test('tells who did what to an annotation and when, up to answers to answers', () => {
  const events = historyOf(layers()).filter(({ about }) => about.has(id(1)));
  expect(events.map((each) => [each.at, each.by.id, each.deed, each.times])).toEqual([
    [at(1), ANNOTATOR.id, 'made', 0],
    [at(3), ANNOTATOR.id, 'changed', 1],
    [at(4), 'b2', 'decided', 0],
    [at(5), 'b2', 'taken-over', 0],
    [at(6), 'b2', 'answered', 0],
    [at(7), 'b2', 'answered', 0],
  ]);
});

test('tells when something was deleted, and puts last what nobody recorded the time of', () => {
  const [own, ...others] = layers();
  if (own === undefined) throw new Error('no layer');
  const unknown = { ...own, entries: [], deleted: [{ id: id(9), revision: '', previous: [] }] };
  const events = historyOf([unknown, own, ...others]);
  const gone = events.filter(({ deed }) => deed === 'deleted').map((each) => [each.id, each.at]);
  expect(gone).toEqual([
    [id(2), at(9)],
    [id(9), ''],
  ]);
  expect(events.at(-1)?.id).toBe(id(9));
});

test('a thread of any length is told in no more than its length', () => {
  const entries = Array.from({ length: 3000 }, (_, n) => ({
    id: n === 0 ? id(11) : `r${String(n)}`,
    created: at(4),
    modified: at(4),
    content:
      n === 0
        ? DECISION
        : { kind: 'reply' as const, to: n === 1 ? id(11) : `r${String(n - 1)}`, comment: '' },
  }));
  const layer = { article: ARTICLE, annotator: BEN, adjudicated: false, entries, deleted: [] };
  const events = historyOf([layer]);
  expect(events.filter(({ about }) => about.has(id(1)))).toHaveLength(3000);
  expect(Math.max(...events.map(({ about }) => about.size))).toBeLessThan(100);
});
