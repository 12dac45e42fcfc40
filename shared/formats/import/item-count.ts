/**
 * How much one import may bring. Whatever files hold beyond it is a reason to refuse all of
 * them: nobody could look through it, and it would fill the memory of every window.
 */

/** Annotations and links together. */
export const MOST_ITEMS = 200_000;

/** UTF-16 code units of all quoted words: annotations that cover a whole text each multiply it. */
export const MOST_QUOTED = 64 * 1024 * 1024;

/** Raised from deep inside of a reader, and caught by `read-within.ts`. */
export class TooManyItems extends Error {
  readonly file: string;

  constructor(file: string) {
    super('too many items');
    this.file = file;
  }
}

export class ItemCount {
  private items = 0;
  private quoted = 0;

  /** One more, with so many words quoted; throws `TooManyItems`. */
  add(file: string, quoted: number): void {
    this.items += 1;
    // Of a hostile file: backwards, or no number at all.
    if (quoted > 0) this.quoted += quoted;
    if (this.items > MOST_ITEMS || this.quoted > MOST_QUOTED) throw new TooManyItems(file);
  }
}
