import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difficultText } from './text.cases.ts';
import { createVocabulary, hasLeftOut, tokenAt } from './tokens.ts';

function words(text: string): readonly string[] {
  const { starts, ends, count } = createVocabulary().tokenise(text);
  return Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]));
}

test('words and single marks are tokens, white space is none', () => {
  expect(words('Am 3. Mai\u00a0sagte\n„sie“:')).toEqual([
    'Am',
    '3',
    '.',
    'Mai',
    'sagte',
    '„',
    'sie',
    '“',
    ':',
  ]);
});

test('ideographs and emoji stand for themselves, with the marks that belong to them', () => {
  expect(words('漢字 e\u0301t 👍🏽')).toEqual(['漢', '字', 'e\u0301t', '👍', '🏽']);
});

test('case, quotation marks and dashes make no other token, letters do', () => {
  const { ids } = createVocabulary().tokenise('Haus haus Maus " „ - –');
  expect(ids[0]).toBe(ids[1]);
  expect(ids[0]).not.toBe(ids[2]);
  expect(ids[3]).toBe(ids[4]);
  expect(ids[5]).toBe(ids[6]);
});

test('a plain word, and one that is plain but for a soft hyphen or its width, are the same token', () => {
  const { ids } = createVocabulary().tokenise('wörter Wör\u00adter ＷÖＲＴＥＲ wört');
  expect(ids[1]).toBe(ids[0]);
  expect(ids[2]).toBe(ids[0]);
  expect(ids[3]).not.toBe(ids[0]);
});

test('ids stay apart and the same, however many words there are', () => {
  const all = Array.from({ length: 3000 }, (_, n) => `w${n.toString(36)}`);
  const vocabulary = createVocabulary();
  const first = vocabulary.tokenise(all.join(' '));
  expect(new Set(first.ids).size).toBe(3000);
  expect(vocabulary.tokenise(all.join('\n').toUpperCase()).ids).toEqual(first.ids);
});

test('what is left out is one token, alike to the one of the same number elsewhere', () => {
  const vocabulary = createVocabulary();
  const one = vocabulary.tokenise('eins zwei drei vier', [{ start: 5, end: 14 }]);
  const other = vocabulary.tokenise('null zwei drei', [{ start: 5, end: 14 }]);
  expect(Array.from(one.starts)).toEqual([0, 5, 15]);
  expect(one.ids[1]).toBe(other.ids[1]);
  expect([hasLeftOut(one, 0, 1), hasLeftOut(one, 0, 2), hasLeftOut(one, 2, 3)]).toEqual([false, true, false]);
});

test('law: tokens ascend, do not overlap, and hold everything but white space', () => {
  fc.assert(
    fc.property(fc.oneof(difficultText(), fc.string({ unit: 'binary' })), (text) => {
      const tokens = createVocabulary().tokenise(text);
      let at = 0;
      for (let token = 0; token < tokens.count; token += 1) {
        const [start, end] = [tokens.starts[token] ?? -1, tokens.ends[token] ?? -1];
        expect(start >= at && start < end).toBe(true);
        expect(text.slice(at, start)).toMatch(/^[\s\u0085\u200b\ufeff]*$/);
        expect(tokenAt(tokens, start)).toBe(token);
        at = end;
      }
      expect(text.slice(at)).toMatch(/^[\s\u0085\u200b\ufeff]*$/);
    }),
  );
});
