/** What the palette offers and how it is found: by letters in order, the best match first. */
import fuzzysort from 'fuzzysort';

export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  /** Which menu, or *Article*, *Tag*. */
  readonly kind: string;
  readonly keys: readonly string[];
  readonly run: () => void;
}

export interface Found {
  /** Run lately, newest first; empty as soon as words are typed. */
  readonly recent: readonly PaletteEntry[];
  readonly others: readonly PaletteEntry[];
}

/** More than these nobody reads: one more letter helps. */
const MOST = 60;

/** Without words: what was run lately (`recent`, ids), then all others in their own order. */
export function findInPalette(
  entries: readonly PaletteEntry[],
  words: string,
  recent: readonly string[],
): Found {
  if (words.trim() !== '') {
    const found = fuzzysort.go(words, entries, { keys: ['label', 'kind'], limit: MOST, threshold: 0.4 });
    return { recent: [], others: found.map((result) => result.obj) };
  }
  const known = recent.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
  return { recent: known, others: entries.filter((entry) => !known.includes(entry)).slice(0, MOST) };
}
