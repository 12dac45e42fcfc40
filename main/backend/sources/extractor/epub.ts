/** Books (.epub): the chapters in the order of the spine, each read like a page. */
import path from 'node:path';
import { BlockText } from './block-text.ts';
import { parsePage } from './dom.ts';
import type { Extract } from './extract.ts';
import { ExtractFailure } from './extract-failure.ts';
import { addBlocks } from './html-blocks.ts';
import { definedOnly } from './html-metadata.ts';
import { readXml, textsOf, type XmlElement } from './xml.ts';
import { openZip, type ZipParts } from './zip.ts';

const CONTAINER = 'META-INF/container.xml';

/** Elements that XML may close in themselves and HTML may not: there they would swallow the rest. */
const CLOSED_IN_ITSELF = /<(title|script|style|iframe|textarea|noscript|a|p|div|span)(\s[^<>]*)?\/>/gi;

export const epub: Extract = async (bytes, _options, progress) => {
  const zip = await openZip(bytes);
  if (!zip.has(CONTAINER)) {
    throw new ExtractFailure('wrong-kind', zip.has('[Content_Types].xml') ? '.docx' : '.zip');
  }
  const packagePath = await rootFileOf(zip);
  const packageXml = await zip.text(packagePath);
  const chapters = chaptersOf(packageXml, path.posix.dirname(packagePath));
  const encrypted = await encryptedParts(zip);
  const text = new BlockText();
  for (const [index, chapter] of chapters.entries()) {
    progress(index, chapters.length);
    if (encrypted.has(chapter)) throw new ExtractFailure('password', `${chapter} is encrypted`);
    if (!zip.has(chapter)) continue;
    addBlocks(text, parsePage(asHtml(await zip.text(chapter))));
  }
  return { ...text.build(), metadata: metadataIn(packageXml) };
};

/** Chapters usually name a document type; one that defines something is refused. It is read as HTML, which has none. */
function asHtml(xhtml: string): string {
  if (/<!DOCTYPE[^>]*\[|<!ENTITY/i.test(xhtml)) {
    throw new ExtractFailure('damaged', 'a chapter defines entities');
  }
  return xhtml.replaceAll(CLOSED_IN_ITSELF, '<$1$2></$1>').replace(/^\uFEFF?\s*<\?xml[^>]*>/, '');
}

async function rootFileOf(zip: ZipParts): Promise<string> {
  const [root] = elementsOf(await zip.text(CONTAINER), 'rootfile');
  return root?.attributes['full-path'] ?? '';
}

function chaptersOf(packageXml: string, folder: string): readonly string[] {
  const items = new Map(
    elementsOf(packageXml, 'item').map(({ attributes }) => [attributes['id'] ?? '', attributes] as const),
  );
  return elementsOf(packageXml, 'itemref').flatMap(({ attributes }) => {
    const item = items.get(attributes['idref'] ?? '');
    // The table of contents is for programs.
    if (item === undefined || (item['properties'] ?? '').split(/\s+/).includes('nav')) return [];
    return [path.posix.join(folder, decoded(item['href'] ?? ''))];
  });
}

async function encryptedParts(zip: ZipParts): Promise<ReadonlySet<string>> {
  const part = 'META-INF/encryption.xml';
  if (!zip.has(part)) return new Set();
  // Fonts are often masked so; only what is a chapter matters.
  return new Set(
    elementsOf(await zip.text(part), 'CipherReference').map(({ attributes }) =>
      decoded(attributes['URI'] ?? ''),
    ),
  );
}

function metadataIn(packageXml: string): ReturnType<typeof definedOnly> {
  const found = textsOf(packageXml, ['dc:title', 'dc:creator', 'dc:date', 'dc:language', 'dc:publisher']);
  return definedOnly({
    title: found.get('dc:title'),
    byline: found.get('dc:creator'),
    published: found.get('dc:date'),
    language: found.get('dc:language'),
    outlet: found.get('dc:publisher'),
    url: undefined,
  });
}

/** By their local name, whatever prefix stands before it. */
function elementsOf(xml: string, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  readXml(xml, {
    open: (element) => {
      if (element.name === name || element.name.endsWith(`:${name}`)) found.push(element);
    },
  });
  return found;
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href.replace(/#.*$/s, ''));
  } catch {
    // No escape at all, but a part may be called so.
    return href;
  }
}
