/** What can be mended in bytes that are nearly UTF-8, and where they are not. */
import { startsWith } from './magic.ts';

/**
 * Some programs write lone UTF-16 surrogates as three bytes (ED A0..BF xx), which is no
 * UTF-8. Each becomes U+FFFD, which has three bytes as well. A high and a low one in a
 * row are another encoding (CESU-8) and are left to fail.
 */
export function replaceLoneSurrogates(bytes: Uint8Array): {
  readonly bytes: Uint8Array;
  readonly replaced: number;
} {
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
export function firstInvalidByte(bytes: Uint8Array): number {
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
