import { describe, expect, it } from 'vitest';
import { effectiveZones } from './effective-zones.ts';

const zone = (annotator: string, id: string) => ({ annotator, id });
const MARKED = [zone('ada', '1'), zone('ben', '2'), zone('cem', '3')];

describe('effective zones', () => {
  it('are one’s own and the colleagues’ that nobody rejected', () => {
    expect(effectiveZones({ marked: MARKED })).toEqual(MARKED);
    const rejected = new Set(['1', '2']);
    expect(effectiveZones({ marked: MARKED, rejected, annotator: 'ada' })).toEqual([MARKED[0], MARKED[2]]);
  });

  it('are the adjudicated ones where there are any', () => {
    const adjudicated = [zone('lead', '9')];
    expect(effectiveZones({ marked: MARKED, adjudicated, rejected: new Set(['9']) })).toEqual(adjudicated);
    expect(effectiveZones({ marked: MARKED, adjudicated: [] })).toEqual(MARKED);
  });
});
