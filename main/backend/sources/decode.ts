/**
 * Bytes to text: strict UTF-8, or a clear word about what was found instead.
 *
 * Nothing is guessed: a wrong guess would shift every offset that is made on the
 * text. A byte-order mark goes, line ends become LF, nothing else is changed.
 */
import { isUtf8 } from 'node:buffer';
import type { SourceRecord } from '../../../shared/domain/article.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

export interface Decoded {
  readonly content: string;
  readonly byteOrderMark: boolean;
  readonly newline: SourceRecord['newline'];
  /** Lone surrogates that were replaced by U+FFFD. */
  readonly replaced: number;
}

/** Decode the bytes of a text file; `detail` of a failure names what was found, and where. */
export function decode(bytes: Uint8Array): Result<Decoded, 'binary' | 'unknown-encoding'> {
  const utf16 = otherUnicode(bytes);
  if (utf16 !== undefined) return fail('unknown-encoding', utf16);
  const binary = binaryKind(bytes);
  if (binary !== undefined) return fail('binary', binary);
  const { bytes: repaired, replaced } = isUtf8(bytes) ? { bytes, replaced: 0 } : replaceLoneSurrogates(bytes);
  if (!isUtf8(repaired)) {
    // Three bytes were replaced by three: offsets are those of the file.
    const at = firstInvalidByte(repaired);
    return fail('unknown-encoding', `byte 0x${hex(bytes[at])} at offset ${at} is not UTF-8`);
  }
  const byteOrderMark = startsWith(bytes, [0xef, 0xbb, 0xbf]);
  const decoded = new TextDecoder('utf-8', { fatal: true }).decode(repaired);
  return ok({
    content: decoded.includes('\r') ? decoded.replaceAll(/\r\n?/g, '\n') : decoded,
    byteOrderMark,
    newline: newlineKind(decoded),
    replaced,
  });
}

/** Less than a word says nothing about an encoding that no mark names. */
const FEWEST_UTF16_BYTES = 8;

/** UTF-16 and UTF-32 are text too, but not one that can be read yet: say so rather than *binary*. */
function otherUnicode(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0])) return 'UTF-32LE byte order mark';
  if (startsWith(bytes, [0, 0, 0xfe, 0xff])) return 'UTF-32BE byte order mark';
  if (startsWith(bytes, [0xff, 0xfe])) return 'UTF-16LE byte order mark';
  if (startsWith(bytes, [0xfe, 0xff])) return 'UTF-16BE byte order mark';
  // A NUL or two in an odd number of bytes are no encoding.
  if (bytes.length % 2 !== 0 || bytes.length < FEWEST_UTF16_BYTES) return undefined;
  const [even, odd] = nulsByParity(bytes.subarray(0, 1024));
  const units = Math.min(bytes.length, 1024) / 2;
  // Western text in UTF-16 is nearly half NULs, all on one side of the pairs.
  if (odd > units * 0.4 && even === 0) return 'UTF-16LE without byte order mark';
  if (even > units * 0.4 && odd === 0) return 'UTF-16BE without byte order mark';
  return undefined;
}

const MAGIC: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['ZIP or Office document', [0x50, 0x4b, 0x03, 0x04]],
  ['ELF program', [0x7f, 0x45, 0x4c, 0x46]],
  ['gzip', [0x1f, 0x8b]],
  ['PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG image', [0xff, 0xd8, 0xff]],
  ['old Office document', [0xd0, 0xcf, 0x11, 0xe0]],
];

function binaryKind(bytes: Uint8Array): string | undefined {
  const known = MAGIC.find(([, magic]) => startsWith(bytes, magic));
  if (known !== undefined) return known[0];
  const nul = bytes.indexOf(0);
  return nul === -1 ? undefined : `NUL byte at offset ${nul}`;
}

/**
 * Some programs write lone UTF-16 surrogates as three bytes (ED A0..BF xx), which is no
 * UTF-8. Each becomes U+FFFD, which has three bytes as well. A high and a low one in a
 * row are another encoding (CESU-8) and are left to fail.
 */
function replaceLoneSurrogates(bytes: Uint8Array): { bytes: Uint8Array; replaced: number } {
  const repaired = Uint8Array.from(bytes);
  let replaced = 0;
  for (let at = bytes.indexOf(0xed); at !== -1; at = bytes.indexOf(0xed, at + 1)) {
    if (!isSurrogate(bytes, at, 0xa0, 0xbf)) continue;
    const isPair = isSurrogate(bytes, at, 0xa0, 0xaf) && isSurrogate(bytes, at + 3, 0xb0, 0xbf);
    if (isPair) return { bytes, replaced: 0 };
    repaired.set([0xef, 0xbf, 0xbd], at);
    replaced += 1;
  }
  return { bytes: repaired, replaced };
}

function isSurrogate(bytes: Uint8Array, at: number, from: number, to: number): boolean {
  const [first, second = 0, third = 0] = bytes.subarray(at, at + 3);
  return first === 0xed && second >= from && second <= to && third >= 0x80 && third <= 0xbf;
}

/** Offset of the first byte that no UTF-8 decoder takes: the first U+FFFD that is not in the file. */
function firstInvalidByte(bytes: Uint8Array): number {
  const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let from = 0;
  for (let at = lossy.indexOf('\uFFFD'); at !== -1; at = lossy.indexOf('\uFFFD', at + 1)) {
    offset += Buffer.byteLength(lossy.slice(from, at));
    if (!startsWith(bytes.subarray(offset), [0xef, 0xbf, 0xbd])) return offset;
    from = at;
  }
  return offset;
}

function newlineKind(text: string): SourceRecord['newline'] {
  const kinds = new Set<'lf' | 'crlf' | 'cr'>();
  for (let at = text.search(/[\r\n]/); at !== -1 && at < text.length; at += 1) {
    const lf = text.indexOf('\n', at);
    const cr = text.indexOf('\r', at);
    if (cr === -1) {
      // From here on it is LF only.
      if (lf !== -1) kinds.add('lf');
      break;
    }
    if (lf !== -1 && lf < cr) kinds.add('lf');
    const isCrlf = text[cr + 1] === '\n';
    kinds.add(isCrlf ? 'crlf' : 'cr');
    if (kinds.size > 1) return 'mixed';
    at = isCrlf ? cr + 1 : cr;
  }
  const [only] = kinds;
  return kinds.size > 1 ? 'mixed' : (only ?? 'none');
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

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte);
}

function hex(byte: number | undefined): string {
  return (byte ?? 0).toString(16).toUpperCase().padStart(2, '0');
}
