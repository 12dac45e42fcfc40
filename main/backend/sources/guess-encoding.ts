/**
 * A guess at the encoding of bytes that are no UTF-8.
 *
 * First the code pages that texts of Western Europe were written in: each is judged by
 * what its characters are and what they stand between ("„" between two letters is no
 * quotation mark but a letter of another page). Only if none of them makes sense is
 * chardet asked, which knows scripts rather than pages of one script.
 */
import { analyse } from 'chardet';
import { isEncodingName, type EncodingName } from '../../../shared/domain/encodings.ts';
import { readBytes } from './read-bytes.ts';

/** Where two read the same characters the first is meant: Windows-1252 holds ISO-8859-1 and more. */
const WESTERN = ['windows-1252', 'iso-8859-15', 'macintosh', 'cp850'] as const;

/** How many bytes beyond ASCII are looked at, and how much chardet is given. */
const SAMPLE_BYTES = 4000;
const CHARDET_BYTES = 64 * 1024;

/** On average, a character of the right page earns about 3, one of a wrong page far below 0. */
const PLAUSIBLE = 0.8;
/** Of 100. */
const SURE_ENOUGH = 40;

/** Undefined if no encoding makes sense of the bytes. */
export function guessEncoding(bytes: Uint8Array): EncodingName | undefined {
  if (isDamagedUtf8(bytes)) return 'utf-8';
  const places = placesBeyondAscii(bytes);
  let best: { readonly encoding: EncodingName; readonly score: number } | undefined;
  for (const encoding of WESTERN) {
    const score = scoreOf(bytes, places, encoding);
    if (best === undefined || score > best.score) best = { encoding, score };
  }
  if (best !== undefined && best.score >= PLAUSIBLE) return best.encoding;
  for (const { name, confidence } of analyse(bytes.subarray(0, CHARDET_BYTES))) {
    const encoding = name.toLowerCase();
    if (confidence < SURE_ENOUGH) break;
    // Its guesses at what was judged above are no better.
    if (isEncodingName(encoding) && !encoding.startsWith('utf-') && !isWestern(encoding)) return encoding;
  }
  return undefined;
}

function isWestern(encoding: EncodingName): boolean {
  return encoding === 'iso-8859-1' || WESTERN.some((known) => known === encoding);
}

/** A few bad bytes in much good UTF-8 are damage, not another encoding. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let good = 0;
  let bad = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) bad += 1;
    else if (code > 0x7f) good += 1;
  }
  return good > 2 * bad;
}

function placesBeyondAscii(bytes: Uint8Array): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < bytes.length && places.length < SAMPLE_BYTES; at += 1) {
    if ((bytes[at] ?? 0) > 0x7f) places.push(at);
  }
  return places;
}

const ALL_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const pages = new Map<string, readonly string[]>();

function pageOf(encoding: EncodingName): readonly string[] {
  const page = pages.get(encoding) ?? Array.from(readBytes(ALL_BYTES, encoding));
  pages.set(encoding, page);
  return page;
}

function scoreOf(bytes: Uint8Array, places: readonly number[], encoding: EncodingName): number {
  const page = pageOf(encoding);
  const at = (index: number): string => {
    const byte = bytes[index];
    return byte === undefined ? ' ' : (page[byte] ?? ' ');
  };
  let sum = 0;
  for (const place of places) sum += pointsOf(at(place - 1), at(place), at(place + 1));
  return places.length === 0 ? 0 : sum / places.length;
}

const COMMON_LETTERS = new Set('äöüßÄÖÜéèêàâçëîïôûùœæñáíóúãõåøÉÈÀÇÅØÆŒÁÓÚÑ');
const COMMON_SIGNS = new Set('„“”‚‘’«»‹›–—…€•§°·©£\u00A0®™²³½¿¡');
const ACCENTS = new Set('´¨¸¯¬¤ƒ˜ˆ');

/** What a character earns where it stands. */
function pointsOf(before: string, char: string, after: string): number {
  const code = char.charCodeAt(0);
  if (code === 0xfffd || (code >= 0x80 && code <= 0x9f)) return -10;
  // Frames and fillings of tables on old screens.
  if (code >= 0x2500 && code <= 0x259f) return -5;
  if (ACCENTS.has(char)) return -2;
  const isInWord = isLetter(before) && isLetter(after);
  if (isLetter(char)) {
    // A capital in the middle of a word: of another page.
    if (!isLower(char) && (isLower(before) || (isLetter(before) && isLower(after)))) return -4;
    const isRow = before > '\u007f' && isLetter(before);
    return (COMMON_LETTERS.has(char) ? 3 : 0.2) - (isRow ? 2 : 0);
  }
  if (char === '’' && isLetter(before)) return 3;
  if (isInWord) return char === '–' || char === '—' || char === '\u00A0' ? 0 : -3;
  return COMMON_SIGNS.has(char) ? 3 : -1;
}

function isLetter(char: string): boolean {
  return char.toLowerCase() !== char.toUpperCase();
}

function isLower(char: string): boolean {
  return isLetter(char) && char === char.toLowerCase();
}
