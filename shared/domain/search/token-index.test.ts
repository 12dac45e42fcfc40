import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTerm, termOf } from './find-words.ts';
import { foldText } from './fold-text.ts';
import { TokenIndex } from './token-index.ts';

const words = fc.constantFrom(
  'Rakete',
  'Raketentest',
  'Langstreckenrakete',
  'ab',
  'abc',
  'über',
  'U-Boot',
  '—',
);
const texts = fc.array(
  fc.array(words, { maxLength: 6 }).map((all) => all.join(' ')),
  { maxLength: 8 },
);
const sought = fc.oneof(
  words,
  fc.constantFrom('rakete', 'ketentest', 'b', 'ub', 'u-b', 'test langstrecken', 'abc ab', '- ', 'boot'),
);
const matching = fc.constantFrom('part' as const, 'start' as const, 'whole' as const);

describe('the index of words', () => {
  it('names every text that holds a term', () => {
    fc.assert(
      fc.property(texts, sought, matching, (contents, asked, how) => {
        const term = termOf(asked, { matching: how, matchCase: false, foldMarks: true });
        fc.pre(term !== null);
        const index = new TokenIndex();
        const folded = contents.map((content) => foldText(content));
        for (const [text, one] of folded.entries()) index.add(text, one.folded);
        const named = index.mayHold(term, contents.length);
        const holding = [...folded.keys()].filter((text) => {
          const one = folded[text];
          return one !== undefined && findTerm(one, term).next().done !== true;
        });
        expect(holding.filter((text) => named !== null && named[text] !== 1)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves out texts without the words, also where parts of words are asked for', () => {
    const index = new TokenIndex();
    for (const [text, content] of ['Ein Raketentest', 'Die Rakete', 'Das Meer'].entries())
      index.add(text, foldText(content).folded);
    const named = (asked: string, how: 'part' | 'start' | 'whole'): readonly number[] => {
      const term = termOf(asked, { matching: how, matchCase: false, foldMarks: true });
      return term === null ? [] : [...(index.mayHold(term, 3) ?? [])];
    };
    expect(named('test', 'part')).toEqual([1, 0, 0]);
    expect(named('rakete', 'start')).toEqual([1, 1, 0]);
    expect(named('rakete', 'whole')).toEqual([0, 1, 0]);
    expect(named('ein rak', 'start')).toEqual([1, 0, 0]);
    expect(named('Mond', 'part')).toEqual([0, 0, 0]);
  });
});
