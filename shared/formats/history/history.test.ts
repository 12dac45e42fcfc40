/** The history as a table, for people and notebooks. */
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { claim, id } from '../../domain/layer.cases.ts';
import { DEFAULT_TAGSET } from '../../domain/tagset.ts';
import type { ExchangeSet } from '../exchange-set.ts';
import { history } from './history.ts';

const ADA = { id: 'a1', uuid: 'urn:uuid:a', name: 'Ada' };
const BEN = { id: 'b2', uuid: 'urn:uuid:b', name: '=Ben' };
const at = (minute: number) => `2026-11-22T14:0${minute}:00Z`;
const said = (number: number, minute: number) => ({
  id: id(number),
  created: at(minute),
  modified: at(minute),
});
const content = claim('the ferry had left on time');
const decision = {
  kind: 'decision',
  verdict: 'rejected',
  on: id(1),
  judged: 'r2',
  reason: 'duplicate',
} as const;

const SET: ExchangeSet = {
  project: { id: 'p', name: 'case', tagset: DEFAULT_TAGSET },
  articles: [],
  layers: [
    {
      article: 'ferry.txt',
      annotator: ADA,
      adjudicated: false,
      annotations: [
        {
          ...said(1, 1),
          modified: at(3),
          revision: 'r2',
          previous: ['r1'],
          content,
          placement: { kind: 'exact', span: content.anchor.span },
        },
      ],
      statements: [{ ...said(13, 5), content: { kind: 'reply', to: id(12), comment: '-1 from me' } }],
      deleted: [{ id: id(2), revision: 'r3', previous: [], modified: at(2) }],
    },
    {
      article: 'ferry.txt',
      annotator: BEN,
      adjudicated: false,
      annotations: [],
      statements: [{ ...said(12, 4), content: decision }],
    },
  ],
};

function table(): readonly Readonly<Record<string, string>>[] {
  const [file] = [...(history.write?.(SET, { language: 'de' }) ?? [])];
  const text = [...(file?.chunks ?? [])].join('');
  return parse(text, { bom: true, columns: true });
}

test('has a row for everything that happened, in its order, with what it happened to', () => {
  const short = table().map((row) => [
    row['time'],
    row['what'],
    row['annotator'],
    row['annotation'],
    row['quote'],
  ]);
  const words = content.anchor.exact;
  expect(short).toEqual([
    [at(1), 'made', 'a1', id(1), words],
    [at(2), 'deleted', 'a1', '', ''],
    [at(3), 'changed', 'a1', id(1), words],
    [at(4), 'decided', 'b2', id(1), words],
    [at(5), 'answered', 'a1', id(1), words],
  ]);
  expect(table()[3]).toMatchObject({
    verdict: 'rejected',
    state: 'open',
    reason: 'duplicate',
    annotation_by: 'a1',
    tag: 'Claim',
  });
  expect(table()[2]).toMatchObject({ changes: '1' });
});

test('lets no name or answer be a formula', () => {
  expect(table()[3]).toMatchObject({ annotator_name: "'=Ben" });
  expect(table()[4]).toMatchObject({ comment: "'-1 from me" });
});
