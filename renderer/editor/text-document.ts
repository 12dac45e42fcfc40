/**
 * An article's text as a ProseMirror document, and nothing of it changed.
 *
 * A line is a paragraph; blank lines are kept as empty paragraphs, so that positions
 * and offsets stay exact inverses (`positions.ts`). Twenty paragraphs make a chunk.
 *
 * **Very long lines** (a text may be one line of 10 MB, which no browser lays out in one
 * block) are cut into pieces of about 1,000 characters, after a space or at least
 * between graphemes. Pieces are paragraphs that the style sheet shows `display: inline`,
 * so that the twenty pieces of a chunk flow on as one; only between chunks, every 20,000
 * characters or some 300 lines, a line ends early. A long line has chunks of its own,
 * so its last piece never runs into the next line. No character is added or lost: two
 * pieces meet at one offset, where other paragraphs have a line feed between them.
 */
import { Fragment, type Node } from 'prosemirror-model';
import type { ArticleKind } from '../../shared/domain/article.ts';
import type { Block } from '../../shared/domain/block.ts';
import { isGraphemeBoundary, previousGrapheme } from '../../shared/domain/graphemes.ts';
import { blockLooks, pageStarts } from './block-looks.ts';
import { type Look, looksOf } from './looks.ts';
import { schema } from './schema.ts';

/** A stretch of the text that is one paragraph; `end` is the offset of the line feed or the next piece. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly look: Look;
  readonly piece: boolean;
  /** Number of the page that begins here. */
  readonly page?: number | undefined;
}

export type Chunk = readonly Paragraph[];

export const CHUNK_PARAGRAPHS = 20;
/** Lines up to here are laid out whole (UTF-16 code units). */
export const LONGEST_PARAGRAPH = 4000;
export const PIECE_LENGTH = 1000;

/** Cut `content` into paragraphs and these into chunks. Never empty: an empty text is one blank paragraph. */
export function divideText(
  content: string,
  kind: ArticleKind,
  blocks: readonly Block[] = [],
): readonly Chunk[] {
  const lines = content.split('\n');
  const looks = blocks.length > 0 ? blockLooks(lines, blocks) : looksOf(lines, kind);
  const pages = pageStarts(blocks);
  const chunks: Chunk[] = [];
  let chunk: Paragraph[] = [];
  const close = () => {
    if (chunk.length > 0) chunks.push(chunk);
    chunk = [];
  };
  let start = 0;
  for (const [index, line] of lines.entries()) {
    const end = start + line.length;
    const look = looks[index] ?? 'body';
    if (line.length <= LONGEST_PARAGRAPH) {
      if (chunk.length === CHUNK_PARAGRAPHS) close();
      chunk.push({ start, end, look, piece: false, page: pages.get(start) });
    } else {
      close();
      for (let from = start; from < end;) {
        const to = end - from <= PIECE_LENGTH ? end : cutBefore(content, from, from + PIECE_LENGTH);
        if (chunk.length === CHUNK_PARAGRAPHS) close();
        chunk.push({ start: from, end: to, look, piece: true });
        from = to;
      }
      close();
    }
    start = end + 1;
  }
  close();
  return chunks;
}

export function documentOf(content: string, chunks: readonly Chunk[]): Node {
  const { doc, chunk: chunkType } = schema.nodes;
  const blanks = new Map<string, Node>();
  return doc.create(
    null,
    chunks.map((chunk, index) =>
      chunkType.create(
        { index },
        chunk.map((paragraph) => {
          const { start, end } = paragraph;
          const blank = blankLike(paragraph, blanks);
          return start < end ? blank.copy(Fragment.from(schema.text(content.slice(start, end)))) : blank;
        }),
      ),
    ),
  );
}

/** Nodes are values: one stands for all paragraphs that look alike, which takes half the time of making each. */
function blankLike({ look, piece, page }: Paragraph, blanks: Map<string, Node>): Node {
  const key = piece || page !== undefined ? `${look} ${String(piece)} ${page ?? ''}` : look;
  const known = blanks.get(key);
  if (known !== undefined) return known;
  const blank = schema.nodes.paragraph.create({ look, piece, page: page ?? null });
  blanks.set(key, blank);
  return blank;
}

/** Where to cut at or before `target`, after a space if one is near; always beyond `from`. */
function cutBefore(content: string, from: number, target: number): number {
  const space = content.lastIndexOf(' ', target - 1);
  if (space >= target - 200 && space >= from) return space + 1;
  const grapheme = isGraphemeBoundary(content, target) ? target : previousGrapheme(content, target);
  // One grapheme longer than a piece: nobody reads that, but it must not stop us.
  return grapheme > from ? grapheme : target;
}
