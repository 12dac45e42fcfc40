/**
 * Word documents (.docx): mammoth turns them into a page, which is read like any other.
 *
 * mammoth is given parts that were inflated within limits and hold no document type. It
 * is given no path and no right to look for files; pictures are never opened.
 */
import mammoth from 'mammoth';
import { BlockText } from './block-text.ts';
import { parsePage } from './dom.ts';
import type { Extract } from './extract.ts';
import { ExtractFailure } from './extract-failure.ts';
import { addBlocks } from './html-blocks.ts';
import { definedOnly } from './html-metadata.ts';
import { refuseDoctype, textsOf } from './xml.ts';
import { openZip, type ZipParts } from './zip.ts';

const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];

/** What mammoth sets behind a footnote, back to where it is named. */
const BACK_LINK = /\s*<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g;

export const docx: Extract = async (bytes) => {
  const zip = await openZip(bytes);
  if (!zip.has('[Content_Types].xml')) throw new ExtractFailure('wrong-kind', endingOf(zip));
  const options = {
    styleMap: STYLES,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(noPicture),
  };
  // Its types leave out the way in that takes an archive which is open already.
  const converted: unknown = await Reflect.apply(mammoth.convertToHtml, mammoth, [
    { file: archiveOf(zip) },
    options,
  ]);
  if (!isConverted(converted)) throw new Error('no page came of it');
  const text = new BlockText();
  addBlocks(text, parsePage(converted.value.replaceAll(BACK_LINK, '')));
  return { ...text.build(), metadata: await metadataIn(zip) };
};

/** What a container that is no Word document should be called. */
function endingOf(zip: ZipParts): string {
  if (zip.has('META-INF/container.xml')) return '.epub';
  return zip.has('content.xml') ? '.odt' : '.zip';
}

/** The archive as mammoth wants to see it. */
function archiveOf(zip: ZipParts): {
  exists(name: string): boolean;
  read(name: string, encoding?: string): Promise<string | Uint8Array>;
} {
  return {
    exists: (name) => zip.has(name),
    async read(name, encoding) {
      const bytes = await zip.read(name);
      if (encoding === 'base64') return Buffer.from(bytes).toString('base64');
      if (encoding === undefined) return bytes;
      const xml = new TextDecoder(encoding).decode(bytes);
      refuseDoctype(xml);
      return xml;
    },
  };
}

async function noPicture(): Promise<{ src: string }> {
  return Promise.resolve({ src: '' });
}

function isConverted(value: unknown): value is { readonly value: string } {
  return typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'string';
}

async function metadataIn(zip: ZipParts): Promise<ReturnType<typeof definedOnly>> {
  const part = 'docProps/core.xml';
  const found = zip.has(part)
    ? textsOf(await zip.text(part), ['dc:title', 'dc:creator', 'dcterms:created', 'dc:language'])
    : new Map<string, string>();
  return definedOnly({
    title: found.get('dc:title'),
    byline: found.get('dc:creator'),
    published: found.get('dcterms:created'),
    language: found.get('dc:language'),
    outlet: undefined,
    url: undefined,
  });
}
