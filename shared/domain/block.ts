/**
 * Blocks: what the stretches of an extracted text are, so that it reads like an article.
 *
 * Plain text and Markdown have none: their own lines and marks say what they are.
 */
import type { Span } from './span.ts';

export type BlockType = 'title' | 'heading' | 'paragraph' | 'item' | 'quote' | 'page';

export interface Block extends Span {
  readonly type: BlockType;
  /** Of a heading 1 to 6, of an item its depth from 1, of a page its number. */
  readonly level?: number;
}
