/** The text of an article that comes with an import, as it will be read once it is a file of the project. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ArticleText } from '../domain/text.ts';

/** `content` must be normalised (`normaliseText`). */
export function textFrom(content: string): ArticleText {
  return { sha256: bytesToHex(sha256(utf8ToBytes(content))), content };
}

/** As Beleg reads files: no byte order mark, LF line ends, no lone surrogates. */
export function normaliseText(content: string): string {
  return content
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?/g, '\n')
    .toWellFormed();
}
