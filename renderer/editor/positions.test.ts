import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Positions } from './positions.ts';
import { divideText, documentOf } from './text-document.ts';
import { anyText } from './texts.cases.ts';

function positionsOf(content: string) {
  const chunks = divideText(content, 'text');
  return { positions: new Positions(chunks), doc: documentOf(content, chunks) };
}

/** About a hundred offsets of a text, its ends included. */
function sampleOffsets(length: number): readonly number[] {
  const step = Math.max(1, Math.floor(length / 97));
  return [...Array.from({ length: Math.floor(length / step) + 1 }, (_, at) => at * step), length];
}

describe('positions', () => {
  it('lead from every offset to a position and back, from both sides of a seam', () => {
    fc.assert(
      fc.property(anyText, (content) => {
        const { positions } = positionsOf(content);
        for (const offset of sampleOffsets(content.length)) {
          expect(positions.offsetOf(positions.positionOf(offset, 'after'))).toBe(offset);
          expect(positions.offsetOf(positions.positionOf(offset, 'before'))).toBe(offset);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('name the very character of the document that stands at the offset in the text', () => {
    fc.assert(
      fc.property(anyText, (content) => {
        const { positions, doc } = positionsOf(content);
        for (const offset of sampleOffsets(content.length)) {
          const { parent, parentOffset } = doc.resolve(positions.positionOf(offset));
          expect(parent.type.name).toBe('paragraph');
          const isParagraphEnd = offset === content.length || content[offset] === '\n';
          expect(parent.textContent.slice(parentOffset, parentOffset + 1)).toBe(
            isParagraphEnd ? '' : content[offset],
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('lead from every position in a paragraph to an offset and back', () => {
    fc.assert(
      fc.property(anyText, (content) => {
        const { positions, doc } = positionsOf(content);
        doc.descendants((node, position) => {
          if (node.type.name !== 'paragraph') return true;
          const { size } = node.content;
          for (const at of new Set([0, Math.floor(size / 2), size])) {
            const there = position + 1 + at;
            const offset = positions.offsetOf(there);
            expect([positions.positionOf(offset, 'before'), positions.positionOf(offset, 'after')]).toContain(
              there,
            );
          }
          return false;
        });
      }),
      { numRuns: 60 },
    );
  });

  it('span exactly the text of a span', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (content, a, b) => {
        const { positions, doc } = positionsOf(content);
        const [start, end] = [a % (content.length + 1), b % (content.length + 1)].toSorted((x, y) => x - y);
        if (start === undefined || end === undefined || start === end) return;
        const { from, to } = positions.rangeOf({ start, end });
        expect(doc.textBetween(from, to, '')).toBe(content.slice(start, end).replaceAll('\n', ''));
      }),
      { numRuns: 60 },
    );
  });

  it('know where the node of every chunk begins and ends', () => {
    fc.assert(
      fc.property(anyText, (content) => {
        const { positions, doc } = positionsOf(content);
        expect(doc.childCount).toBe(positions.chunkCount);
        doc.forEach((node, from, index) => {
          expect(positions.chunkRange(index)).toEqual({ from, to: from + node.nodeSize });
        });
      }),
      { numRuns: 30 },
    );
  });

  it('stay inside the text for offsets outside of it', () => {
    const { positions, doc } = positionsOf('one\ntwo');
    expect(positions.positionOf(-5)).toBe(positions.positionOf(0));
    expect(positions.positionOf(99)).toBe(positions.positionOf(7));
    expect(positions.offsetOf(0)).toBe(0);
    expect(positions.offsetOf(doc.content.size)).toBe(7);
  });

  it('know the whole line that a piece belongs to', () => {
    const content = `first\n${'word '.repeat(2000)}\nlast`;
    const { positions } = positionsOf(content);
    const middle = positions.paragraphAt(5000);
    expect(positions.paragraph(middle).piece).toBe(true);
    expect(positions.lineOf(middle)).toEqual({ start: 6, end: 6 + 10_000 });
    expect(positions.lineOf(0)).toEqual({ start: 0, end: 5 });
  });
});
