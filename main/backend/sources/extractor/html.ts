/**
 * Web pages (.html), as they were saved: the article on it as Mozilla's Readability finds
 * it, or the whole page where somebody wants it or nothing was found.
 */
import { Readability } from '@mozilla/readability';
import type { FoundMetadata } from '../../../../shared/domain/article.ts';
import type { Extracted } from '../extraction-messages.ts';
import { BlockText, type BuiltText } from './block-text.ts';
import { isElement, parsePage, sizeOf, type DomDocument, type DomElement } from './dom.ts';
import type { Extract } from './extract.ts';
import { addBlocks } from './html-blocks.ts';
import { decodePage } from './html-encoding.ts';
import { pageMetadata, type FoundByReadability } from './html-metadata.ts';
import { isMhtml, pageInMhtml } from './mhtml.ts';

/** Shorter than this (UTF-16 code units) it is a caption or a teaser: no article was found. */
const SHORT_ARTICLE = 250;
/** Larger pages, or deeper ones, are taken whole: searching them takes minutes, or never ends. */
const MOST_NODES = 300_000;
const DEEPEST = 500;

export const html: Extract = async (bytes, options) => {
  const page = isMhtml(bytes) ? await pageInMhtml(bytes) : decodePage(bytes, options.encoding);
  const { encoding, encodingFrom, byteOrderMark } = page;
  const how = { encoding, byteOrderMark, ...(encodingFrom === undefined ? {} : { encodingFrom }) };
  return { ...takeFromPage(page.content, options.mode), ...how };
};

/** The text of a page that is decoded already. */
export function takeFromPage(content: string, mode: 'article' | 'whole-page'): Extracted {
  const document = parsePage(content);
  const { nodes, depth } = sizeOf(document);
  const canSearch = mode === 'article' && nodes <= MOST_NODES && depth <= DEEPEST;
  const found = canSearch ? findArticle(document) : undefined;
  // Readability changes the tree that it looks at: what it leaves is not the page.
  const page = canSearch ? parsePage(content) : document;
  const metadata = found?.metadata ?? pageMetadata(page, {});
  if (found !== undefined) {
    const article = articleText(found.element, metadata);
    if (article.content.length >= SHORT_ARTICLE) return { ...article, metadata, mode: 'article' };
  }
  return { ...wholeText(page), metadata, mode: 'whole-page' };
}

function wholeText(page: DomDocument): BuiltText {
  const text = new BlockText();
  addBlocks(text, page);
  return text.build();
}

function articleText(element: DomElement, { title, byline }: FoundMetadata): BuiltText {
  const text = new BlockText();
  if (title !== undefined) text.add('title', title);
  // Who wrote it is for the analyst to mark as well, and Readability takes it out of the body.
  if (byline !== undefined) text.add('paragraph', byline);
  addBlocks(text, element);
  return text.build();
}

function findArticle(
  document: DomDocument,
): { readonly element: DomElement; readonly metadata: FoundMetadata } | undefined {
  const heading = document.querySelector('h1')?.textContent;
  try {
    const found: unknown = new Readability(document, {
      serializer: (element: unknown) => element,
    }).parse();
    if (!isFound(found) || !isElement(found.content)) return undefined;
    return { element: found.content, metadata: pageMetadata(document, { ...found, heading }) };
  } catch {
    // Too many elements, nested too deeply, or a page that it stumbles over: the whole page is there.
    return undefined;
  }
}

function isFound(value: unknown): value is FoundByReadability & { readonly content: unknown } {
  return typeof value === 'object' && value !== null && 'content' in value;
}
