import { describe, expect, test } from 'vitest';
import type { ExtractedKind } from '../../../../shared/domain/article.ts';
import { docxOf, epubOf, odtOf, paragraphOf } from './documents.cases.ts';
import { extract } from './extract.ts';
import { zipOf, zipOfEntries } from './zip.cases.ts';

const read = async (kind: ExtractedKind, bytes: Uint8Array): Promise<string> => {
  const extracted = await extract(kind, bytes, { mode: 'article' });
  return extracted.ok ? extracted.value.content : extracted.code;
};

const MB = 1024 * 1024;

describe('an archive', () => {
  test.each([
    ['of a part packed 1000:1', { 'word/document.xml': `<w:document>${' '.repeat(8 * MB)}</w:document>` }],
    ['of notes packed 1000:1', { 'word/styles.xml': ' '.repeat(8 * MB) }],
  ])('%s is stopped while it is inflated', async (_, parts) => {
    expect(await read('docx', docxOf(paragraphOf('Text'), parts))).toBe('too-complex');
  });

  test('is not inflated where nothing of it is needed', async () => {
    const bytes = docxOf(paragraphOf('Text'), { 'word/media/a.bin': '\0'.repeat(50 * MB) });
    expect(await read('docx', bytes)).toBe('Text');
  });

  test('of more parts than 10,000 is refused', async () => {
    const parts = Array.from({ length: 10_001 }, (_, index): readonly [string, string] => [`a/${index}`, '']);
    expect(await read('odt', zipOfEntries(parts))).toBe('too-complex');
  });

  test('that lies about its sizes is damaged, however it lies', async () => {
    for (const size of [1, 400 * MB]) {
      const bytes = zipOf({ 'content.xml': { content: ' '.repeat(5000), claims: { size } } });
      expect(await read('odt', bytes)).toBe('damaged');
    }
  });

  test('with a part of a name twice is read by the first', async () => {
    const body = (text: string): string =>
      `<office:document-content xmlns:office="o" xmlns:text="t"><text:p>${text}</text:p></office:document-content>`;
    const bytes = zipOfEntries([
      ['content.xml', body('erstes')],
      ['content.xml', body('zweites')],
    ]);
    expect(await read('odt', bytes)).toBe('erstes');
  });

  test('with parts that lie on each other is damaged', async () => {
    const chapter = { content: '', claims: { offset: 0 } };
    const bytes = zipOf({ 'content.xml': ' '.repeat(5000), 'a.xml': chapter, 'b.xml': chapter });
    expect(await read('odt', bytes)).toBe('damaged');
  });

  test('in an archive is only a part', async () => {
    const inner = zipOf({ 'content.xml': ' '.repeat(MB) });
    expect(await read('odt', zipOf({ 'inner.zip': inner }))).toBe('wrong-kind');
  });

  test('with an encrypted part says that there is a password', async () => {
    const bytes = zipOf({ 'content.xml': { content: 'x', claims: { flags: 1 } } });
    expect(await read('odt', bytes)).toBe('password');
  });
});

describe('XML', () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${'bcdefghi'
    .split('')
    .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefgh'[index]};`.repeat(10)}">`)
    .join('')}]>`;
  const external = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';

  test.each([
    ['a billion laughs', laughs],
    ['an external entity', external],
    ['a document type from elsewhere', '<!DOCTYPE x SYSTEM "http://192.0.2.1/x.dtd">'],
  ])('with %s is refused in every kind', async (_, doctype) => {
    const word =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">&a;</w:document>';
    expect(await read('docx', docxOf('', { 'word/document.xml': doctype + word }))).toBe('damaged');
    expect(await read('docx', docxOf(paragraphOf('x'), { 'word/styles.xml': `${doctype}<x/>` }))).toBe(
      'damaged',
    );
    expect(await read('odt', odtOf('', { 'content.xml': `${doctype}<x>&i;</x>` }))).toBe('damaged');
    expect(await read('epub', epubOf({}, { 'META-INF/container.xml': `${doctype}<x/>` }))).toBe('damaged');
  });

  test('that defines entities in a chapter of a book is refused', async () => {
    const chapter = `${external}<html><body>&a;</body></html>`;
    expect(await read('epub', epubOf({ 'a.xhtml': '' }, { 'OEBPS/a.xhtml': chapter }))).toBe('damaged');
  });

  test('of very many character references is read as characters', async () => {
    const content = await read('odt', odtOf(`<text:p>${'&#65;'.repeat(150_000)}</text:p>`));
    expect([content.length, content.replaceAll('A', '')]).toEqual([150_000, '']);
  });

  test('nested a hundred thousand times ends', async () => {
    const deep = `${'<w:ins>'.repeat(100_000)}${'</w:ins>'.repeat(100_000)}`;
    expect(await read('docx', docxOf(`<w:p>${deep}</w:p>`))).toMatch(/^(?:too-complex|damaged|no-text)$/);
    const spans = `<text:p>${'<text:span>'.repeat(30_000)}tief${'</text:span>'.repeat(30_000)}</text:p>`;
    expect(await read('odt', odtOf(spans))).toBe('tief');
  });
});

test('a Word document with linked pictures is read without them', async () => {
  const relations = (target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}" TargetMode="External"/></Relationships>`;
  const drawing =
    '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
  for (const target of ['file:///etc/passwd', 'http://192.0.2.1/x.png']) {
    const bytes = docxOf(paragraphOf('Davor.') + drawing, {
      'word/_rels/document.xml.rels': relations(target),
    });
    expect(await read('docx', bytes)).toBe('Davor.');
  }
});
