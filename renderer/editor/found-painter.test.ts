import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spansOn } from './found-painter.ts';

describe('what is found on a paragraph', () => {
  it('is every part of a hit that lies on it, cut at its ends', () => {
    const cuts = fc.uniqueArray(fc.nat(60), { maxLength: 12 }).map((all) => all.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(cuts, fc.nat(60), fc.nat(20), (edges, start, length) => {
        const spans = edges.flatMap((at, index) => {
          const end = edges[index + 1];
          return index % 2 === 0 && end !== undefined ? [{ start: at, end }] : [];
        });
        const paragraph = { start, end: start + length };
        const parts = spansOn(spans, paragraph);
        for (let at = 0; at < 90; at += 1) {
          const isIn = at >= paragraph.start && at < paragraph.end;
          const isHit = spans.some((span) => span.start <= at && at < span.end);
          expect(parts.some((part) => part.start <= at && at < part.end)).toBe(isIn && isHit);
        }
        for (const { whole } of parts) expect(spans).toContain(whole);
      }),
      { numRuns: 100 },
    );
  });
});
