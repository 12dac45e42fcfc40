import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../shared/domain/span.ts';
import { segmentsOf } from './segments.ts';

const span = fc
  .tuple(fc.nat(40), fc.nat(40))
  .map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const spans = fc.array(span, { maxLength: 12 });
const within = span.filter(({ start, end }) => start < end);

describe('segments', () => {
  it('are disjoint, in order and never empty', () => {
    fc.assert(
      fc.property(spans, within, (stretches, frame) => {
        let last = frame.start;
        for (const { start, end, on } of segmentsOf(stretches, frame)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(on.length).toBeGreaterThan(0);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(frame.end);
      }),
    );
  });

  it('carry at every place what lies there, in the order given', () => {
    fc.assert(
      fc.property(spans, within, (stretches, frame) => {
        const segments = segmentsOf(stretches, frame);
        for (let at = frame.start; at < frame.end; at++) {
          const found = segments.find(({ start, end }) => start <= at && at < end)?.on ?? [];
          expect(found).toEqual(stretches.filter(({ start, end }) => start <= at && at < end));
        }
      }),
    );
  });

  it('are as long as they can be: neighbours carry different stretches', () => {
    fc.assert(
      fc.property(spans, within, (stretches, frame) => {
        const segments = segmentsOf(stretches, frame);
        const alike = segments.filter((segment, at) => {
          const next = segments[at + 1];
          return (
            next?.start === segment.end &&
            segment.on.length === next.on.length &&
            segment.on.every((each) => next.on.includes(each))
          );
        });
        expect(alike).toEqual([]);
      }),
    );
  });
});
