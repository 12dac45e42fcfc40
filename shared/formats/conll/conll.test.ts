import { expect, test } from 'vitest';
import { id } from '../../domain/layer.cases.ts';
import type { Span } from '../../domain/span.ts';
import { CLAIM } from '../../domain/tagset.ts';
import type { ExchangeAnnotation } from '../exchange-set.ts';
import { EXAMPLE, filesOf } from '../worked-example.cases.ts';
import { conll } from './conll.ts';

const rows = (...tags: readonly string[]): string => {
  const tokens = ['🚢', 'Über', '', '„', 'Möwe', '“', 'sagt', 'die', 'Crew', '👍🏽', 'nie', '.'];
  let next = 0;
  const lines = tokens.map((token) => (token === '' ? '' : `${token} -X- _ ${tags[next++] ?? 'O'}`));
  return `-DOCSTART- -X- O O\n\n${lines.join('\n')}\n\n`;
};

test('writes a file for each tag, in IOB2, with a blank line after each sentence', () => {
  expect(filesOf(conll)).toEqual({
    'a1/fähre.Uebertreibung.conll': rows(
      'B-Uebertreibung',
      'I-Uebertreibung',
      // Another sentence: an annotation begins anew.
      'B-Uebertreibung',
      ...Array.from({ length: 4 }, () => 'I-Uebertreibung'),
    ),
    'a1/fähre.Actor.conll': rows('O', 'B-Actor'),
    'a1/fähre.Claim.conll': rows('O', 'O', 'B-Claim', 'I-Claim', 'I-Claim'),
    'a1/fähre.Evidence.conll': rows('O', 'O', 'O', 'O', 'O', 'O', 'O', 'O', 'B-Evidence'),
  });
});

test('keeps the longest of those that share a token, and counts what is dropped, widened and split', () => {
  const [layer] = EXAMPLE.layers;
  const [model] = layer?.annotations ?? [];
  if (layer === undefined || model === undefined) throw new Error('no example');
  const spans = [
    [3, 20],
    [8, 14],
    [9, 11],
    [16, 28],
  ] as const;
  const claimAt = (span: Span, n: number): ExchangeAnnotation => ({
    ...model,
    id: id(n),
    content: { ...model.content, tag: CLAIM, label: 'Claim' },
    placement: { kind: 'exact', span },
  });
  const annotations = spans.map(([start, end], index) => claimAt({ start, end }, index + 1));
  const set = { ...EXAMPLE, layers: [{ ...layer, annotations }] };
  expect(filesOf(conll, set)).toEqual({
    'a1/fähre.Claim.conll': rows('O', 'B-Claim', 'B-Claim', 'I-Claim', 'I-Claim', 'I-Claim'),
  });
  expect(conll.losses(set).filter(({ code }) => /overlap|nesting|token|break/.test(code))).toEqual([
    { code: 'overlap', count: 1, annotations: [id(4)] },
    { code: 'nesting', count: 2, annotations: [id(2), id(3)] },
    { code: 'part-of-token', count: 2, annotations: [id(3), id(4)] },
    { code: 'line-break', count: 1, annotations: [id(1)] },
  ]);
});
