import { describe, expect, test } from 'vitest';
import type { Block } from '../../shared/domain/block.ts';
import { blockLooks, pageStarts } from './block-looks.ts';
import { divideText } from './text-document.ts';

const CONTENT = 'Titel\n\nVon Rosa Quint\n\nEin Satz.\nNoch einer.\n\nTeil\n\n• eins\n• zwei\n\nZitat';
const block = (type: Block['type'], words: string, level?: number): Block => {
  const start = CONTENT.indexOf(words);
  return { type, start, end: start + words.length, ...(level === undefined ? {} : { level }) };
};
const BLOCKS: readonly Block[] = [
  { type: 'page', start: 0, end: 50, level: 1 },
  block('title', 'Titel'),
  block('paragraph', 'Von Rosa Quint'),
  block('paragraph', 'Ein Satz.\nNoch einer.'),
  block('heading', 'Teil', 3),
  block('item', '• eins', 1),
  block('item', '• zwei', 1),
  { type: 'page', start: CONTENT.indexOf('Zitat'), end: CONTENT.length, level: 7 },
  block('quote', 'Zitat'),
];

describe('an extracted text', () => {
  test('looks as its blocks say, line by line', () => {
    expect(blockLooks(CONTENT.split('\n'), BLOCKS)).toEqual([
      'title',
      'blank',
      'byline',
      'blank',
      'body',
      'body',
      'blank',
      'heading-3',
      'blank',
      'item',
      'item',
      'blank',
      'quote',
    ]);
  });

  test('tells where each page but the first begins, by its number', () => {
    expect([...pageStarts(BLOCKS)]).toEqual([[CONTENT.indexOf('Zitat'), 7]]);
    const paragraphs = divideText(CONTENT, 'pdf', BLOCKS).flat();
    expect(paragraphs.filter(({ page }) => page !== undefined).map(({ look }) => look)).toEqual(['quote']);
  });

  test('has the same paragraphs as without its blocks', () => {
    const spans = (blocks: readonly Block[]): unknown =>
      divideText(CONTENT, 'pdf', blocks)
        .flat()
        .map(({ start, end }) => [start, end]);
    expect(spans(BLOCKS)).toEqual(spans([]));
  });

  test('is read where its blocks do not fit', () => {
    const odd: readonly Block[] = [
      { type: 'title', start: 9000, end: 9001 },
      { type: 'quote', start: 3, end: 2 },
    ];
    expect(blockLooks(['a', 'b'], odd)).toEqual(['body', 'body']);
  });
});
