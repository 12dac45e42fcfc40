import * as fc from 'fast-check';
import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';

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
      value: { content, encoding: 'utf-8', newline, byteOrderMark: false, replaced: 0 },
    });
  });

  test('knows the euro sign of Mac Roman', () => {
    expect(decode(bytes('40 000 ', 0xdb), 'macintosh')).toMatchObject({ value: { content: '40 000 €' } });
  });

  test('drops the byte-order mark at the start and keeps U+FEFF elsewhere', () => {
    expect(decode(utf8('\uFEFFa\r\n\uFEFFb'))).toEqual({
      ok: true,
      value: {
        content: 'a\n\uFEFFb',
        encoding: 'utf-8',
        newline: 'crlf',
        byteOrderMark: true,
        replaced: 0,
      },
    });
  });

  test('replaces lone surrogates, counts them, and keeps a U+FFFD that was there', () => {
    expect(decode(bytes('a', 0xed, 0xa0, 0x80, 'b', 0xed, 0xbf, 0xbf, '\uFFFD'))).toEqual({
      ok: true,
      value: {
        content: 'a\uFFFDb\uFFFD\uFFFD',
        encoding: 'utf-8',
        newline: 'none',
        byteOrderMark: false,
        replaced: 2,
      },
    });
  });

  test.each([
    ['a byte order mark', bytes(0xff, 0xfe, 'a', 0, 'b', 0), 'utf-16le', 'ab'],
    ['a byte order mark of the other order', bytes(0xfe, 0xff, 0, 'a', 0, 'b'), 'utf-16be', 'ab'],
    ['nothing but its NULs', Buffer.from('Ein Satz für alle.', 'utf16le'), 'utf-16le', 'Ein Satz für alle.'],
    ['nothing, in the other order', Buffer.from('Ein Satz.', 'utf16le').swap16(), 'utf-16be', 'Ein Satz.'],
  ])('reads UTF-16 with %s', (_, source, encoding, content) => {
    const decoded = decode(source);
    expect(decoded).toMatchObject({ ok: true, value: { content, encoding } });
    expect(decoded.ok && decoded.value.encodingFrom).toBe(undefined);
  });

  const GERMAN = 'Die Größe der Bürgschaft für Österreichs Straßen ändert „nichts“ – übrigens.\n';
  const FRENCH = 'L’été dernier, la forêt brûlait déjà près de Besançon, d’après «\u00A0Léa\u00A0».\n';
  test.each([
    ['German in Windows-1252', GERMAN, 'windows-1252'],
    ['French in Windows-1252', FRENCH, 'windows-1252'],
    ['German in Mac Roman', GERMAN, 'macintosh'],
    ['French in Mac Roman', FRENCH, 'macintosh'],
    ['German in CP850', GERMAN.replaceAll(/[„“]/g, '"').replace('–', '-'), 'cp850'],
    ['a single umlaut in CP850', 'Die Tür ist zu.', 'cp850'],
    ['a price in ISO-8859-15', 'Eine Maß für 12 € ist für Münchner zu viel.\n', 'iso-8859-15'],
    [
      'Russian in Windows-1251',
      'Правительство отвергло обвинения в среду вечером. '.repeat(8),
      'windows-1251',
    ],
    ['Japanese in Shift_JIS', '政府は水曜日にその疑惑を否定した。これは試験です。'.repeat(8), 'shift_jis'],
  ])('guesses %s, and says that it is a guess', (_, text, encoding) => {
    expect(decode(encode(text, encoding))).toMatchObject({
      ok: true,
      value: { content: text, encoding, encodingFrom: 'guess', replaced: 0 },
    });
  });

  test('takes a broken byte in much UTF-8 for damage, and counts it', () => {
    expect(decode(bytes('Größe, Straße, Bürger: ', 0xfc, 'ber'))).toMatchObject({
      ok: true,
      value: {
        content: 'Größe, Straße, Bürger: \uFFFDber',
        encoding: 'utf-8',
        encodingFrom: 'guess',
        replaced: 1,
      },
    });
  });

  test('reads in the encoding that somebody chose, whatever the bytes say', () => {
    expect(decode(utf8('Müller'), 'windows-1252')).toMatchObject({
      ok: true,
      value: { content: 'MÃ¼ller', encoding: 'windows-1252', encodingFrom: 'chosen' },
    });
    expect(decode(bytes('%PDF-', 0, 0xff), 'utf-8')).toMatchObject({
      ok: true,
      value: { content: '%PDF-\uFFFD\uFFFD', replaced: 2 },
    });
  });

  test('keeps to a byte order mark, and counts what is broken after it', () => {
    expect(decode(bytes('\uFEFFx', 0x80))).toEqual({
      ok: true,
      value: { content: 'x\uFFFD', encoding: 'utf-8', newline: 'none', byteOrderMark: true, replaced: 1 },
    });
  });

  test.each([
    [
      'noise',
      Uint8Array.from({ length: 400 }, (_, at) => 0x80 + ((at * 37) % 128)),
      'byte 0x80 at offset 0 is not UTF-8',
    ],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 'a', 0, 0, 0), 'UTF-32LE byte order mark'],
  ])('names what it found where nothing makes sense: %s', (_, source, detail) => {
    expect(decode(source)).toEqual({ ok: false, code: 'unknown-encoding', detail });
  });

  test.each([
    ['an ELF program', bytes(0x7f, 'ELF', 2, 1), 'ELF program'],
    ['a PDF', bytes('%PDF-1.7\n'), 'PDF'],
    ['a ZIP', bytes('PK', 3, 4), 'ZIP or Office document'],
    ['NUL in text', bytes('abc', 0, 'def'), 'NUL byte at offset 3'],
    ['NUL in three bytes', bytes('a', 0, 'b'), 'NUL byte at offset 1'],
    ['NUL after a letter', bytes('a', 0), 'NUL byte at offset 1'],
    ['control characters', bytes(...Array.from({ length: 20 }, () => 1), 'abc'), '20 control characters'],
  ])('%s is binary', (_, source, detail) => {
    expect(decode(source)).toEqual({ ok: false, code: 'binary', detail });
  });

  test('keeps every well-formed text without CR, NUL and BOM as it is', () => {
    const text = fc
      .string({ unit: 'binary' })
      .filter((value) => !/[\r\0-\u0008\u000E-\u001F]/.test(value) && !value.startsWith('\uFEFF'))
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
