import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSpans } from '../../shared/domain/span.ts';
import type { Mark } from './editor.ts';
import { lanesOf } from './lanes.ts';
import type { PlacedMark } from './mark-index.ts';

function placed(start: number, end: number, cue: Mark['cue'], voice: Mark['voice'] = 'own'): PlacedMark {
  const mark: Mark = {
    id: `${start}-${end}-${cue}`,
    span: { start, end },
    cue,
    voice,
    uncertain: false,
    description: '',
  };
  return { mark, start, end };
}

const anyMarks = fc
  .array(
    fc
      .tuple(
        fc.nat(50),
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom('solid' as const, 'double' as const, 'dashed' as const, 'excluded' as const),
        fc.constantFrom('own' as const, 'colleague' as const),
      )
      .map(([start, length, cue, voice]) => placed(start, start + length, cue, voice)),
    { maxLength: 20 },
  )
  .map((marks) => marks.toSorted(compareSpans));

describe('lanes', () => {
  it('give each category its own, so that the height of a line tells them apart', () => {
    const actor = placed(10, 15, 'solid');
    const claim = placed(0, 40, 'double');
    const evidence = placed(5, 30, 'dashed');
    const lanes = lanesOf([claim, evidence, actor]);
    expect([actor, claim, evidence].map((mark) => lanes.get(mark)?.index)).toEqual([0, 1, 2]);
  });

  it('put a second mark of a category where it has room over its whole length', () => {
    const outer = placed(0, 40, 'double');
    const inner = placed(10, 20, 'double');
    expect(lanesOf([outer, inner]).get(inner)).toEqual({ side: 'below', index: 0, shared: false });
  });

  it('hold marks side by side', () => {
    const [first, second, third] = [
      placed(0, 10, 'double'),
      placed(10, 20, 'double'),
      placed(20, 30, 'double'),
    ];
    const lanes = lanesOf([second, first, third]);
    expect([first, second, third].map((mark) => lanes.get(mark)?.index)).toEqual([1, 1, 1]);
  });

  it('fold what finds no room', () => {
    const marks = [
      placed(0, 40, 'double'),
      placed(1, 40, 'double'),
      placed(2, 40, 'double'),
      placed(3, 40, 'double'),
    ];
    expect(marks.map((mark) => lanesOf(marks).get(mark)?.index ?? null)).toEqual([1, 0, 2, null]);
  });

  it('draw a colleague above the words and leave excluded text without a line', () => {
    const theirs = placed(0, 10, 'solid', 'colleague');
    const excluded = placed(0, 10, 'excluded');
    const lanes = lanesOf([theirs, excluded]);
    expect(lanes.get(theirs)?.side).toBe('above');
    expect(lanes.has(excluded)).toBe(false);
  });

  it('let colleagues who tag the same words alike share one line', () => {
    const [one, two] = [placed(0, 10, 'solid', 'colleague'), placed(5, 20, 'solid', 'colleague')];
    const lanes = lanesOf([one, two]);
    expect(lanes.get(one)).toEqual({ side: 'above', index: 0, shared: false });
    expect(lanes.get(two)).toEqual({ side: 'above', index: 0, shared: true });
  });

  it('fold a line of a colleague that would have its like in two lanes at once', () => {
    const [claim, first, between, last] = [
      placed(0, 3, 'double', 'colleague'),
      placed(0, 2, 'dashed', 'colleague'),
      placed(1, 4, 'dashed', 'colleague'),
      placed(3, 4, 'dashed', 'colleague'),
    ];
    expect(lanesOf([claim, first, between, last]).get(between)).toBeNull();
  });

  it('never stack two lines of one kind above the words, where they would read as another kind', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const above = [...lanesOf(marks)].filter(([, lane]) => lane?.side === 'above');
        for (const [a, laneA] of above) {
          for (const [b, laneB] of above) {
            if (a.mark.cue !== b.mark.cue || a.end <= b.start || b.end <= a.start) continue;
            expect(laneA?.index).toBe(laneB?.index);
          }
        }
      }),
    );
  });

  it('never hold two marks at one place unless they share it', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const lanes = lanesOf(marks);
        for (const a of marks) {
          for (const b of marks) {
            const [laneA, laneB] = [lanes.get(a), lanes.get(b)];
            if (a === b || !laneA || !laneB || laneA.side !== laneB.side || laneA.index !== laneB.index)
              continue;
            const apart = a.end <= b.start || b.end <= a.start;
            const alike = laneA.side === 'above' && a.mark.cue === b.mark.cue;
            expect(apart || (alike && (laneA.shared || laneB.shared))).toBe(true);
          }
        }
      }),
    );
  });

  it('fold a mark only where every lane is taken, or above where its like cannot share a line', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const lanes = lanesOf(marks);
        for (const mark of marks) {
          if (lanes.get(mark) !== null) continue;
          const side = mark.mark.voice === 'own' ? 'below' : 'above';
          const near = marks.filter(
            (other) => other.start < mark.end && other.end > mark.start && lanes.get(other)?.side === side,
          );
          if (side === 'above' && near.some((other) => other.mark.cue === mark.mark.cue)) continue;
          expect(new Set(near.map((other) => lanes.get(other)?.index)).size).toBe(side === 'below' ? 3 : 2);
        }
      }),
    );
  });
});
