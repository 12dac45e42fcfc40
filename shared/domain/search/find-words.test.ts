import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGraphemeBoundary } from '../graphemes.ts';
import type { Span } from '../span.ts';
import { findTerm, findTerms, termOf } from './find-words.ts';
import { foldText, wordsAs } from './fold-text.ts';
import type { Exactness } from './text-query.ts';

const LOOSE: Exactness = { matching: 'part', matchCase: false, foldMarks: false };

function found(content: string, words: string, exactness: Partial<Exactness> = {}): readonly string[] {
  const term = termOf(words, { ...LOOSE, ...exactness });
  if (term === null) return [];
  return [...findTerm(foldText(content), term)].map(({ start, end }) => content.slice(start, end));
}

describe('finding words', () => {
  it('takes capital and small letters for the same unless told otherwise', () => {
    expect(found('Atom, atom, ATOM', 'atom')).toEqual(['Atom', 'atom', 'ATOM']);
    expect(found('Atom, atom, ATOM', 'Atom', { matchCase: true })).toEqual(['Atom']);
  });

  it('tells ä from a, and takes it for a only where asked; it is never ae', () => {
    expect(found('Präsident, Prasident, Praesident', 'präsident')).toEqual(['Präsident']);
    expect(found('Präsident, Prasident, Praesident', 'prasident', { foldMarks: true })).toEqual([
      'Präsident',
      'Prasident',
    ]);
    expect(found('Präsident', 'prasident')).toEqual([]);
  });

  it('finds words however their letters are composed and whatever soft hyphens are in them', () => {
    expect(found('Pra\u0308sident', 'Präsident')).toEqual(['Pra\u0308sident']);
    expect(found('Präsident', 'Pra\u0308sident')).toEqual(['Präsident']);
    expect(found('Bundes\u00adre\u00adgierung', 'bundesregierung')).toEqual(['Bundes\u00adre\u00adgierung']);
    expect(found('re\u00adgie\u00adrung', 'gie')).toEqual(['gie']);
  });

  it('finds a phrase over the end of a line, not over an empty line', () => {
    expect(found('North\nKorea  says', 'north korea says')).toEqual(['North\nKorea  says']);
    expect(found('North\n\nKorea', 'north korea')).toEqual([]);
  });

  it('finds words at their beginning or whole, over hyphens and quotation marks', () => {
    const content = 'Rakete, Raketentest, Langstreckenrakete, „Rakete“';
    expect(found(content, 'rakete', { matching: 'whole' })).toHaveLength(2);
    expect(found(content, 'rakete', { matching: 'start' })).toHaveLength(3);
    expect(found(content, 'rakete')).toHaveLength(4);
    expect(found(content, '"rakete"')).toEqual(['„Rakete“']);
  });

  it('finds no letter within what people see as one', () => {
    expect(found('👩‍👧 कि', '👩')).toEqual([]);
    expect(found('कि', 'क')).toEqual([]);
  });

  it('marks what several words find once where they overlap', () => {
    const terms = ['raketen', 'raketentest', 'test'].flatMap((words) => termOf(words, LOOSE) ?? []);
    expect(findTerms(foldText('Der Raketentest'), terms)).toEqual([{ start: 4, end: 15 }]);
  });
});

const letters = fc.constantFrom(
  'a',
  'A',
  'ä',
  'a\u0308',
  'Å',
  'b',
  'ß',
  'İ',
  ' ',
  '\n',
  '\u00a0',
  '’',
  "'",
  '\u00ad',
  'é',
);
const texts = fc.array(letters, { maxLength: 24 }).map((all) => all.join(''));
const sought = fc.array(letters, { minLength: 1, maxLength: 3 }).map((all) => all.join(''));
const exactnesses = fc.record({
  matching: fc.constant('part' as const),
  matchCase: fc.boolean(),
  foldMarks: fc.boolean(),
});

/** Every stretch, compared as the options compare words. */
function naively(content: string, words: string, exactness: Exactness): readonly Span[] {
  const asked = wordsAs(words.trim(), exactness);
  const spans: Span[] = [];
  const edges = Array.from({ length: content.length + 1 }, (_, at) => at);
  for (const start of edges.filter((at) => isGraphemeBoundary(content, at)))
    for (const end of edges.filter((at) => at > start && isGraphemeBoundary(content, at)))
      if (wordsAs(content.slice(start, end), exactness) === asked) spans.push({ start, end });
  return spans;
}

describe('laws of finding words', () => {
  it('every hit reads as what was asked, and lies where a naive search finds it', () => {
    fc.assert(
      fc.property(texts, sought, exactnesses, (content, words, exactness) => {
        const term = termOf(words, exactness);
        fc.pre(term !== null);
        const naive = naively(content, words, exactness);
        for (const span of findTerm(foldText(content), term)) expect(naive).toContainEqual(span);
      }),
      { numRuns: 300 },
    );
  });

  it('misses nothing that a naive search finds: each of its hits meets one of ours', () => {
    fc.assert(
      fc.property(texts, sought, exactnesses, (content, words, exactness) => {
        const term = termOf(words, exactness);
        fc.pre(term !== null);
        const hits = [...findTerm(foldText(content), term)];
        for (const one of naively(content, words, exactness))
          expect(hits.some((hit) => hit.start < one.end && one.start < hit.end)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
