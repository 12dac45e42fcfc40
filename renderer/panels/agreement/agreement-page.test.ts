import { expect, test } from 'vitest';
import { createText } from '../../../shared/text/text.ts';
import { confusionTable } from './confusion-table.ts';
import { leastAgreed, type Measured } from './least-agreed.ts';
import { figureText } from './measures.ts';
import { shiftBins, unshifted } from './shift-bins.ts';
import { tableText } from './table-text.ts';

const ground = { units: 4, partners: 4, sameTag: 4, sameWords: 4 };
const byClass = {
  same: 4,
  'boundary-differs': 0,
  'tag-differs': 0,
  'details-differ': 0,
  'only-a': 0,
  'only-b': 0,
};

function article(path: string, f1: number | null, differing = 0): Measured {
  const f1Relaxed =
    f1 === null ? { value: null, reason: 'fewer-than-two-annotators' as const } : { value: f1 };
  return {
    article: path,
    ground: { ...ground, units: 4 + differing, byClass },
    overall: { f1Relaxed },
  };
}

test('articles come with the least agreement first, then with most differences; one annotator makes no agreement', () => {
  const articles = [article('d', 0.9), article('b', 0.2, 1), article('c', null), article('a', 0.2, 3)];
  expect(leastAgreed(articles).map((each) => each.article)).toEqual(['a', 'b', 'd']);
});

test('shifts are counted character by character, and those far away together', () => {
  const bins = shiftBins({
    start: [
      { shift: -300, count: 2 },
      { shift: -20, count: 1 },
      { shift: 0, count: 90 },
      { shift: 3, count: 4 },
    ],
    end: [{ shift: 21, count: 5 }],
  });
  expect(bins).toHaveLength(40);
  expect(bins.filter(({ start, end }) => start + end > 0)).toEqual([
    { shift: -20, start: 3, end: 0 },
    { shift: 3, start: 4, end: 0 },
    { shift: 20, start: 0, end: 5 },
  ]);
  expect(unshifted([{ shift: 0, count: 90 }])).toBe(90);
});

test('the table of tags has every tag that one of them used, in the order of the tagset, nothing last', () => {
  const table = confusionTable(
    [
      { a: 'claim', b: null, count: 2 },
      { a: 'x:own', b: 'claim', count: 1 },
      { a: 'actor', b: 'claim', count: 5 },
    ],
    ['actor', 'claim', 'evidence'],
  );
  expect(table.tags).toEqual(['actor', 'claim', 'x:own', null]);
  expect(table.most).toBe(5);
  expect(table.count('claim', null)).toBe(2);
  expect(table.count(null, 'claim')).toBe(0);
});

test('figures are written as the reader writes numbers, and never as minus nothing', () => {
  expect(figureText(createText('de'), { value: 0.666 })).toBe('0,67');
  expect(figureText(createText('en'), { value: -0.001 })).toBe('0.00');
  expect(figureText(createText('en'), { value: null, reason: 'no-text' })).toBe('–');
});

test('a table opens in German Excel with semicolons and decimal commas, and no cell is a formula', () => {
  const rows = [
    ['tag', 'value'],
    ['=1+1', 0.5],
  ];
  expect(tableText(rows, 'de')).toBe('\ufeff"tag";"value"\r\n"\'=1+1";"0,5"\r\n');
  expect(tableText(rows, 'en')).toBe('\ufeff"tag","value"\r\n"\'=1+1","0.5"\r\n');
});
