/** Bytes as characters of an encoding, nothing taken away: a byte order mark stays. */
import { decode } from 'iconv-lite';
import type { EncodingName } from '../../../shared/domain/encodings.ts';

/** iconv-lite has the Mac Roman from before 1998, without the euro sign. */
const OF_THE_PLATFORM: ReadonlySet<EncodingName> = new Set(['utf-8', 'macintosh']);

/** What means nothing becomes U+FFFD, or a control character, as the encoding has it. */
export function readBytes(bytes: Uint8Array, encoding: EncodingName): string {
  return OF_THE_PLATFORM.has(encoding)
    ? new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
    : decode(bytes, encoding, { stripBOM: false });
}
