/** A few words around a place, so that two places with the same words can be told apart. */
import type { Span } from '../../../shared/domain/span.ts';

export interface Around {
  readonly before: string;
  readonly after: string;
}

/** UTF-16 code units on each side, and less, so that no word is cut. */
const MOST = 28;

/** What stands around a span of a text. */
export function aroundSpan(content: string, { start, end }: Span): Around {
  return around(content.slice(Math.max(0, start - MOST - 1), start), content.slice(end, end + MOST + 1));
}

/** The same of what is known of the surroundings; whole words of the same paragraph only. */
export function around(prefix: string, suffix: string): Around {
  const before = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const [after = ''] = suffix.split('\n', 1);
  return {
    before: before.length > MOST ? `… ${before.replace(/^\S*\s/u, '')}` : before,
    after: after.length > MOST ? `${after.replace(/\s\S*$/u, '')} …` : after,
  };
}
