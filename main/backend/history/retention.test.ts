import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_BYTES, MOST_STATES, outlived } from './retention.ts';
import type { StateFile } from './state-file.ts';

type Kept = Pick<StateFile, 'sequence' | 'at' | 'reason' | 'size'>;

const NOW = Date.parse('2026-11-22T12:00:00Z');
const HOUR_MS = 60 * 60 * 1000;

function hoursAgo(hours: number, sequence: number, more: Partial<Kept> = {}): Kept {
  const at = new Date(NOW - hours * HOUR_MS).toISOString().replace('.000', '');
  return { sequence, at, reason: 'time', size: 100, ...more };
}

/** One state an hour for so many days, oldest first. */
function hourly(days: number): readonly Kept[] {
  return Array.from({ length: days * 24 }, (_, i) => hoursAgo(days * 24 - i, i + 1));
}

describe('earlier states', () => {
  it('all stay for seven days, then the last of each of two days', () => {
    const states = hourly(10);
    const gone = new Set(outlived(states, NOW));
    const stay = states.filter((state) => !gone.has(state));
    const old = stay.filter(({ at }) => NOW - Date.parse(at) > 7 * 24 * HOUR_MS);
    expect(stay.length - old.length).toBe(7 * 24);
    expect(old.map(({ at }) => at)).toEqual(['2026-11-14T23:00:00Z', '2026-11-15T11:00:00Z']);
  });

  it('are not taken for old because a clock jumped by ten years: the ten newest stay', () => {
    const states = hourly(2);
    const gone = outlived(states, NOW + 10 * 365 * 24 * HOUR_MS);
    expect(gone).not.toContain(states.at(-1));
    expect(states.length - gone.length).toBeGreaterThanOrEqual(10);
    expect(outlived(states, NOW - 10 * 365 * 24 * HOUR_MS)).toEqual([]);
  });

  it('stay within bounds of number and size, and the newest stays whatever its size', () => {
    const state = fc.record({
      hours: fc.nat(24 * 6),
      size: fc.nat(MOST_BYTES / 8),
      reason: fc.constantFrom('time' as const, 'bulk' as const, 'loss' as const),
    });
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 2 * MOST_STATES }), (all) => {
        const states = all.map(({ hours, ...more }, i) => hoursAgo(hours, i, more));
        const gone = new Set(outlived(states, NOW));
        const stay = states.filter((each) => !gone.has(each));
        expect(stay).toContain(states.at(-1));
        expect(stay.length).toBeLessThanOrEqual(MOST_STATES);
        if (stay.length > 1) {
          expect(stay.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(MOST_BYTES);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('that only time gave rise to go before those that were kept for a reason', () => {
    const states = Array.from({ length: MOST_STATES + 5 }, (_, i) =>
      hoursAgo(1, i, { reason: i < 10 ? 'loss' : 'time' }),
    );
    const gone = outlived(states, NOW);
    expect(gone.map(({ sequence }) => sequence)).toEqual([10, 11, 12, 13, 14]);
  });
});
