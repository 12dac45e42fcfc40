/** What the lines of an extracted text look like: what its blocks say that they are. */
import type { Block } from '../../shared/domain/block.ts';
import { isByline, type Look } from './looks.ts';

/** One look per line, in order. */
export function blockLooks(lines: readonly string[], blocks: readonly Block[]): readonly Look[] {
  const inOrder = blocks.filter(({ type }) => type !== 'page');
  let next = 0;
  let offset = 0;
  let before: Block | undefined;
  return lines.map((line) => {
    while (next < inOrder.length && (inOrder[next]?.end ?? 0) <= offset) next += 1;
    const start = offset;
    offset += line.length + 1;
    if (line.trim() === '') return 'blank';
    const block = inOrder[next];
    const isIn = block !== undefined && block.start <= start;
    const look = isIn ? lookOf(block, line, before) : 'body';
    if (isIn && block.end <= offset) before = block;
    return look;
  });
}

/** Numbers of pages, by the offset at which each begins. */
export function pageStarts(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const pages = blocks.filter(({ type }) => type === 'page');
  return new Map(pages.slice(1).map(({ start, level }, index) => [start, level ?? index + 2]));
}

function lookOf({ type, level = 1 }: Block, line: string, before: Block | undefined): Look {
  switch (type) {
    case 'title':
    case 'item':
    case 'quote':
      return type;
    case 'heading':
      // The first size is the title's.
      return level <= 2 ? 'heading-2' : 'heading-3';
    case 'paragraph':
    case 'page':
      return before?.type === 'title' && isByline(line) ? 'byline' : 'body';
  }
}
