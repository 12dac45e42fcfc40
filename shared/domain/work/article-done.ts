/**
 * Done and reopened: what an annotator says of their own work on an article, one word after
 * the other. Each *done* names what was frozen with it, so that later edits change nothing
 * of what is compared.
 */
import type { Timestamp } from '../annotation.ts';
import type { Sha256 } from '../text.ts';

/** Copies of one's layer as it was; the names are the SHA-256 of their bytes. */
export interface FrozenLayer {
  readonly layer: Sha256;
  /** Of the statements beside it; absent if there were none. */
  readonly links?: Sha256;
}

export type DoneEvent =
  | { readonly kind: 'done'; readonly at: Timestamp; readonly frozen: FrozenLayer }
  | { readonly kind: 'reopened'; readonly at: Timestamp };

/** In the order in which it was said: clocks jump. */
export type DoneRecord = readonly DoneEvent[];

/** What counts: the word said last; null if there is none. */
export function lastWord(record: DoneRecord): DoneEvent | null {
  return record.at(-1) ?? null;
}

/** True if the article is done, and was not reopened since. */
export function isDone(record: DoneRecord): boolean {
  return lastWord(record)?.kind === 'done';
}

/** How often it was said to be done: more than once, and what was frozen last was perhaps made knowing others' work. */
export function timesDone(record: DoneRecord): number {
  return record.filter(({ kind }) => kind === 'done').length;
}
