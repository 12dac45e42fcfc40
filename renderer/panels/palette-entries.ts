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

/** More than these nobody reads: one more letter helps. */
const MOST = 60;

/** Without words: all, in their own order. */
export function findInPalette(entries: readonly PaletteEntry[], words: string): readonly PaletteEntry[] {
  if (words.trim() === '') return entries.slice(0, MOST);
  return fuzzysort
    .go(words, entries, { keys: ['label', 'kind'], limit: MOST, threshold: 0.4 })
    .map((result) => result.obj);
}
