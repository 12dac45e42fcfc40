/**
 * Bytes of files that others made → text: UTF-8, or UTF-16 where a byte order mark says so.
 *
 * Strict: a file in another encoding is refused rather than read with wrong letters.
 */

/** The one part of the platform that this folder needs; Node and every browser have it. */
declare const TextDecoder: new (
  label: 'utf-8' | 'utf-16le' | 'utf-16be',
  options: { readonly fatal: true },
) => { decode(bytes: Uint8Array): string };

/** Without a byte order mark; undefined for what is no such text. */
export function decodeBytes(bytes: Uint8Array): string | undefined {
  const isWide = (first: number, second: number): boolean => bytes[0] === first && bytes[1] === second;
  const label = isWide(0xff, 0xfe) ? 'utf-16le' : isWide(0xfe, 0xff) ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    // Not in this encoding; the caller says so.
    return undefined;
  }
}
