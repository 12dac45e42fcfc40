import { describe, expect, test } from 'vitest';
import { valueOf } from '../../backend.cases.ts';
import type { Extracted } from '../extraction-messages.ts';
import { columnOfText, pdfOf, type PdfText } from './documents.cases.ts';
import { extract } from './extract.ts';
import { joinLines } from './pdf-paragraphs.ts';

const read = async (...pages: readonly (readonly PdfText[])[]): Promise<Extracted> =>
  valueOf(await extract('pdf', pdfOf(pages), { mode: 'article' }));

const blocksOf = ({ content, blocks }: Extracted): readonly string[] =>
  blocks
    .filter(({ type }) => type !== 'page')
    .map(({ type, start, end }) => `${type}: ${content.slice(start, end)}`);

const LEFT = [
  'Die Reederei bestätigte am Diens-',
  'tag, dass die Fähre pünktlich',
  'abgelegt habe. Am Kai wollte das',
  'niemand bezeugen, und auch die',
];
const RIGHT = [
  'Hafenmeisterin schwieg. Ein neuer',
  'Sprecher verwies auf das Logbuch,',
  'das aber erst in der kommenden',
  'Woche vorliegen soll, wie er sagte.',
];

describe('a PDF', () => {
  test('is read column by column, under the title that spans them', async () => {
    const extracted = await read([
      // In the order of the lines, as some programs write it.
      ...[...columnOfText(LEFT, 50, 700), ...columnOfText(RIGHT, 320, 700)].toSorted((a, b) => b.y - a.y),
      { text: 'Eine lange Überschrift über beiden Spalten', x: 50, y: 740, size: 20 },
    ]);
    expect(blocksOf(extracted)).toEqual([
      'title: Eine lange Überschrift über beiden Spalten',
      'paragraph: Die Reederei bestätigte am Dienstag, dass die Fähre pünktlich abgelegt habe. Am Kai wollte das niemand bezeugen, und auch die',
      'paragraph: Hafenmeisterin schwieg. Ein neuer Sprecher verwies auf das Logbuch, das aber erst in der kommenden Woche vorliegen soll, wie er sagte.',
    ]);
  });

  test('is read column by column also where less room is between them than between words', async () => {
    // Digits and n are equally wide, 5.56 points: every line ends at 172, where the others begin at 182.
    const lines = (word: string): readonly string[] =>
      Array.from({ length: 10 }, (_, row) => `${word} nnnn nnnn nnnn 000${row}`);
    const extracted = await read(
      [...columnOfText(lines('1111'), 50, 700), ...columnOfText(lines('2222'), 182, 700)].toSorted(
        (a, b) => b.y - a.y,
      ),
    );
    expect(blocksOf(extracted)).toHaveLength(2);
    expect(extracted.content.lastIndexOf('1111')).toBeLessThan(extracted.content.indexOf('2222'));
  });

  test('reads a table row by row', async () => {
    const extracted = await read([
      ...columnOfText(['Acht', 'Neun', 'Zehn', 'Elf'], 50, 700),
      ...columnOfText(['Kai', 'See', 'Insel', 'Kai'], 320, 700),
    ]);
    expect(extracted.content).toBe('Acht Kai Neun See Zehn Insel Elf Kai');
  });

  test.each([
    ['a wider gap', 660],
    ['an indent', 676, 70],
  ])('begins a paragraph after %s', async (_, y, x = 50) => {
    const lines = ['Die Reederei bestätigte am Diens-', 'tag, dass die Fähre abgelegt'];
    const extracted = await read([
      ...columnOfText(lines, 50, 700),
      { text: 'Am Kai wollte das niemand', x, y },
      { text: 'bezeugen, sagte die Wache.', x: 50, y: y - 12 },
    ]);
    expect(blocksOf(extracted)).toEqual([
      'paragraph: Die Reederei bestätigte am Dienstag, dass die Fähre abgelegt',
      'paragraph: Am Kai wollte das niemand bezeugen, sagte die Wache.',
    ]);
  });

  test('knows its pages, and a paragraph that goes on over one', async () => {
    const extracted = await read(
      columnOfText(['Die Fähre legte am Dienstag', 'pünktlich ab, obwohl am Kai'], 50, 200),
      [...columnOfText(['niemand stand.'], 50, 700), { text: 'Danach war es still.', x: 50, y: 600 }],
    );
    expect(blocksOf(extracted)).toEqual([
      'paragraph: Die Fähre legte am Dienstag pünktlich ab, obwohl am Kai niemand stand.',
      'paragraph: Danach war es still.',
    ]);
    const pages = extracted.blocks.filter(({ type }) => type === 'page');
    expect(pages.map(({ level, start }) => [level, extracted.content.slice(start, start + 9)])).toEqual([
      [1, 'Die Fähre'],
      [2, 'Danach wa'],
    ]);
  });

  test('leaves running heads and page numbers out', async () => {
    const page = (number: number): readonly PdfText[] => [
      { text: 'Küstenbote, Mai 2031', x: 50, y: 780 },
      { text: `Satz ${'eins zwei drei'.split(' ')[number - 1]} dieser Geschichte.`, x: 50, y: 500 },
      { text: `Seite ${number} von 3`, x: 280, y: 20 },
    ];
    expect((await read(page(1), page(2), page(3))).content).toBe(
      ['eins', 'zwei', 'drei'].map((number) => `Satz ${number} dieser Geschichte.`).join('\n\n'),
    );
  });

  test('keeps the first rows of a table that goes on over pages', async () => {
    const page = (number: number): readonly PdfText[] =>
      columnOfText([`${number} Fähren am Kai`, `${number + 1} Fähren am Kai`], 50, 780);
    expect((await read(page(1), page(2), page(3))).content.match(/Fähren/g)).toHaveLength(6);
  });

  test('names its pages without text, and says that it is scanned where no page has any', async () => {
    expect((await read([{ text: 'Nur hier.', x: 50, y: 500 }], [])).emptyPages).toEqual([2]);
    expect(await extract('pdf', pdfOf([[], []]), { mode: 'article' })).toMatchObject({ code: 'no-text' });
  });

  test('tells title, author, date and language', async () => {
    const info = {
      trailer: '/Info << /Title (F\\344hre) /Author (Rosa Quint) /CreationDate (D:20310504100000Z) >>',
    };
    const bytes = pdfOf([[{ text: 'Text', x: 50, y: 500 }]], { ...info, catalog: '/Lang (de-AT)' });
    expect(valueOf(await extract('pdf', bytes, { mode: 'article' })).metadata).toEqual({
      title: 'Fähre',
      byline: 'Rosa Quint',
      published: '2031-05-04',
      language: 'de-AT',
    });
  });

  test.each([
    ['cut short before anything', Buffer.from('%PDF-1.7\n1 0 obj'), 'damaged'],
    [
      'under a password',
      pdfOf([[{ text: 'Text', x: 50, y: 500 }]], {
        trailer: `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
      }),
      'password',
    ],
  ])('%s says so', async (_, bytes, code) => {
    expect(await extract('pdf', bytes, { mode: 'article' })).toMatchObject({ ok: false, code });
  });

  test('with scripts, a launch action and a form runs and opens nothing, and its words stay', async () => {
    const catalog =
      '/OpenAction << /S /JavaScript /JS (globalThis.ran = 1) >> /AA << /WC << /S /Launch /F (/bin/true) >> >> /AcroForm << /XFA (<xdp/>) /Fields [] >>';
    const bytes = pdfOf([[{ text: 'Davor.', x: 50, y: 500 }]], { catalog });
    expect(valueOf(await extract('pdf', bytes, { mode: 'article' })).content).toBe('Davor.');
    expect('ran' in globalThis).toBe(false);
  });

  test('of more pages than anybody reads says so', async () => {
    const bytes = pdfOf(Array.from({ length: 5001 }, () => []));
    expect(await extract('pdf', bytes, { mode: 'article' })).toMatchObject({ code: 'too-complex' });
  });

  test('that only claims a million pages is read', async () => {
    const bytes = Buffer.from(
      pdfOf([[{ text: 'Davor.', x: 50, y: 500 }]])
        .toString('latin1')
        .replace('/Count 1 ', '/Count 1000000 '),
      'latin1',
    );
    expect(valueOf(await extract('pdf', bytes, { mode: 'article' })).content).toBe('Davor.');
  });
});

describe('two lines become one', () => {
  test.each([
    ['Die Reede-', 'rei schwieg', 'Die Reederei schwieg'],
    ['im Nord-', 'Süd-Gefälle', 'im Nord-Süd-Gefälle'],
    ['Ein-', 'und Ausfuhr', 'Ein- und Ausfuhr'],
    ['Ver\u00AD', 'Waltung', 'VerWaltung'],
    ['von 1990 -', 'also lange', 'von 1990 - also lange'],
    ['am Kai', 'stand', 'am Kai stand'],
  ])('%s + %s', (before, line, joined) => {
    expect(joinLines(before, line)).toBe(joined);
  });
});
