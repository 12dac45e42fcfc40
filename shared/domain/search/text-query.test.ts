import { describe, expect, it } from 'vitest';
import { findPattern, patternOf } from './find-pattern.ts';
import { snippetOf } from './snippet.ts';
import { termsIn } from './text-query.ts';

describe('the words of a query', () => {
  it('are looked for one by one, and those in quotation marks of any kind as a phrase', () => {
    expect(termsIn('  Kim "North Korea"  „die Rakete“ »im Meer« ')).toEqual([
      'Kim',
      'North Korea',
      'die Rakete',
      'im Meer',
    ]);
  });

  it('may be still being written', () => {
    expect(termsIn('Kim "North Ko')).toEqual(['Kim', 'North Ko']);
    expect(termsIn('"')).toEqual([]);
  });
});

describe('a pattern', () => {
  it('finds what it matches, line by line, and no place without words', () => {
    const pattern = patternOf({ words: '^k\\w*', matchCase: false });
    expect(pattern.ok && [...findPattern('Kim\nsagt\nkaum', pattern.value)]).toEqual([
      { start: 0, end: 3 },
      { start: 9, end: 13 },
    ]);
    const empty = patternOf({ words: 'x*', matchCase: true });
    expect(empty.ok && [...findPattern('abc', empty.value)]).toEqual([]);
  });

  it('that means nothing is said to be none', () => {
    expect(patternOf({ words: '(a', matchCase: true })).toMatchObject({ ok: false, code: 'bad-pattern' });
  });
});

describe('a hit in its context', () => {
  it('stands on one line, cut at words', () => {
    const content = `${'lorem '.repeat(30)}\n\nHIT\n${'ipsum '.repeat(30)}`;
    const start = content.indexOf('HIT');
    const { before, words, after } = snippetOf(content, { start, end: start + 3 });
    expect(before).toMatch(/^…lorem .*lorem $/u);
    expect(words).toBe('HIT');
    expect(after).toMatch(/^ ipsum .*ipsum…$/u);
    expect(snippetOf('a HIT b', { start: 2, end: 5 })).toEqual({ before: 'a ', words: 'HIT', after: ' b' });
  });
});
