/** An occurrence as people read it: its words between what stands before and after. */
import { takeAfter, takeBefore } from '../code-points.ts';
import type { Span } from '../span.ts';
import type { Occurrence } from './find-occurrences.ts';

export interface OccurrenceInContext extends Occurrence {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Code points on each side. */
const CONTEXT = 40;

export function inContext<T extends { readonly span: Span }>(
  text: string,
  occurrence: T,
): T & Pick<OccurrenceInContext, 'before' | 'words' | 'after'> {
  const { start, end } = occurrence.span;
  return {
    ...occurrence,
    before: oneLine(takeBefore(text, start, CONTEXT)),
    words: oneLine(text.slice(start, end)),
    after: oneLine(takeAfter(text, end, CONTEXT)),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
