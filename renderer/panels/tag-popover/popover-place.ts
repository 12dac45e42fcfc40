/** Where the popover stands: above the selected words or below them, never on them, always in the page. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between the words (with the lines drawn under them) and the popover. */
const GAP = 10;
const MARGIN = 8;

/** Its top left corner, and on which side of the words it is. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly isAbove: boolean;
}

/**
 * Where the popover stands, in the coordinates of `words` and `page`; null if
 * the words are out of view. Above is preferred: the hand and the text to be read
 * next are below.
 */
export function popoverPlace(words: Box, popover: Size, page: Box): Place | null {
  if (words.bottom <= page.top || words.top >= page.bottom) return null;
  const left = clamp(
    (words.left + words.right - popover.width) / 2,
    page.left + MARGIN,
    page.right - MARGIN - popover.width,
  );
  const above = words.top - GAP - popover.height;
  if (above >= page.top + 4) return { left, top: above, isAbove: true };
  const below = words.bottom + GAP;
  if (below + popover.height <= page.bottom - 4) return { left, top: below, isAbove: false };
  // The words fill the page: at its lower edge, where a selection that was drawn downwards ends.
  return { left, top: page.bottom - MARGIN - popover.height, isAbove: true };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
