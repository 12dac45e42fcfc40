/**
 * A text as another tool stored it → a text as Beleg stores it: no byte order mark, LF
 * line ends, no lone surrogate; with the way from offsets in one to the other.
 */
import { normaliseText } from '../text-from.ts';

export interface ImportedText {
  readonly content: string;
  /** UTF-16 offset in the tool's text → the same place in `content`. Other numbers stay what they are. */
  toContent(offset: number): number;
}

export function importText(raw: string): ImportedText {
  const dropped = droppedFrom(raw);
  return {
    content: normaliseText(raw),
    toContent: (offset) => (offset > 0 ? offset - countBelow(dropped, offset) : offset),
  };
}

/** Offsets of the characters that are gone: the byte order mark, and the CR of each CRLF. */
function droppedFrom(raw: string): readonly number[] {
  const dropped = raw.startsWith('\uFEFF') ? [0] : [];
  for (let at = raw.indexOf('\r\n'); at >= 0; at = raw.indexOf('\r\n', at + 2)) dropped.push(at);
  return dropped;
}

function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
