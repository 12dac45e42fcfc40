import { expect, it } from 'vitest';
import type { TextQuery } from '../../../shared/domain/search/text-query.ts';
import { GivenTexts } from './given-texts.ts';
import type { SearchingMessage } from './searching-messages.ts';

const PATTERN: TextQuery = {
  words: '',
  kind: 'pattern',
  matching: 'part',
  matchCase: true,
  foldMarks: false,
};

function searching(given: GivenTexts, words: string): SearchingMessage {
  const query = { ...PATTERN, words };
  return given.take({
    serial: 1,
    searching: { kind: 'search', query, only: null, skip: 0, showsExcluded: false },
  });
}

it('ends an expression that would never end with a word, and finds on', () => {
  const given = new GivenTexts({ longestMs: 50 });
  const texts = [{ article: 'a.txt', text: 'ab', content: `Meer ${'a'.repeat(64)}` }];
  given.take({ serial: 1, searching: { kind: 'take', texts, gone: [] } });
  expect(searching(given, '(a+)+b')).toEqual({ serial: 1, failed: { code: 'too-slow' } });
  const endless = { ...PATTERN, words: '(a+)+b' };
  const find = { kind: 'find', content: 'a'.repeat(64), query: endless } as const;
  expect(given.take({ serial: 2, searching: find })).toEqual({ serial: 2, failed: { code: 'too-slow' } });
  const words = ['Meer', 'a'.repeat(64)];
  const each = { kind: 'find-each', words, query: endless } as const;
  expect(given.take({ serial: 3, searching: each })).toEqual({ serial: 3, failed: { code: 'too-slow' } });
  expect(searching(given, '(a')).toMatchObject({ failed: { code: 'bad-pattern' } });
  expect(searching(given, 'M[eo]+r')).toMatchObject({ searched: { found: { totals: { hits: 1 } } } });
});

it.each([
  ['would never end', '(a+)+$', { longestMs: 50 }],
  // Found out within half a second, long before the time is over.
  ['goes deeper than there is room', '(?:a|c)*d', {}],
])('ends an expression that %s on a line of 10 MB with a word', (_what, words, limits) => {
  const content = `${'a'.repeat(10_000_000)}b`;
  const find = { kind: 'find', content, query: { ...PATTERN, words } } as const;
  const answer = new GivenTexts(limits).take({ serial: 1, searching: find });
  expect(answer).toEqual({ serial: 1, failed: { code: 'too-slow' } });
});

it('lists so many articles, and the others where they are asked for', () => {
  const given = new GivenTexts({ countingMs: 60_000 });
  const texts = Array.from({ length: 230 }, (_, at) => ({
    article: `a${String(at).padStart(3, '0')}.txt`,
    text: '',
    content: 'Meer und Meer',
  }));
  given.take({ serial: 1, searching: { kind: 'take', texts, gone: ['a000.txt'] } });
  const query: TextQuery = { ...PATTERN, kind: 'words', words: 'meer', matchCase: false };
  const page = (skip: number): readonly string[] => {
    const answer = given.take({
      serial: 1,
      searching: { kind: 'search', query, only: null, skip, showsExcluded: false },
    });
    if (!('searched' in answer)) return [];
    expect(answer.searched.found).toMatchObject({
      totals: { articles: 230, hits: 460 },
      hasMore: skip < 200,
    });
    return answer.searched.found?.articles.map(({ article }) => article) ?? [];
  };
  const listed = [...page(0), ...page(100), ...page(200)];
  expect(listed).toEqual(texts.map(({ article }) => article));
});
