/**
 * PDF files: pdf.js finds the words and where they stand, the rest is reading them like
 * people do (`pdf-lines.ts`, `pdf-columns.ts`, `pdf-paragraphs.ts`).
 *
 * No script, form, font or picture of a file is used; pdf.js works in this very process,
 * which has nothing to lose.
 */
import type { FoundMetadata } from '../../../../shared/domain/article.ts';
import { BlockText } from './block-text.ts';
import type { Extract, Progress } from './extract.ts';
import { ExtractFailure } from './extract-failure.ts';
import { definedOnly } from './html-metadata.ts';
import { columnsOf } from './pdf-columns.ts';
import { linesOf, type Piece } from './pdf-lines.ts';
import { addPage, type Paragraph } from './pdf-paragraphs.ts';
import { withoutRunningHeads, type PageLines } from './pdf-running-heads.ts';

const MOST_PAGES = 5000;

type Pdf = Awaited<ReturnType<typeof load>>;

export const pdf: Extract = async (bytes, _options, progress) => {
  const document = await load(bytes);
  try {
    if (document.numPages > MOST_PAGES) {
      throw new ExtractFailure('too-complex', `${document.numPages} pages are more than ${MOST_PAGES}`);
    }
    const pages = await pagesOf(document, progress);
    const emptyPages = pages.flatMap(({ lines }, index) => (lines.length === 0 ? [index + 1] : []));
    if (emptyPages.length === pages.length)
      throw new ExtractFailure('no-text', `no text on ${pages.length} pages`);
    const paragraphs: Paragraph[] = [];
    for (const [index, { lines }] of withoutRunningHeads(pages).entries()) {
      addPage(paragraphs, columnsOf(lines), index + 1);
    }
    return {
      ...build(paragraphs),
      metadata: await metadataOf(document),
      ...(emptyPages.length === 0 ? {} : { emptyPages }),
    };
  } finally {
    await document.loadingTask.destroy();
  }
};

/** Loaded only for a PDF: it is larger than everything else together. */
async function load(bytes: Uint8Array) {
  withoutCanvas();
  const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Reflect.set(globalThis, 'pdfjsWorker', { WorkerMessageHandler });
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // pdf.js keeps what it is given.
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await task.promise;
  } catch (error) {
    const isProtected = error instanceof Error && error.name === 'PasswordException';
    throw isProtected ? new ExtractFailure('password', error.message) : error;
  }
}

/** At its start pdf.js asks for what a canvas is drawn with. Nothing is drawn here, so anything by that name will do. */
function withoutCanvas(): void {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!Reflect.has(globalThis, name)) Reflect.set(globalThis, name, Object);
  }
}

async function pagesOf(document: Pdf, progress: Progress): Promise<readonly PageLines[]> {
  const pages: PageLines[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const [, bottom = 0, , top = 0] = page.view;
    pages.push({
      height: top - bottom,
      lines: linesOf(items.flatMap((item) => ('str' in item ? pieceOf(item, bottom) : []))),
    });
    page.cleanup();
    progress(number, document.numPages);
  }
  return pages;
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
}

/** Turned text (stamps, watermarks at the edge) has no line to stand in and is left out. */
function pieceOf({ str, transform, width }: TextItem, bottom: number): readonly Piece[] {
  const [a, b, , d, x, y] = transform.map(Number);
  if (a === undefined || b === undefined || d === undefined || x === undefined || y === undefined) return [];
  const isTurned = Math.abs(b) > Math.abs(a);
  return isTurned || d === 0 ? [] : [{ text: str, x, y: y - bottom, width, size: Math.abs(d) }];
}

/** From this size on, in parts of the body's, a short paragraph is a heading. */
const HEADING = 1.15;
const LONGEST_HEADING = 300;

function build(paragraphs: readonly Paragraph[]): ReturnType<BlockText['build']> {
  const body = bodySize(paragraphs);
  const largest = Math.max(...paragraphs.filter(({ page }) => page === 1).map(({ size }) => size), 0);
  const text = new BlockText();
  let page = 0;
  for (const paragraph of paragraphs) {
    for (; page < paragraph.page; page += 1) if (page + 1 === paragraph.page) text.startPage(paragraph.page);
    const ratio = paragraph.size / body;
    if (ratio < HEADING || paragraph.text.length > LONGEST_HEADING) {
      text.add(/^[•▪◦‣]\s/.test(paragraph.text) ? 'item' : 'paragraph', paragraph.text);
    } else if (paragraph.page === 1 && paragraph.size === largest && !text.has('title')) {
      text.add('title', paragraph.text);
    } else text.add('heading', paragraph.text, ratio >= 1.5 ? 2 : 3);
  }
  return text.build();
}

/** The size that most characters have. */
function bodySize(paragraphs: readonly Paragraph[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of paragraphs) {
    const rounded = Math.round(size * 2) / 2;
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.length);
  }
  const [most] = [...lengths].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? 1;
}

async function metadataOf(document: Pdf): Promise<FoundMetadata> {
  const { info } = await document.getMetadata();
  const said = (name: string): string | undefined => {
    const value: unknown = Reflect.get(info, name);
    return typeof value === 'string' ? value : undefined;
  };
  const title = said('Title');
  const date = /^D:(\d{4})(\d\d)?(\d\d)?/.exec(said('CreationDate') ?? '');
  return definedOnly({
    // Programs write the name of their own file there.
    title: /^microsoft word - |\.(?:docx?|indd|qxd|pages|pdf|rtf|tex|html?)$/i.test(title ?? '')
      ? undefined
      : title,
    byline: said('Author'),
    published: date === null ? undefined : date.slice(1).filter(Boolean).join('-'),
    language: said('Language'),
    outlet: undefined,
    url: undefined,
  });
}
