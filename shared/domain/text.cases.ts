/**
 * Texts that break careless code, for laws: emoji with joiners, flags, combining marks,
 * right-to-left, line and paragraph separators, replaced surrogates, and repetition.
 * Like every text of the product they have LF line ends and no lone surrogate.
 */
import fc from 'fast-check';

const PIECES = [
  'Der Sprecher sagte',
  'the',
  'the',
  ' ',
  ' ',
  '\n',
  '\n\n',
  'a',
  'ß',
  '👩‍👩‍👧‍👦',
  '👍🏽',
  '🇩🇪',
  '🇫🇷',
  '❤️',
  'e\u0301',
  '\u0301',
  'क्षि',
  '각',
  'שלום עולם',
  'مرحبا',
  '\u200f',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u00a0',
  '\ufffd',
  '\u0000',
  '𝔉𝔯𝔞𝔨𝔱𝔲𝔯',
  '漢字',
  '.',
  '"',
  '\\',
];

/** Up to some hundred characters. */
export function difficultText(): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''));
}
