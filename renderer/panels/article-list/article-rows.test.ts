import { describe, expect, it } from 'vitest';
import type { ArticleEntry } from '../../../shared/domain/article.ts';
import { articleRows, sumCounts } from './article-rows.ts';

const entry = (path: string): ArticleEntry => ({ path, kind: 'text', size: 1, modifiedMs: 1 });
const ARTICLES = ['a/one.txt', 'b.txt', 'a/two.txt', 'c/d/three.md'].map(entry);

const keys = (words: string): readonly string[] => articleRows(ARTICLES, words).map((row) => row.key);

describe('the rows of the article list', () => {
  it('show the project’s own folder first, then each folder under its heading', () => {
    expect(keys('')).toEqual(['b.txt', 'a/', 'a/one.txt', 'a/two.txt', 'c/d/', 'c/d/three.md']);
  });

  it('show only what holds all words of the filter, and no heading over nothing', () => {
    expect(keys('T A/')).toEqual(['a/', 'a/one.txt', 'a/two.txt']);
    expect(keys('three')).toEqual(['c/d/', 'c/d/three.md']);
    expect(keys('nowhere')).toEqual([]);
  });
});

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
