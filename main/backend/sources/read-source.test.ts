import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, symlink, truncate } from 'node:fs/promises';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asNobody, temporaryFolder } from '../temporary-folder.cases.ts';
import { decode } from './decode.ts';
import { guessLanguage } from './language.ts';
import { LARGEST_ARTICLE_BYTES, readSource } from './read-source.ts';

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const bytes = (...values: (number | string)[]): Uint8Array =>
  Buffer.concat(
    values.map((value) => (typeof value === 'string' ? Buffer.from(value) : Buffer.from([value]))),
  );

describe('decoding', () => {
  test.each([
    ['LF', 'a\nb\n', 'a\nb\n', 'lf'],
    ['CRLF', 'a\r\nb\r\n', 'a\nb\n', 'crlf'],
    ['CR', 'a\rb\r', 'a\nb\n', 'cr'],
    ['CR, CR, LF', 'a\r\r\nb', 'a\n\nb', 'mixed'],
    ['LF, then CRLF', 'a\nb\r\nc', 'a\nb\nc', 'mixed'],
    ['CRLF, then LF', 'a\r\nb\nc', 'a\nb\nc', 'mixed'],
    ['no line end', 'one line', 'one line', 'none'],
    ['nothing', '', '', 'none'],
    ['U+2028 and U+0085, which stay', 'a\u2028b\u0085c', 'a\u2028b\u0085c', 'none'],
  ])('%s becomes LF and nothing else', (_, source, content, newline) => {
    expect(decode(utf8(source))).toEqual({
      ok: true,
      value: { content, newline, byteOrderMark: false, replaced: 0 },
    });
  });

  test('drops the byte-order mark at the start and keeps U+FEFF elsewhere', () => {
    expect(decode(utf8('\uFEFFa\r\n\uFEFFb'))).toEqual({
      ok: true,
      value: { content: 'a\n\uFEFFb', newline: 'crlf', byteOrderMark: true, replaced: 0 },
    });
  });

  test('replaces lone surrogates, counts them, and keeps a U+FFFD that was there', () => {
    expect(decode(bytes('a', 0xed, 0xa0, 0x80, 'b', 0xed, 0xbf, 0xbf, '\uFFFD'))).toEqual({
      ok: true,
      value: { content: 'a\uFFFDb\uFFFD\uFFFD', newline: 'none', byteOrderMark: false, replaced: 2 },
    });
  });

  test.each([
    ['a byte of Windows-1252', bytes('M', 0xfc, 'ller'), 'byte 0xFC at offset 1 is not UTF-8'],
    ['a bad byte after good U+FFFD', bytes('äß\uFFFD\uFFFD', 0xff), 'byte 0xFF at offset 10 is not UTF-8'],
    ['a character cut at the end', bytes('ab', 0xe2, 0x82), 'byte 0xE2 at offset 2 is not UTF-8'],
    ['a bad byte after a BOM', bytes('\uFEFFx', 0x80), 'byte 0x80 at offset 4 is not UTF-8'],
    [
      'a surrogate pair in CESU-8',
      bytes(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80),
      'byte 0xED at offset 0 is not UTF-8',
    ],
    ['UTF-16LE with BOM', bytes(0xff, 0xfe, 'a', 0), 'UTF-16LE byte order mark'],
    ['UTF-16BE with BOM', bytes(0xfe, 0xff, 0, 'a'), 'UTF-16BE byte order mark'],
    ['UTF-16LE without BOM', Buffer.from('Ein Satz.', 'utf16le'), 'UTF-16LE without byte order mark'],
    [
      'UTF-16BE without BOM',
      Buffer.from('Ein Satz.', 'utf16le').swap16(),
      'UTF-16BE without byte order mark',
    ],
  ])('names what it found: %s', (_, source, detail) => {
    expect(decode(source)).toEqual({ ok: false, code: 'unknown-encoding', detail });
  });

  test.each([
    ['an ELF program', bytes(0x7f, 'ELF', 2, 1), 'ELF program'],
    ['a PDF', bytes('%PDF-1.7\n'), 'PDF'],
    ['a ZIP', bytes('PK', 3, 4), 'ZIP or Office document'],
    ['NUL in text', bytes('abc', 0, 'def'), 'NUL byte at offset 3'],
    ['NUL in three bytes', bytes('a', 0, 'b'), 'NUL byte at offset 1'],
    ['NUL after a letter', bytes('a', 0), 'NUL byte at offset 1'],
  ])('%s is binary', (_, source, detail) => {
    expect(decode(source)).toEqual({ ok: false, code: 'binary', detail });
  });

  test('keeps every well-formed text without CR, NUL and BOM as it is', () => {
    const text = fc
      .string({ unit: 'binary' })
      .filter((value) => !/[\r\0]/.test(value) && !value.startsWith('\uFEFF'))
      .filter((value) => !value.startsWith('%PDF-') && !value.startsWith('PK\u0003\u0004'));
    fc.assert(
      fc.property(text, (value) => {
        const decoded = decode(utf8(value));
        expect(decoded.ok && decoded.value.content).toBe(value);
      }),
    );
  });

  test('never throws, and what it reads can be written and read again', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (value) => {
        const decoded = decode(value);
        if (!decoded.ok) return;
        expect(decoded.value.content.isWellFormed()).toBe(true);
        expect(decoded.value.content).not.toContain('\r');
      }),
    );
  });
});

describe('reading a file', () => {
  test('tells the text, its SHA-256, and how it came about', async () => {
    const root = await temporaryFolder({ 'a.md': '\uFEFF# Titel\r\n' });
    const read = await readSource(path.join(root, 'a.md'));
    expect(read).toMatchObject({
      ok: true,
      value: {
        kind: 'markdown',
        text: { content: '# Titel\n', sha256: createHash('sha256').update('# Titel\n').digest('hex') },
        source: {
          sourceSha256: createHash('sha256').update('\uFEFF# Titel\r\n').digest('hex'),
          encoding: 'utf-8',
          byteOrderMark: true,
          newline: 'crlf',
          extractor: 'markdown',
          extractorVersion: 1,
          replaced: 0,
        },
      },
    });
  });

  test('refuses a file of 2 GB and one a byte over 64 MB by their size', async () => {
    const root = await temporaryFolder({ 'huge.txt': '', 'over.txt': '', 'just.txt': '' });
    await truncate(path.join(root, 'huge.txt'), 2 ** 31);
    await truncate(path.join(root, 'over.txt'), LARGEST_ARTICLE_BYTES + 1);
    expect(await readSource(path.join(root, 'huge.txt'))).toMatchObject({ code: 'too-large' });
    expect(await readSource(path.join(root, 'over.txt'))).toMatchObject({ code: 'too-large' });
  });

  test('does not wait for a FIFO, follow a link or read a folder', async () => {
    const root = await temporaryFolder({ 'a.txt': 'a' });
    execFileSync('mkfifo', [path.join(root, 'pipe.txt')]);
    await symlink('a.txt', path.join(root, 'link.txt'));
    await mkdir(path.join(root, 'folder.txt'));
    expect(await readSource(path.join(root, 'pipe.txt'))).toEqual({ ok: false, code: 'not-a-file' });
    expect(await readSource(path.join(root, 'folder.txt'))).toEqual({ ok: false, code: 'not-a-file' });
    expect(await readSource(path.join(root, 'link.txt'))).toMatchObject({ code: 'not-readable' });
    expect(await readSource(path.join(root, 'gone.txt'))).toMatchObject({ code: 'not-found' });
    expect(await readSource(path.join(root, 'other.html'))).toEqual({ ok: false, code: 'not-a-file' });
  });

  test('says that a file may not be read', async () => {
    const root = await temporaryFolder({ 'a.txt': 'a' });
    await chmod(path.join(root, 'a.txt'), 0o000);
    const read = await asNobody([root], () => readSource(path.join(root, 'a.txt')));
    expect(read).toMatchObject({ code: 'not-readable' });
  });
});

describe('guessing the language', () => {
  test.each([
    [
      'Der Mann und die Frau, das ist nicht eine Frage für den Hund, der sich mit dem Ball beschäftigt.',
      'de',
    ],
    ['The man and the woman, that is not a question for the dog that plays with the ball.', 'en'],
    ['Le chien et le chat sont dans la maison avec les enfants de la voisine.', undefined],
    ['Der Hund.', undefined],
    ['', undefined],
  ])('%s', (text, language) => {
    expect(guessLanguage(text)).toBe(language);
  });
});

const ARTICLES = path.resolve(import.meta.dirname, '../../../../shared/articles');

describe.skipIf((await readdir(ARTICLES).catch(() => [])).length === 0)(
  'real articles, where present',
  () => {
    test('are read whole, and their text is known by the SHA-256 of what is read', async () => {
      for (const name of await readdir(ARTICLES)) {
        const file = path.join(ARTICLES, name);
        const read = await readSource(file);
        if (!read.ok) throw new Error(`${name}: ${read.code}`);
        const raw = await readFile(file, 'utf8');
        expect(read.value.text.content).toBe(raw.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n'));
        expect(['de', 'en']).toContain(read.value.text.language);
      }
    });
  },
);
