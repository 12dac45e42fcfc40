import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { Extracted } from '../extraction-messages.ts';
import { valueOf } from '../../backend.cases.ts';
import { extract } from './extract.ts';

const SENTENCES = [
  'Die Reederei bestätigte am Dienstag, dass die Fähre pünktlich abgelegt habe.',
  'Am Kai wollte das niemand bezeugen, und auch die Hafenmeisterin schwieg dazu.',
  'Ein Sprecher verwies auf das Logbuch, das aber erst in der kommenden Woche vorliegen soll.',
];
const PARAGRAPHS = SENTENCES.map(
  (sentence) => `<p>${sentence} ${sentence.replace('Die', 'Auch die')}</p>`,
).join('\n');
const PAGE = `<!DOCTYPE html><html lang="de-AT"><head><meta charset="utf-8">
<title>Fähre ohne Zeugen | Küstenbote</title>
<meta property="og:site_name" content="Küstenbote"><meta name="author" content="Rosa Quint">
<meta property="article:published_time" content="2031-05-04T10:00:00Z">
<link rel="canonical" href="https://kuestenbote.example/faehre">
</head><body>
<nav><ul><li><a href="/a">Startseite</a></li><li><a href="/b">Wetter</a></li></ul></nav>
<main><article><h1>Fähre ohne Zeugen</h1>${PARAGRAPHS}
<h2>Was im Logbuch steht</h2>${PARAGRAPHS}
<ul><li>Abfahrt um acht</li><li>Ankunft um neun</li></ul>
<blockquote><p>Wir haben nichts gesehen.</p></blockquote>${PARAGRAPHS}</article></main>
<footer>Impressum und Datenschutz</footer></body></html>`;

const page = async (
  html: string | Uint8Array,
  mode: 'article' | 'whole-page' = 'article',
  encoding?: string,
): Promise<Extracted> =>
  valueOf(
    await extract('html', typeof html === 'string' ? Buffer.from(html) : html, {
      mode,
      ...(encoding === undefined ? {} : { encoding }),
    }),
  );

const typesAndTexts = ({ content, blocks }: Extracted): readonly string[] =>
  blocks.map(
    ({ type, level, start, end }) => `${type}${level ?? ''}: ${content.slice(start, end).slice(0, 24)}`,
  );

describe('a saved page', () => {
  test('gives its article with title, headings, items and quotes, and none of what stands around it', async () => {
    const read = await page(PAGE);
    expect(typesAndTexts(read).filter((block) => !block.startsWith('paragraph'))).toEqual([
      'title: Fähre ohne Zeugen',
      'heading2: Was im Logbuch steht',
      'item1: • Abfahrt um acht',
      'item1: • Ankunft um neun',
      'quote: Wir haben nichts gesehen',
    ]);
    expect(read.mode).toBe('article');
    for (const sentence of SENTENCES) expect(read.content).toContain(sentence);
    expect(read.content).toContain('• Abfahrt um acht\n• Ankunft um neun');
    expect(read.content).not.toMatch(/Startseite|Impressum/);
  });

  test('tells title, byline, date, language, outlet and address', async () => {
    expect((await page(PAGE)).metadata).toEqual({
      title: 'Fähre ohne Zeugen',
      byline: 'Rosa Quint',
      published: '2031-05-04T10:00:00Z',
      language: 'de-AT',
      outlet: 'Küstenbote',
      url: 'https://kuestenbote.example/faehre',
    });
  });

  test('gives everything on it as a whole page', async () => {
    const read = await page(PAGE, 'whole-page');
    expect(read.mode).toBe('whole-page');
    expect(read.content).toMatch(/Startseite[^]*Fähre ohne Zeugen[^]*Impressum/);
  });

  test('is taken whole where no article is on it', async () => {
    const read = await page('<html><body><p>Kurz.</p><p>Und noch etwas.</p></body></html>');
    expect(read).toMatchObject({ mode: 'whole-page', content: 'Kurz.\n\nUnd noch etwas.' });
  });

  test('keeps its blocks apart, in order, and within the text', async () => {
    const { content, blocks } = await page(PAGE);
    let end = 0;
    for (const block of blocks) {
      expect(block.start).toBeGreaterThanOrEqual(end);
      expect(content.slice(block.start, block.end).trim()).toBe(content.slice(block.start, block.end));
      end = block.end;
    }
    expect(end).toBe(content.length);
  });
});

describe('the encoding of a page', () => {
  const declared = (label: string): string => `<meta charset=${label}><p>Größe „der“ Fähre`;
  test.each([
    ['as it declares', encode(declared('windows-1252'), 'windows-1252'), 'windows-1252', 'declared'],
    [
      'as browsers read ISO-8859-1',
      encode(declared('ISO-8859-1'), 'windows-1252'),
      'windows-1252',
      'declared',
    ],
    ['by a guess where it declares none', encode('<p>Größe „der“ Fähre', 'macintosh'), 'macintosh', 'guess'],
    ['as UTF-8 that it is, whatever it declares', Buffer.from(declared('windows-1252')), 'utf-8', undefined],
    ['by a byte order mark', encode(declared('utf-8'), 'utf-16le', { addBOM: true }), 'utf-16le', undefined],
  ])('is read %s', async (_, source, encoding, encodingFrom) => {
    const read = await page(source);
    expect(read.content).toBe('Größe „der“ Fähre');
    expect([read.encoding, read.encodingFrom]).toEqual([encoding, encodingFrom]);
  });

  test('is the one that somebody chose', async () => {
    const read = await page(encode('<p>Größe', 'cp850'), 'article', 'cp850');
    expect(read).toMatchObject({ content: 'Größe', encoding: 'cp850', encodingFrom: 'chosen' });
  });
});

describe('what people see of a page', () => {
  test.each([
    ['white space as one blank', '<p>a \n\t b</p>', 'a b'],
    ['a break as a line end', '<p>a<br>b</p>', 'a\nb'],
    ['preformatted text as it is', '<pre>a\n  b</pre>', 'a\n  b'],
    [
      'cells of a table apart',
      '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
      'a | b\n\nc',
    ],
    ['numbers of a list', '<ol start=3><li>a</li><li>b</li></ol>', '3. a\n4. b'],
    ['no soft hyphens', '<p>Ver\u00ADwal\u00ADtung</p>', 'Verwaltung'],
    ['no hidden parts', '<p>a<span style="display: none">b</span><i hidden>c</i></p>', 'a'],
    ['entities as characters', '<p>&lt;b&gt; &amp; &#8222;c&#8220;</p>', '<b> & „c“'],
    ['a page without an end', '<p>a<p>b<div>c', 'a\n\nb\n\nc'],
  ])('%s', async (_, html, content) => {
    expect((await page(html)).content).toBe(content);
  });
});
