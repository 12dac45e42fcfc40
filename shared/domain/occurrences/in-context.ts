/** An occurrence as people read it: its words between what stands before and after. */
import { takeAfter, takeBefore } from '../code-points.ts';
import type { Span } from '../span.ts';
import type { Occurrence } from './find-occurrences.ts';

export interface OccurrenceInContext extends Occurrence {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Code points on each side, less what of them is half a word. */
const CONTEXT = 40;

export function inContext<T extends { readonly span: Span }>(
  text: string,
  occurrence: T,
): T & Pick<OccurrenceInContext, 'before' | 'words' | 'after'> {
  const { start, end } = occurrence.span;
  const before = oneLine(takeBefore(text, start, CONTEXT));
  const after = oneLine(takeAfter(text, end, CONTEXT));
  return {
    ...occurrence,
    before: start - before.length <= 0 ? before : before.replace(/^\S+\s/u, '…'),
    words: oneLine(text.slice(start, end)),
    after: end + after.length >= text.length ? after : after.replace(/\s\S+$/u, '…'),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
