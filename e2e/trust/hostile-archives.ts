/** Archives as somebody makes them who means harm (S01), and what all hostile files have in common. */
import { randomBytes } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';
import { docxOf, epubOf, odtOf, paragraphOf } from '../../main/backend/sources/extractor/documents.cases.ts';
import { zipOf, zipOfEntries } from '../../main/backend/sources/extractor/zip.cases.ts';
import type { ExtractedKind } from '../../shared/domain/article.ts';

export interface HostileFile {
  readonly name: string;
  readonly kind: ExtractedKind;
  readonly bytes: Uint8Array;
  /** It is harmful only by what it points to: its own words must still be read. */
  readonly isRead?: boolean;
  /** As much as a file may be: it may take what a file is given. */
  readonly isLarge?: boolean;
}

/** What lies outside of the files and what they try to reach. */
export interface Outside {
  readonly secretFile: string;
  readonly address: string;
}

export const OWN_WORDS = 'Davor fuhr die Fähre.';
const MB = 1024 * 1024;
const BODY = paragraphOf(OWN_WORDS);

/** Many names for one and the same part, as the bombs have it that unpack to petabytes; with the directory of large archives. */
function overlapping(
  first: Readonly<Record<string, string>>,
  names: readonly string[],
  content: string,
): Buffer {
  const base = zipOf(first);
  const end = base.subarray(base.length - 22);
  const directoryAt = end.readUInt32LE(16);
  const packed = deflateRawSync(Buffer.from(content), { level: 9 });
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(8, 4);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(Buffer.byteLength(content), 18);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), header, packed]);
  const place = Buffer.alloc(14);
  place.writeUInt32LE(directoryAt, 10);
  const entries = names.map((name) => {
    const named = Buffer.from(header);
    named.writeUInt16LE(Buffer.byteLength(name), 22);
    return Buffer.concat([
      Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'),
      named,
      place,
      Buffer.from(name),
    ]);
  });
  const directory = Buffer.concat([base.subarray(directoryAt, base.length - 22), ...entries]);
  const count = Object.keys(first).length + names.length;
  const offset = directoryAt + local.length;
  const large = Buffer.alloc(76);
  large.write('PK\u0006\u0006', 0, 'latin1');
  large.writeUInt32LE(44, 4);
  large.writeUInt32LE(count, 24);
  large.writeUInt32LE(count, 32);
  large.writeUInt32LE(directory.length, 40);
  large.writeUInt32LE(offset, 48);
  large.write('PK\u0006\u0007', 56, 'latin1');
  large.writeUInt32LE(offset + directory.length, 64);
  large.writeUInt32LE(1, 72);
  const last = Buffer.from(end);
  last.writeUInt16LE(0xff_ff, 8);
  last.writeUInt16LE(0xff_ff, 10);
  last.writeUInt32LE(0xff_ff_ff_ff, 16);
  return Buffer.concat([base.subarray(0, directoryAt), local, directory, large, last]);
}

/** Packs a little less than 100:1: what only counts by the sum. */
function dense(bytes: number): string {
  let text = '';
  while (text.length < bytes) text += `${'ha '.repeat(1200)}${randomBytes(45).toString('base64')} `;
  return text;
}

function bookOf(count: number, content: string): Buffer {
  const names = Array.from({ length: count }, (_, i) => `c${i}.xhtml`);
  const parts = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf': `<package xmlns="http://www.idpf.org/2007/opf"><manifest>${names.map((name, i) => `<item id="c${i}" href="${name}"/>`).join('')}</manifest><spine>${names.map((_, i) => `<itemref idref="c${i}"/>`).join('')}</spine></package>`,
  };
  return overlapping(
    parts,
    names.map((name) => `OEBPS/${name}`),
    content,
  );
}

/** Bits turned, bytes gone, pieces doubled. */
export function damaged(bytes: Uint8Array, random: () => number): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = (): number => Math.floor(random() * copy.length);
  const kind = random();
  if (kind < 0.15) return copy.subarray(0, at());
  if (kind < 0.3) return Buffer.concat([copy.subarray(0, at()), copy.subarray(at())]);
  for (let i = 0; i < 1 + random() * 12; i += 1) copy[at()] = Math.floor(random() * 256);
  return copy;
}

/** S01: packed a thousand to one, by the sum, under false sizes, on each other, without number, in each other, spoiled. */
export function bombs(spoiled: number, random: () => number): readonly HostileFile[] {
  const spaces = ' '.repeat(64 * MB);
  const good = {
    docx: docxOf(BODY),
    odt: odtOf('<text:p>x</text:p>'),
    epub: epubOf({ 'a.xhtml': '<p>x</p>' }),
  };
  let nested: Uint8Array = docxOf(BODY);
  for (let i = 0; i < 10; i += 1) nested = zipOf({ 'inner.zip': nested, 'word/document.xml': nested });
  const lies = [0, 1, 400 * MB, 0xff_ff_ff_ff].map((size): HostileFile => {
    const parts = { 'content.xml': { content: spaces.slice(0, 5000), claims: { size } } };
    return { name: `a part that says it has ${size} bytes`, kind: 'odt', bytes: zipOf(parts) };
  });
  const chapter = dense(3 * MB);
  const many = (count: number): Buffer =>
    overlapping(
      { a: 'a' },
      Array.from({ length: count }, (_, i) => `a/${i}`),
      'x',
    );
  return [
    { name: 'Word, 1000:1', kind: 'docx', bytes: docxOf('', { 'word/document.xml': spaces }) },
    { name: 'styles, 1000:1', kind: 'docx', bytes: docxOf(BODY, { 'word/styles.xml': spaces }) },
    { name: 'OpenDocument, 1000:1', kind: 'odt', bytes: odtOf('', { 'content.xml': spaces }) },
    { name: 'a chapter, 1000:1', kind: 'epub', bytes: epubOf({ 'a.xhtml': spaces }) },
    { name: 'a book’s list, 1000:1', kind: 'epub', bytes: epubOf({}, { 'OEBPS/book.opf': spaces }) },
    { name: '300 chapters of 1 MB on each other', kind: 'epub', bytes: bookOf(300, dense(MB)) },
    {
      name: '9,000 chapters on each other, 1000:1',
      kind: 'epub',
      bytes: bookOf(9000, spaces.slice(0, 8 * MB)),
    },
    {
      name: 'a part of 300 MB, 90:1',
      kind: 'odt',
      bytes: odtOf('', { 'content.xml': dense(300 * MB) }),
      isLarge: true,
    },
    {
      name: 'a book of 300 MB, 90:1',
      kind: 'epub',
      bytes: epubOf(Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`c${i}.xhtml`, chapter]))),
      isLarge: true,
    },
    ...lies,
    { name: '100,000 parts', kind: 'odt', bytes: many(100_000) },
    {
      name: '60,000 parts, each its own',
      kind: 'docx',
      bytes: zipOfEntries(Array.from({ length: 60_000 }, (_, i) => [`${i}`, ''])),
    },
    { name: 'in each other', kind: 'docx', bytes: nested },
    {
      name: 'names that lead out',
      kind: 'docx',
      bytes: docxOf(BODY, { '../../../etc/x': 'x', '/etc/x': 'x', 'C:\\x': 'x' }),
    },
    ...Array.from({ length: spoiled }, (_, i): HostileFile => {
      const kind = (['docx', 'odt', 'epub'] as const)[i % 3] ?? 'docx';
      return { name: `spoiled ${kind} ${i}`, kind, bytes: damaged(good[kind], random) };
    }),
  ];
}
