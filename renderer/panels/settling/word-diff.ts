/** Two wordings word by word: what both have, what only the old one has, what only the new one. */
import { diffWords } from 'diff';

export interface WordRun {
  readonly words: string;
  readonly kind: 'same' | 'removed' | 'added';
}

/** Wordings that differ in more than this many words are not worth comparing word by word. */
const MOST_EDITS = 400;

/**
 * The old wording is all that is the same or removed, the new one all that is the same or
 * added; white space alone is no difference. Neither is ever empty unless it was given empty.
 */
export function wordDiff(then: string, now: string): readonly WordRun[] {
  const parts = diffWords(then, now, { maxEditLength: MOST_EDITS });
  if (parts === undefined) {
    const runs: readonly WordRun[] = [
      { words: then, kind: 'removed' },
      { words: now, kind: 'added' },
    ];
    return runs.filter(({ words }) => words !== '');
  }
  return parts.map(({ value, added, removed }) => ({
    words: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
}
