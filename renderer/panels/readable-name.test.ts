import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readableName, splitFileName, splitPath } from './readable-name.ts';

describe('a file name on screen', () => {
  it('shows marks that turn writing round as escapes', () => {
    expect(readableName('report\u202Etxt.exe')).toBe('report\\u{202E}txt.exe');
    expect(readableName('a\nb\u0000c\u200B')).toBe('a\\u{A}b\\u{0}c\\u{200B}');
  });

  it('leaves letters of every script, spaces and emoji alone', () => {
    expect(readableName('Bericht über 東京 – مقال 🙂.txt')).toBe('Bericht über 東京 – مقال 🙂.txt');
  });

  it('never holds a character that cannot be seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(readableName(name)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      }),
    );
  });
});

describe('a file’s name', () => {
  it('keeps its last letters apart, which tell names that begin alike from each other', () => {
    expect(splitFileName('harbour-of-lowmere-part-two.txt')).toEqual({
      start: 'harbour-of-lowmere-par',
      end: 't-two',
      ending: '.txt',
    });
  });

  it('is not divided when it is short, nor within a character that people see as one', () => {
    expect(splitFileName('wsj.html')).toEqual({ start: 'wsj', end: '', ending: '.html' });
    expect(splitFileName('.notes')).toEqual({ start: '.notes', end: '', ending: '' });
    expect(splitFileName(`${'x'.repeat(20)}👩‍👩‍👧‍👦1234.md`).end).toBe('👩‍👩‍👧‍👦1234');
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const { start, end, ending } = splitFileName(name);
        expect(start + end + ending).toBe(name);
      }),
    );
  });
});

describe('a path', () => {
  it('is divided into its folders and its name', () => {
    expect(splitPath('a/b/c.txt')).toEqual({ folder: 'a/b', name: 'c.txt' });
    expect(splitPath('c.txt')).toEqual({ folder: '', name: 'c.txt' });
  });
});
