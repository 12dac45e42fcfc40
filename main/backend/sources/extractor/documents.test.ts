import { describe, expect, test } from 'vitest';
import type { ExtractedKind } from '../../../../shared/domain/article.ts';
import { valueOf } from '../../backend.cases.ts';
import type { Extracted } from '../extraction-messages.ts';
import { docxOf, epubOf, odtOf, paragraphOf } from './documents.cases.ts';
import { extract } from './extract.ts';

const read = async (kind: ExtractedKind, bytes: Uint8Array): Promise<Extracted> =>
  valueOf(await extract(kind, bytes, { mode: 'article' }));

const blocksOf = ({ content, blocks }: Extracted): readonly string[] =>
  blocks.map(({ type, level, start, end }) => `${type}${level ?? ''}: ${content.slice(start, end)}`);

describe('a Word document', () => {
  test('gives title, headings, paragraphs, items and quotes', async () => {
    const body = [
      paragraphOf('Fähre ohne Zeugen', 'Title'),
      paragraphOf('Was geschah', 'Heading1'),
      paragraphOf('Die Fähre legte ab. 🚢'),
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Abfahrt</w:t></w:r></w:p>',
      paragraphOf('Wir sahen nichts.', 'Quote'),
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Acht</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Uhr</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
    ].join('');
    const numbering =
      '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
    expect(blocksOf(await read('docx', docxOf(body, { 'word/numbering.xml': numbering })))).toEqual([
      'title: Fähre ohne Zeugen',
      'heading1: Was geschah',
      'paragraph: Die Fähre legte ab. 🚢',
      'item1: • Abfahrt',
      'quote: Wir sahen nichts.',
      'paragraph: Acht | Uhr',
    ]);
  });

  test('tells title, author, date and language', async () => {
    const core =
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Fähre</dc:title><dc:creator>Rosa Quint</dc:creator><dcterms:created>2031-05-04T10:00:00Z</dcterms:created><dc:language>de-AT</dc:language></cp:coreProperties>';
    const { metadata } = await read('docx', docxOf(paragraphOf('Text'), { 'docProps/core.xml': core }));
    expect(metadata).toEqual({
      title: 'Fähre',
      byline: 'Rosa Quint',
      published: '2031-05-04T10:00:00Z',
      language: 'de-AT',
    });
  });

  test('is read as it stands after its changes', async () => {
    const body =
      '<w:p><w:r><w:t>Sie </w:t></w:r><w:del><w:r><w:delText>nie</w:delText></w:r></w:del><w:ins><w:r><w:t>stets</w:t></w:r></w:ins></w:p>';
    expect((await read('docx', docxOf(body))).content).toBe('Sie stets');
  });

  test.each([
    ['cut short', docxOf(paragraphOf('Text')).subarray(0, 400), 'damaged'],
    ['without its text', docxOf('', { 'word/document.xml': '' }), 'damaged'],
    ['without a word', docxOf(paragraphOf('  ')), 'no-text'],
    ['that is an OpenDocument text', odtOf('<text:p>x</text:p>'), 'wrong-kind'],
  ])('%s says so', async (_, bytes, code) => {
    expect(await extract('docx', bytes, { mode: 'article' })).toMatchObject({ ok: false, code });
  });
});

describe('an OpenDocument text', () => {
  test('gives headings, paragraphs with their white space, items and notes', async () => {
    const body = `<text:h text:outline-level="1">Fähre ohne Zeugen</text:h>
      <text:h text:outline-level="2">Was geschah</text:h>
      <text:p>Sie legte<text:s text:c="2"/>ab<text:line-break/>um <text:span>acht</text:span>.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Laut Logbuch.</text:p></text:note-body></text:note></text:p>
      <text:list><text:list-item><text:p>Abfahrt</text:p></text:list-item></text:list>
      <text:p text:style-name="Quotations">Wir sahen nichts.</text:p>
      <text:tracked-changes><text:p>Gelöscht</text:p></text:tracked-changes>`;
    expect(blocksOf(await read('odt', odtOf(body)))).toEqual([
      'title: Fähre ohne Zeugen',
      'heading2: Was geschah',
      'paragraph: Laut Logbuch.',
      'paragraph: Sie legte ab\num acht.',
      'item1: • Abfahrt',
      'quote: Wir sahen nichts.',
    ]);
  });

  test('under a password says so', async () => {
    const manifest = '<manifest><file-entry><encryption-data/></file-entry></manifest>';
    const bytes = odtOf('', { 'META-INF/manifest.xml': manifest });
    expect(await extract('odt', bytes, { mode: 'article' })).toMatchObject({ code: 'password' });
  });
});

describe('a book', () => {
  test('gives its chapters in the order of the spine', async () => {
    const book = epubOf({
      'z.xhtml': '<h1>Am Kai</h1><p>Erstes Kapitel.</p>',
      'a b.xhtml': '<h1>Auf See</h1><p>Zweites Kapitel.</p>',
    });
    const extracted = await read('epub', book);
    expect(blocksOf(extracted)).toEqual([
      'title: Am Kai',
      'paragraph: Erstes Kapitel.',
      'heading1: Auf See',
      'paragraph: Zweites Kapitel.',
    ]);
    expect(extracted.metadata).toEqual({ title: 'Das Kai-Buch', byline: 'Rosa Quint', language: 'de' });
  });

  test('whose chapters are encrypted says so, and masked fonts are no matter', async () => {
    const reference = (uri: string): string =>
      `<encryption xmlns:enc="e"><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="${uri}"/></enc:CipherData></enc:EncryptedData></encryption>`;
    const chapters = { 'a.xhtml': '<p>Erstes Kapitel.</p>' };
    const book = (uri: string): Buffer => epubOf(chapters, { 'META-INF/encryption.xml': reference(uri) });
    expect(await extract('epub', book('OEBPS/a.xhtml'), { mode: 'article' })).toMatchObject({
      code: 'password',
    });
    expect((await read('epub', book('OEBPS/font.otf'))).content).toBe('Erstes Kapitel.');
  });
});

describe('an e-mail', () => {
  const HEAD = [
    'From: =?UTF-8?Q?Rosa_Qu=C3=ADnt?= <rosa@kuestenbote.example>',
    'To: kai@hafen.example',
    'Subject: =?ISO-8859-1?Q?F=E4hre?=',
    'Date: Sun, 04 May 2031 10:00:00 +0000',
    'MIME-Version: 1.0',
  ];

  test('gives subject, people, date and the message, with what it answers to as quotes', async () => {
    const mail = [
      ...HEAD,
      'Content-Type: text/plain; charset=windows-1252',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Lieber Kai,\r\n\r\nsie legte =84p=FCnktlich=93 ab.\r\n\r\n> Wann legte\r\n> sie ab?',
    ].join('\r\n');
    const extracted = await read('email', Buffer.from(mail));
    expect(blocksOf(extracted)).toEqual([
      'title: Fähre',
      'paragraph: From: Rosa Quínt <rosa@kuestenbote.example>\nTo: kai@hafen.example\nDate: Sun, 04 May 2031 10:00:00 +0000',
      'paragraph: Lieber Kai,',
      'paragraph: sie legte „pünktlich“ ab.',
      'quote: Wann legte\nsie ab?',
    ]);
    expect(extracted.metadata).toEqual({
      title: 'Fähre',
      byline: 'Rosa Quínt <rosa@kuestenbote.example>',
      published: '2031-05-04T10:00:00Z',
    });
  });

  test.each([
    ['Tue, 03 Jul 2018 00:30:00 +0200', '2018-07-03T00:30:00+02:00'],
    ['Tue, 03 Jul 2018 00:30:00 +0200 (CEST)', '2018-07-03T00:30:00+02:00'],
    ['Mon, 02 Jul 2018 21:00:00 -0330', '2018-07-02T21:00:00-03:30'],
    ['Mon, 02 Jul 2018 21:00:00 GMT', '2018-07-02T21:00:00Z'],
    ['2 Jul 2018 21:00', '2018-07-02T21:00:00Z'],
  ])('of %s keeps its own date line, and the day by its sender’s clock', async (date, published) => {
    const mail = ['From: rosa@kuestenbote.example', `Date: ${date}`, '', 'Sie legte ab.'].join('\r\n');
    const { content, metadata } = await read('email', Buffer.from(mail));
    expect(content).toContain(`\nDate: ${date}`);
    expect(metadata.published).toBe(published);
  });

  test('with a date that is none shows it and claims no day', async () => {
    const mail = ['From: rosa@kuestenbote.example', 'Date: neulich', '', 'Sie legte ab.'].join('\r\n');
    const { content, metadata } = await read('email', Buffer.from(mail));
    expect(content).toContain('Date: neulich');
    expect(metadata.published).toBeUndefined();
  });

  test('as a page is read like one, and its attachments are not', async () => {
    const mail = [
      ...HEAD,
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Hallo<img src="http://192.0.2.1/x"></p>',
      '--x\r\nContent-Type: text/plain; name=a.txt\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nAnhang',
      '--x--',
    ].join('\r\n');
    const { content } = await read('email', Buffer.from(mail));
    expect(content).toContain('Hallo');
    expect(content).not.toMatch(/192|Anhang/);
  });

  test('without any header is text under a wrong name', async () => {
    const bytes = Buffer.from('Nur ein paar Zeilen.\n');
    expect(await extract('email', bytes, { mode: 'article' })).toMatchObject({
      code: 'wrong-kind',
      detail: '.txt',
    });
  });
});

test('a web archive gives the page in it', async () => {
  const archive = [
    'From: <Saved by a browser>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="x"',
    '',
    '--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>F=C3=A4hre</p>',
    '--x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA',
    '--x--',
  ].join('\r\n');
  expect((await read('html', Buffer.from(archive))).content).toBe('Fähre');
});
