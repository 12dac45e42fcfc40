/**
 * Bytes to text: by a byte order mark, as strict UTF-8, as UTF-16 that shows itself, by a
 * guess, or in the encoding that somebody chose.
 *
 * Only the guess can be wrong, and says that it is one; a choice stands above everything.
 * A byte order mark goes, line ends become LF, nothing else is changed.
 */
import { isUtf8 } from 'node:buffer';
import type { SourceRecord } from '../../../shared/domain/article.ts';
import type { EncodingName } from '../../../shared/domain/encodings.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { guessEncoding } from './guess-encoding.ts';
import { kindByMagic, startsWith } from './magic.ts';
import { newlineKind, withLineFeeds } from './newlines.ts';
import { readBytes } from './read-bytes.ts';
import { firstInvalidByte, replaceLoneSurrogates } from './utf8-repair.ts';

export interface Decoded {
  readonly content: string;
  readonly encoding: EncodingName;
  /** Absent where the bytes themselves show it. */
  readonly encodingFrom?: NonNullable<SourceRecord['encodingFrom']>;
  readonly byteOrderMark: boolean;
  readonly newline: SourceRecord['newline'];
  /** Lone surrogates, NULs and bytes that mean nothing, replaced by U+FFFD. */
  readonly replaced: number;
}

const MARKS: readonly (readonly [encoding: EncodingName, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Decode the bytes of a text file; `detail` of a failure names what was found, and where. */
export function decode(
  bytes: Uint8Array,
  chosen?: EncodingName,
): Result<Decoded, 'binary' | 'unknown-encoding'> {
  if (chosen !== undefined) return ok(decodeAs(bytes, chosen, 'chosen'));
  const utf32 = utf32Mark(bytes);
  if (utf32 !== undefined) return fail('unknown-encoding', utf32);
  const mark = MARKS.find(([, start]) => startsWith(bytes, start));
  if (mark !== undefined && mark[0] !== 'utf-8') return ok(decodeAs(bytes, mark[0]));
  const utf16 = utf16WithoutMark(bytes);
  if (utf16 !== undefined) return ok(decodeAs(bytes, utf16));
  const binary = binaryKind(bytes);
  if (binary !== undefined) return fail('binary', binary);
  // Once, and nothing replaced: whoever opens a long article waits for this.
  if (isUtf8(bytes)) return ok({ ...decodeBody(bytes, 'utf-8'), replaced: 0 });
  const { bytes: repaired, replaced } = replaceLoneSurrogates(bytes);
  if (isUtf8(repaired)) return ok({ ...decodeBody(repaired, 'utf-8'), replaced });
  // A mark is no guess, even where what follows it is damaged.
  if (mark !== undefined) return ok(decodeAs(bytes, mark[0]));
  const guess = guessEncoding(bytes);
  if (guess !== undefined) return ok(decodeAs(bytes, guess, 'guess'));
  // Three bytes were replaced by three: offsets are those of the file.
  const at = firstInvalidByte(repaired);
  return fail('unknown-encoding', `byte 0x${hex(bytes[at])} at offset ${at} is not UTF-8`);
}

/** Decode in this encoding, whatever comes of it: what means nothing in it becomes U+FFFD. */
export function decodeAs(
  bytes: Uint8Array,
  encoding: EncodingName,
  encodingFrom?: Decoded['encodingFrom'],
): Decoded {
  const decoded = decodeBody(bytes, encoding, encodingFrom);
  const isWhole = encoding === 'utf-8' && isUtf8(bytes);
  return { ...decoded, replaced: isWhole ? 0 : decoded.content.split('\uFFFD').length - 1 };
}

function decodeBody(
  bytes: Uint8Array,
  encoding: EncodingName,
  encodingFrom?: Decoded['encodingFrom'],
): Omit<Decoded, 'replaced'> {
  const start = MARKS.find(([name]) => name === encoding)?.[1] ?? [];
  const byteOrderMark = start.length > 0 && startsWith(bytes, start);
  const body = byteOrderMark ? bytes.subarray(start.length) : bytes;
  const raw = readBytes(body, encoding);
  // Undefined bytes of a code page come as control characters or as they are: only NUL is none of a text.
  const wellFormed = raw.toWellFormed().replaceAll('\0', '\uFFFD');
  return {
    content: withLineFeeds(wellFormed),
    encoding,
    ...(encodingFrom === undefined ? {} : { encodingFrom }),
    byteOrderMark,
    newline: newlineKind(wellFormed),
  };
}

function utf32Mark(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0])) return 'UTF-32LE byte order mark';
  return startsWith(bytes, [0, 0, 0xfe, 0xff]) ? 'UTF-32BE byte order mark' : undefined;
}

/** Less than a word says nothing about an encoding that no mark names. */
const FEWEST_UTF16_BYTES = 8;

function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  // A NUL or two in an odd number of bytes are no encoding.
  if (bytes.length % 2 !== 0 || bytes.length < FEWEST_UTF16_BYTES) return undefined;
  const [even, odd] = nulsByParity(bytes.subarray(0, 1024));
  const units = Math.min(bytes.length, 1024) / 2;
  // Western text in UTF-16 is nearly half NULs, all on one side of the pairs.
  if (odd > units * 0.4 && even === 0) return 'utf-16le';
  return even > units * 0.4 && odd === 0 ? 'utf-16be' : undefined;
}

/** Control characters in a text are rare; of anything else about one byte in nine is one. */
const MOST_CONTROLS = 0.02;

function binaryKind(bytes: Uint8Array): string | undefined {
  const known = kindByMagic(bytes);
  if (known !== undefined) return known.name;
  const nul = bytes.indexOf(0);
  if (nul !== -1) return `NUL byte at offset ${nul}`;
  return muchControl(bytes);
}

/**
 * So many control characters that these bytes are no text in any encoding, in words; undefined
 * where they may be one. A NUL counts as one: of UTF-16 it says nothing.
 */
export function muchControl(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 64 * 1024);
  let controls = 0;
  for (const byte of sample) if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) controls += 1;
  return controls > 4 && controls > sample.length * MOST_CONTROLS
    ? `${controls} control characters`
    : undefined;
}

/** Is it UTF-16, by its mark or by its NULs? */
export function isUtf16(bytes: Uint8Array): boolean {
  const mark = MARKS.find(([, start]) => startsWith(bytes, start))?.[0];
  return (mark ?? utf16WithoutMark(bytes) ?? 'utf-8') !== 'utf-8';
}

function nulsByParity(bytes: Uint8Array): readonly [even: number, odd: number] {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of bytes.entries()) {
    if (byte === 0 && index % 2 === 0) even += 1;
    if (byte === 0 && index % 2 === 1) odd += 1;
  }
  return [even, odd];
}

function hex(byte: number | undefined): string {
  return (byte ?? 0).toString(16).toUpperCase().padStart(2, '0');
}
