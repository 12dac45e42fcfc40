import { describe, expect, it } from 'vitest';
import type { Decision } from '../statement.ts';
import { effectiveZones, rejectedIn } from './effective-zones.ts';

const zone = (id: string) => ({ id, revision: `r${id}` });
const MARKED = [zone('1'), zone('2'), zone('3')];

describe('effective zones', () => {
  it('are those that were not rejected as they are now', () => {
    expect(effectiveZones({ marked: MARKED, adjudicated: null, rejected: [] })).toEqual(MARKED);
    const rejected = [
      { on: '1', judged: 'r1' },
      { on: '2', judged: 'earlier' },
    ];
    expect(effectiveZones({ marked: MARKED, adjudicated: null, rejected })).toEqual([MARKED[1], MARKED[2]]);
  });

  it('are the adjudicated ones where there are any', () => {
    const adjudicated = [zone('9')];
    const rejected = [{ on: '9', judged: 'r9' }];
    expect(effectiveZones({ marked: MARKED, adjudicated, rejected })).toEqual(adjudicated);
  });

  it('are rejected by the newest decision on them', () => {
    const said = (id: string, modified: string, verdict: Decision['verdict'], on: string) => ({
      id,
      created: modified,
      modified,
      revision: id,
      previous: [],
      content: { kind: 'decision', verdict, on, judged: `r${on}` } as const,
    });
    expect(
      rejectedIn([
        said('a', '2026-01-02', 'accepted', '1'),
        said('b', '2026-01-01', 'rejected', '1'),
        said('c', '2026-01-01', 'rejected', '2'),
      ]),
    ).toEqual([{ on: '2', judged: 'r2' }]);
  });
});
