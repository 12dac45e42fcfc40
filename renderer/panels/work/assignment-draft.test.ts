import { expect, test } from 'vitest';
import { editOf, loadsIn } from './assignment-draft.ts';

const ARTICLES = ['a', 'b', 'c'];
const DRAFT = { scope: 'open', chosen: ['c'], annotators: ['p', 'q'], perArticle: 1 } as const;

test('what is nobody’s is spread; what would stay as it is is not touched', () => {
  const assigned = { a: ['p'], gone: ['q'] };
  expect(editOf(DRAFT, ARTICLES, assigned)).toEqual({ b: ['p'], c: ['q'] });
  expect(editOf({ ...DRAFT, scope: 'chosen', perArticle: 2 }, ARTICLES, assigned)).toEqual({ c: ['p', 'q'] });
  expect(editOf({ ...DRAFT, scope: 'all', perArticle: 0 }, ARTICLES, assigned)).toEqual({ a: [] });
  expect(loadsIn(assigned, ARTICLES)).toEqual(new Map([['p', 1]]));
});
