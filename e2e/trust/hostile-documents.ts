/** XML that defines things, and documents that link others (S02, S03), from a little of our own words. */
import { docxOf, epubOf, odtOf, paragraphOf } from '../../main/backend/sources/extractor/documents.cases.ts';
import type { ExtractedKind } from '../../shared/domain/article.ts';
import { OWN_WORDS, type HostileFile, type Outside } from './hostile-archives.ts';

const BODY = paragraphOf(OWN_WORDS);

/** Definitions that multiply, that reach for a file or an address, and what has a million references or is 100,000 deep. */
function doctypes({ secretFile, address }: Outside): Readonly<Record<string, string>> {
  const powers = Array.from({ length: 10 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join(
    '',
  );
  return {
    'a file': `<!DOCTYPE x [<!ENTITY e SYSTEM "file://${secretFile}">]>`,
    'an address': `<!DOCTYPE x [<!ENTITY e SYSTEM "${address}/entity">]>`,
    'a type from elsewhere': `<!DOCTYPE x SYSTEM "${address}/type.dtd">`,
    'a parameter': `<!DOCTYPE x [<!ENTITY % p SYSTEM "file://${secretFile}"><!ENTITY % q "<!ENTITY e '%p;'>">%q;]>`,
    'a circle': '<!DOCTYPE x [<!ENTITY e "&f;"><!ENTITY f "&e;">]>',
    // These last: who puts them in does not come to another.
    'a billion laughs': `<!DOCTYPE x [<!ENTITY e0 "ha">${powers}<!ENTITY e "&e9;">]>`,
    'a long one, often': `<!DOCTYPE x [<!ENTITY e0 "${'a'.repeat(100_000)}"><!ENTITY e "${'&e0;'.repeat(20_000)}">]>`,
  };
}

/** S02: the same definitions in every part that is read as XML, also where the part is UTF-16. */
export function entities(outside: Outside): readonly HostileFile[] {
  const word =
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>';
  const text =
    '<office:document-content xmlns:office="o" xmlns:text="t"><text:p>&e;</text:p></office:document-content>';
  const utf16 = (xml: string): string =>
    `\uFEFF${xml}`
      .split('')
      .map((unit) => `${unit}\0`)
      .join('');
  const defined = Object.entries(doctypes(outside)).flatMap(([name, type]): readonly HostileFile[] => [
    { name: `${name}, Word`, kind: 'docx', bytes: docxOf('', { 'word/document.xml': `${type}${word}` }) },
    {
      name: `${name}, UTF-16`,
      kind: 'docx',
      bytes: docxOf('', { 'word/document.xml': utf16(`${type}${word}`) }),
    },
    {
      name: `${name}, styles`,
      kind: 'docx',
      bytes: docxOf(BODY, { 'word/styles.xml': `${type}<x>&e;</x>` }),
    },
    { name: `${name}, relations`, kind: 'docx', bytes: docxOf(BODY, { '_rels/.rels': `${type}<x>&e;</x>` }) },
    { name: `${name}, OpenDocument`, kind: 'odt', bytes: odtOf('', { 'content.xml': `${type}${text}` }) },
    {
      name: `${name}, its metadata`,
      kind: 'odt',
      bytes: odtOf('<text:p>x</text:p>', { 'meta.xml': `${type}<x>&e;</x>` }),
    },
    {
      name: `${name}, a book’s place`,
      kind: 'epub',
      bytes: epubOf({ a: 'x' }, { 'META-INF/container.xml': `${type}<x>&e;</x>` }),
    },
    {
      name: `${name}, a book’s list`,
      kind: 'epub',
      bytes: epubOf({ a: 'x' }, { 'OEBPS/book.opf': `${type}<x>&e;</x>` }),
    },
    {
      name: `${name}, a chapter`,
      kind: 'epub',
      bytes: epubOf({ a: 'x' }, { 'OEBPS/a': `${type}<html><body><p>&e;</p></body></html>` }),
    },
    {
      name: `${name}, a page`,
      kind: 'html',
      bytes: Buffer.from(`${type}<html><body><p>Seite &e;</p></body></html>`),
    },
  ]);
  const deep = (tag: string): string => `${`<${tag}>`.repeat(100_000)}${`</${tag}>`.repeat(100_000)}`;
  return [
    ...defined,
    {
      name: 'a million references',
      kind: 'odt',
      bytes: odtOf(`<text:p>${'&#65;'.repeat(1_000_000)}</text:p>`),
    },
    {
      name: 'a million references, a page',
      kind: 'html',
      bytes: Buffer.from(`<p>${'&#65;'.repeat(1_000_000)}</p>`),
    },
    { name: '100,000 deep, Word', kind: 'docx', bytes: docxOf(`<w:p>${deep('w:ins')}</w:p>`) },
    {
      name: '100,000 deep, OpenDocument',
      kind: 'odt',
      bytes: odtOf(`<text:p>${deep('text:span')}</text:p>`),
    },
    {
      name: '100,000 attributes',
      kind: 'odt',
      bytes: odtOf(`<text:p ${Array.from({ length: 100_000 }, (_, i) => `a${i}="x"`).join(' ')}>x</text:p>`),
    },
  ];
}

/** S03: everything by which a document can bring another file or an address with it. */
export function linked({ secretFile, address }: Outside): readonly HostileFile[] {
  const targets = { 'a file': `file://${secretFile}`, 'a path': secretFile, 'an address': `${address}/link` };
  return Object.entries(targets).flatMap(([what, target]): readonly HostileFile[] => {
    const types = [
      'image',
      'attachedTemplate',
      'oleObject',
      'subDocument',
      'aFChunk',
      'hyperlink',
      'settings',
      'styles',
      'officeDocument',
      'footnotes',
    ];
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${types.map((type, i) => `<Relationship Id="r${90 + i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`).join('')}</Relationships>`;
    const used = `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="r90"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:subDoc r:id="r93"/><w:altChunk r:id="r94"/><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT "${target}" INCLUDEPICTURE "${target}" DDEAUTO "${target}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    const markup = `<p>${OWN_WORDS}</p><img src="${target}"><img srcset="${target} 2x"><link rel="stylesheet" href="${target}"><script src="${target}"></script><iframe src="${target}"></iframe><object data="${target}"></object><embed src="${target}"><video src="${target}" poster="${target}"></video><svg><image href="${target}"></image><use href="${target}#a"></use></svg><base href="${target}"><meta http-equiv="refresh" content="0; url=${target}"><style>@import "${target}"</style>`;
    const xhtml = `<p>${OWN_WORDS}</p><img src="${target}"/><object data="${target}"></object><image xmlns:xlink="x" xlink:href="${target}"/>`;
    const mail = `From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>${markup}</body></html>\r\n--b\r\nContent-Type: message/external-body; access-type=URL; URL="${target}"; name="${target}"\r\n\r\nContent-Type: text/plain\r\n\r\n--b--\r\n`;
    const rich = String.raw`{\rtf1\ansi{\*\template ${target}}${OWN_WORDS.replace('ä', String.raw`\'e4`)}\par{\field{\*\fldinst INCLUDETEXT "${target}"}{\fldrslt }}{\object\objlink{\*\objdata 01}}}`;
    const drawn = `<text:p>${OWN_WORDS}</text:p><text:section><text:section-source xlink:href="${target}"/></text:section><draw:image xlink:href="${target}"/><draw:object xlink:href="${target}"/>`;
    const of = (kind: ExtractedKind, bytes: Uint8Array): HostileFile => ({
      name: `${kind} with ${what}`,
      kind,
      bytes,
      isRead: true,
    });
    return [
      of(
        'docx',
        docxOf(BODY + used, {
          'word/_rels/document.xml.rels': relations,
          'word/_rels/settings.xml.rels': relations,
        }),
      ),
      of('odt', odtOf(drawn)),
      of('epub', epubOf({ 'a.xhtml': xhtml })),
      { ...of('epub', epubOf({ [target]: 'x' })), name: `a chapter that is ${what}`, isRead: false },
      of('html', Buffer.from(`<html><head><meta charset="utf-8"></head><body>${markup}</body></html>`)),
      of('email', Buffer.from(mail)),
      of('rtf', Buffer.from(rich, 'latin1')),
    ];
  });
}
