/** A problem of an import leads to what it is about: its annotation, else the words, else the article. */
import { describe, expect, it } from 'vitest';
import { placeToLook, WhereToLook } from './where-to-look.ts';

describe('a problem of a line', () => {
  const looks = new WhereToLook();
  looks.add('x.csv', { line: 2, key: 'kept' }, 'a.txt');
  looks.add('x.csv', { line: 2, key: 'two' }, 'b.txt', 'urn:x:2');
  looks.add('x.csv', { line: 2, key: 'three' }, 'c.txt', 'urn:x:3');

  it('leads to the first annotation of that line', () => {
    expect(looks.told({ code: 'unknown-tag', file: 'x.csv', line: 2 })).toEqual({
      code: 'unknown-tag',
      file: 'x.csv',
      line: 2,
      article: 'b.txt',
      annotation: 'urn:x:2',
    });
  });

  it('without a line leads to what it names, in its own file only', () => {
    const named = { code: 'duplicate-id', detail: 'kept' } as const;
    expect(looks.told({ ...named, file: 'x.csv' })).toMatchObject({ article: 'a.txt' });
    expect(looks.told({ ...named, file: 'y.csv' })).toEqual({ ...named, file: 'y.csv' });
  });

  it('that knows better itself is left alone', () => {
    const known = { code: 'shifted', file: 'x.csv', line: 2, article: 'z.txt' } as const;
    expect(looks.told(known)).toBe(known);
  });
});

describe('words without a place', () => {
  const text = 'wider alle, der Hafen, der Kai';

  it('lead to where they first stand by themselves', () => {
    expect(placeToLook({ exact: 'der' }, text, true)).toEqual({ place: { start: 12, end: 15 } });
    expect(placeToLook({ exact: 'ide' }, text, true)).toEqual({ place: { start: 1, end: 4 } });
  });

  it('that stand nowhere lead to where the file says, if it counts in this very text', () => {
    const mark = { exact: 'fort', start: 6, end: 10 };
    expect(placeToLook(mark, text, true)).toEqual({ place: { start: 6, end: 10 } });
    expect(placeToLook(mark, text, false)).toEqual({});
    expect(placeToLook({ ...mark, end: 99 }, text, true)).toEqual({});
    expect(placeToLook({ exact: '', start: 0.5, end: 3 }, text, true)).toEqual({});
  });
});
