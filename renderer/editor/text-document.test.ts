import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGraphemeBoundary } from '../../shared/domain/graphemes.ts';
import {
  CHUNK_PARAGRAPHS,
  divideText,
  documentOf,
  LONGEST_PARAGRAPH,
  PIECE_LENGTH,
} from './text-document.ts';
import { anyText } from './texts.cases.ts';

describe('a text as a document', () => {
  it('holds every character of the text once, in order, and no other', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('text' as const, 'markdown' as const), (content, kind) => {
        const chunks = divideText(content, kind);
        const paragraphs = chunks.flat();
        let text = '';
        for (const [index, { start, end }] of paragraphs.entries()) {
          const before = paragraphs[index - 1];
          if (before !== undefined && before.end !== start) text += '\n';
          expect(start).toBe(text.length);
          text += content.slice(start, end);
        }
        expect(text).toBe(content);
        expect(documentOf(content, chunks).textContent).toBe(content.replaceAll('\n', ''));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps chunks and paragraphs small enough to lay out', () => {
    fc.assert(
      fc.property(anyText, (content) => {
        for (const chunk of divideText(content, 'text')) {
          expect(chunk.length).toBeGreaterThan(0);
          expect(chunk.length).toBeLessThanOrEqual(CHUNK_PARAGRAPHS);
          for (const { start, end, piece } of chunk) {
            expect(end - start).toBeLessThanOrEqual(piece ? PIECE_LENGTH : LONGEST_PARAGRAPH);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('puts twenty short lines into a chunk', () => {
    expect(divideText('line\n'.repeat(49), 'text').map((chunk) => chunk.length)).toEqual([20, 20, 10]);
  });

  it('cuts a long line after blanks where there are any, else between graphemes', () => {
    const words = divideText('a word and more '.repeat(1000), 'text').flat();
    expect(words.length).toBeGreaterThan(10);
    const spaced = 'a word and more '.repeat(1000);
    expect(words.slice(0, -1).every(({ end }) => spaced[end - 1] === ' ')).toBe(true);
    const families = '👩‍👩‍👧‍👦'.repeat(1000);
    const pieces = divideText(families, 'text').flat();
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.every(({ end }) => isGraphemeBoundary(families, end))).toBe(true);
  });

  it('gives a long line chunks of its own, so that no other line flows into it', () => {
    const chunks = divideText(`short\n${'long '.repeat(9000)}\nshort`, 'text');
    expect(chunks.length).toBeGreaterThan(3);
    for (const chunk of chunks) expect(new Set(chunk.map(({ piece }) => piece)).size).toBe(1);
  });

  it('shows an empty text as one blank paragraph', () => {
    expect(divideText('', 'text')).toEqual([[{ start: 0, end: 0, look: 'blank', piece: false }]]);
  });
});
