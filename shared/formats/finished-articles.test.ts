import { expect, test } from 'vitest';
import { readFinishedArticles, withFinished } from './finished-articles.ts';

test('an article is finished until it is reopened, and everything that was said stays', () => {
  const finished = withFinished({ kept: {} }, 'a.txt', true, '2026-11-22T09:00:00Z');
  expect([...readFinishedArticles(finished)]).toEqual([['a.txt', '2026-11-22T09:00:00Z']]);
  const reopened = withFinished(finished, 'a.txt', false, '2026-11-22T10:00:00Z');
  expect(readFinishedArticles(reopened).size).toBe(0);
  expect(reopened).toEqual({
    kept: {},
    adjudicated: { 'a.txt': [{ finished: '2026-11-22T09:00:00Z' }, { reopened: '2026-11-22T10:00:00Z' }] },
  });
});

test('what is not understood is no word, and stays', () => {
  const odd = {
    adjudicated: { 'a.txt': [{ finished: '2026' }, { maybe: 1 }, 5], 'b.txt': 'yes', 'c.txt': [] },
  };
  expect([...readFinishedArticles(odd).keys()]).toEqual(['a.txt']);
  expect([...readFinishedArticles({ adjudicated: 3 })]).toEqual([]);
  expect(withFinished(odd, 'a.txt', false, '2027')).toMatchObject({
    adjudicated: { 'a.txt': [{ finished: '2026' }, { maybe: 1 }, 5, { reopened: '2027' }], 'b.txt': 'yes' },
  });
});
