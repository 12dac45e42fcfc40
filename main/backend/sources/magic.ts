/** What a file is by its first bytes, whatever its name says. */
import type { ArticleKind } from '../../../shared/domain/article.ts';

export interface MagicKind {
  /** For the details of a message. */
  readonly name: string;
  /** What Beleg may read it as; absent where it cannot. A ZIP can be several. */
  readonly kinds: readonly ArticleKind[];
  /** The ending that such a file should have, with the dot; absent where nothing in Beleg would help. */
  readonly ending?: string;
}

const MAGIC: readonly (MagicKind & { readonly bytes: readonly number[] })[] = [
  { name: 'PDF', kinds: ['pdf'], ending: '.pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  {
    name: 'ZIP or Office document',
    kinds: ['docx', 'odt', 'epub'],
    ending: '.docx',
    bytes: [0x50, 0x4b, 0x03, 0x04],
  },
  // Encrypted DOCX files are such containers too.
  {
    name: 'old Office document',
    kinds: ['docx', 'unread'],
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  },
  { name: 'RTF', kinds: ['rtf'], ending: '.rtf', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { name: 'ELF program', kinds: [], bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { name: 'gzip', kinds: [], bytes: [0x1f, 0x8b] },
  { name: 'PNG image', kinds: [], bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'JPEG image', kinds: [], bytes: [0xff, 0xd8, 0xff] },
];

/** Undefined for what has no such sign: text, a web page, an e-mail. */
export function kindByMagic(bytes: Uint8Array): MagicKind | undefined {
  return MAGIC.find(({ bytes: start }) => startsWith(bytes, start));
}

export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte);
}
