import { describe, expect, test } from 'vitest';
import { valueOf } from '../../backend.cases.ts';
import type { Extracted } from '../extraction-messages.ts';
import { extract } from './extract.ts';

const FONTS = String.raw`{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fcharset204 Arial Cyr;}{\f2\fcharset2 Symbol;}{\f3\fcharset128 Mincho;}}`;
const rtfOf = (body: string, head = ''): Buffer =>
  Buffer.from(String.raw`{\rtf1\ansi\ansicpg1252\deff0${FONTS}${head}${body}}`, 'latin1');

const read = async (bytes: Uint8Array): Promise<Extracted> =>
  valueOf(await extract('rtf', bytes, { mode: 'article' }));

const contentOf = async (body: string, head?: string): Promise<string> =>
  (await read(rtfOf(body, head))).content;

const blocksOf = ({ content, blocks }: Extracted): readonly string[] =>
  blocks.map(({ type, level, start, end }) => `${type}${level ?? ''}: ${content.slice(start, end)}`);

describe('rich text', () => {
  test('gives title, headings, paragraphs, items, quotes and rows', async () => {
    const head = String.raw`{\stylesheet{\s0 Normal;}{\s1 heading 1;}{\s2 Title;}{\s3 Quote;}{\*\cs10 Default;}}`;
    const body = [
      String.raw`\pard\s2 F\'e4hre ohne Zeugen\par`,
      String.raw`\pard\s1 Was geschah\par`,
      String.raw`\pard\s0 Die F\u228\'e4hre legte\~ab, \ldblquote ohne uns\rdblquote\line sagt sie. \u-10179?\u-8542?\par`,
      String.raw`{\listtext\f2\'b7\tab}\ilvl1 Abfahrt\par\pard{\pntext 2.\tab}Ankunft\par`,
      String.raw`\pard\s3 Wir sahen nichts.\par\pard`,
      String.raw`\trowd\cellx100\intbl Acht\cell Uhr\par sieben\cell\row\pard\outlinelevel1 Danach\par`,
    ].join('\r\n');
    expect(blocksOf(await read(rtfOf(body, head)))).toEqual([
      'title: Fähre ohne Zeugen',
      'heading1: Was geschah',
      'paragraph: Die Fähre legte\u00A0ab, “ohne uns”\nsagt sie. 🚢',
      'item2: • Abfahrt',
      'item1: 2. Ankunft',
      'quote: Wir sahen nichts.',
      'paragraph: Acht | Uhr sieben',
      'heading2: Danach',
    ]);
  });

  test('reads each font’s own code page, also where a character has two bytes', async () => {
    expect(await contentOf(String.raw`{\f1\'cf\'f0\'e8\'e2\'e5\'f2} {\f3\'8aC} \'80`)).toBe('Привет 海 €');
    expect(await contentOf(String.raw`{\f2\'b7\'41}`)).toBe('•\uFFFD');
    const mac = Buffer.from(String.raw`{\rtf1\mac F\'8ahre\par}`);
    expect((await read(mac)).content).toBe('Fähre');
  });

  test('skips what stands in for a character beyond the code page, as long as it is', async () => {
    expect(await contentOf(String.raw`\uc2\u8211\'96\'96A{\uc0\u8212 B}\u8230..C`)).toBe('–A—B…C');
    expect(await contentOf(String.raw`\u8211{}-A`)).toBe('–-A');
    expect(await contentOf(String.raw`Pause \emdash-.`)).toBe('Pause —-.');
  });

  test('leaves out what nobody reads: tables, pictures, running heads, instructions, hidden and deleted words', async () => {
    const head = String.raw`{\colortbl;\red0;}{\info{\title Kai}{\author Rosa Quint}{\operator X}}{\*\generator G;}`;
    const body = [
      String.raw`{\header Seite \chpgn\par}{\footer Fuss}Sie {\v heimlich }{\deleted nie }stets.`,
      String.raw`{\pict\wmetafile8\bin5 {}\\x 0123}{\*\shppict{\pict 89ab}}{\object{\*\objdata 01}{\result  Bild}}`,
      String.raw`{\field{\*\fldinst HYPERLINK "http://192.0.2.1/"}{\fldrslt  Verweis}}{\xe Register}`,
    ].join('');
    const { content, metadata } = await read(rtfOf(body, head));
    expect(content).toBe('Sie stets. Bild Verweis');
    expect(metadata).toEqual({ title: 'Kai', byline: 'Rosa Quint' });
  });

  test('has footnotes behind the text, with their numbers where they are named', async () => {
    const note = (words: string): string =>
      String.raw`{\super\chftn}{\footnote\pard{\super\chftn} ${words}\par zweite Zeile}`;
    expect(await contentOf(String.raw`Sie schwieg${note('Protokoll')}.\par Er auch${note('Brief')}.`)).toBe(
      'Sie schwieg[1].\n\nEr auch[2].\n\n[1] Protokoll zweite Zeile\n\n[2] Brief zweite Zeile',
    );
  });

  test.each([
    ['that is cut short', rtfOf('Text').subarray(0, -1), 'damaged'],
    ['that ends inside a picture', Buffer.from(String.raw`{\rtf1 {\pict\bin2000000000 x}}`), 'damaged'],
    ['without a word', rtfOf(String.raw`\par{\v x}`), 'no-text'],
    ['with groups in each other without end', Buffer.from(`{\\rtf1 ${'{'.repeat(200_000)}`), 'too-complex'],
  ])('%s says so', async (_, bytes, code) => {
    expect(await extract('rtf', bytes, { mode: 'article' })).toMatchObject({ ok: false, code });
  });

  test('of any length is read without delay for each line', async () => {
    const line = String.raw`Nobody could confirm it, \u8222?she\u8220? said.\par` + '\r\n';
    const { content } = await read(rtfOf(line.repeat(5000)));
    expect(content.split('\n\n')).toHaveLength(5000);
  });
});
