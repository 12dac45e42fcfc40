import { describe, expect, it } from 'vitest';
import { sumCounts } from './article-rows.ts';

describe('the counts of a row', () => {
  it('are the sums over all annotators', () => {
    const sums = sumCounts([
      { annotator: 'a', byTag: { actor: 2, claim: 1 } },
      { annotator: 'b', byTag: { actor: 3 } },
    ]);
    expect(Object.fromEntries(sums)).toEqual({ actor: 5, claim: 1 });
    expect(sumCounts(undefined).size).toBe(0);
  });
});
