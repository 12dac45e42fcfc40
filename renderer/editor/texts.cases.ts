/** Random texts as the editor meets them: many lines, blank ones, very long ones, and signs of every kind. */
import * as fc from 'fast-check';
import { LONGEST_PARAGRAPH } from './text-document.ts';

const SIGNS = [
  'a',
  'Z',
  'ß',
  ' ',
  '  ',
  '\t',
  '.',
  '👩‍👩‍👧',
  '🇩🇪🇫🇷',
  'e\u0301\u0323',
  '\uD83D',
  '\uDE00',
  '\u2028',
  'שלום',
  '日本',
  '\r',
];

const line = fc.array(fc.constantFrom(...SIGNS), { maxLength: 40 }).map((signs) => signs.join(''));

/** Longer than one paragraph may be: cut into pieces, with and without blanks to cut at. */
const longLine = fc
  .tuple(
    fc.array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 30 }),
    fc.integer({ min: 1, max: 30 }),
  )
  .map(([signs, times]) => {
    const part = signs.join('');
    return part.repeat(Math.ceil((LONGEST_PARAGRAPH * times) / (4 * part.length)));
  });

export const anyText = fc
  .array(fc.oneof({ weight: 12, arbitrary: line }, { weight: 1, arbitrary: longLine }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((lines) => lines.join('\n'));
