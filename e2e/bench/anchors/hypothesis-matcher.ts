/** Hypothesis' matcher, as its documentation tells it: how the best known tool for web pages finds a quote again. */
import search from 'approx-string-match';
import type { Anchor } from '../../../shared/domain/anchor.ts';
import type { Span } from '../../../shared/domain/span.ts';

/** Finds one anchor in a text; null if it says that it is not there. Peers never say that they are not sure. */
export type Matcher = (anchor: Anchor) => Span | null;

/**
 * As documented for Hypothesis' client: the old offsets if the words stand there, else the
 * quote's occurrences if there are any, else what `approx-string-match` finds with up to
 * half of the characters wrong (256 at most); the best by 50 points for the quote, 20
 * each for prefix and suffix, 2 for the position; no least score.
 */
export function hypothesis(now: string): Matcher {
  return ({ exact, prefix, suffix, span }) => {
    if (now.slice(span.start, span.end) === exact) return span;
    const matches = searchText(now, exact, Math.min(256, exact.length / 2));
    const scored = matches.map((match) => {
      const before = now.slice(Math.max(0, match.start - prefix.length), match.start);
      const after = now.slice(match.end, match.end + suffix.length);
      const score =
        50 * (1 - match.errors / exact.length) +
        20 * (prefix === '' ? 1 : likeness(before, prefix)) +
        20 * (suffix === '' ? 1 : likeness(after, suffix)) +
        2 * (1 - Math.abs(match.start - span.start) / now.length);
      return { match, score };
    });
    const [best] = scored.toSorted((a, b) => b.score - a.score);
    return best === undefined ? null : { start: best.match.start, end: best.match.end };
  };
}

interface Found extends Span {
  readonly errors: number;
}

function searchText(text: string, words: string, mostErrors: number): readonly Found[] {
  const same: Found[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    same.push({ start: at, end: at + words.length, errors: 0 });
  }
  return same.length > 0 ? same : search(text, words, mostErrors);
}

function likeness(text: string, words: string): number {
  if (words.length === 0 || text.length === 0) return 0;
  const [match] = searchText(text, words, words.length);
  return match === undefined ? 0 : 1 - match.errors / words.length;
}
