/** Offsets in the text as offsets in the page that shows it: there its paragraphs follow one another with nothing between. */

export interface PageOffsets {
  /** Which paragraph an offset of the text is in, counted from 0. */
  readonly paragraphAt: (offset: number) => number;
  /** Where a paragraph begins in the text. */
  readonly startOf: (paragraph: number) => number;
  /** A line feed is in no paragraph: between two of them is nothing. */
  readonly inPage: (offset: number) => number;
}

export function pageOffsets(text: string): PageOffsets {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  const paragraphAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    paragraphAt,
    startOf: (paragraph) => starts[paragraph] ?? 0,
    inPage: (offset) => offset - paragraphAt(offset),
  };
}

/** Words of the text as the page has them. */
export function pageWords(words: string): string {
  return words.replaceAll('\n', '');
}
