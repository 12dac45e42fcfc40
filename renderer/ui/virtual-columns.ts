/** Which columns of a wide table are in the document: all of a narrow one, of a wide one those in view. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** A table of no more columns is as wide as its words. */
const MOST_LAID_OUT = 40;
/** Pixels, of every column of a wide table but the first. */
const COLUMN_WIDTH = 120;
/** Of the first, which stays in view. */
const HEAD_WIDTH = 240;
const OVERSCAN = 4;

export interface ColumnsInView {
  readonly isWide: boolean;
  /** Ascending, the first always; `gap`: pixels of what is not in the document before it. */
  readonly shown: readonly { readonly index: number; readonly gap: number }[];
  /** Pixels after the last. */
  readonly rest: number;
  readonly scrollTo: (column: number) => void;
}

/** `count`: with the first column; `active` is in the document wherever it is. */
export function useColumnsInView(
  scroller: RefObject<HTMLDivElement | null>,
  count: number,
  active: number,
): ColumnsInView {
  const isWide = count > MOST_LAID_OUT;
  const virtualizer = useVirtualizer({
    horizontal: true,
    enabled: isWide,
    count,
    getScrollElement: () => scroller.current,
    estimateSize: (column) => (column === 0 ? HEAD_WIDTH : COLUMN_WIDTH),
    scrollPaddingStart: HEAD_WIDTH,
    overscan: OVERSCAN,
    rangeExtractor: (range) =>
      [...new Set([0, Math.min(active, count - 1), ...defaultRangeExtractor(range)])].toSorted(
        (a, b) => a - b,
      ),
  });
  const items = isWide ? virtualizer.getVirtualItems() : [];
  return {
    isWide,
    shown: isWide
      ? items.map(({ index, start }, at) => ({ index, gap: start - (items[at - 1]?.end ?? 0) }))
      : Array.from({ length: count }, (_, index) => ({ index, gap: 0 })),
    rest: isWide ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0,
    scrollTo: (column) => {
      if (isWide && column > 0) virtualizer.scrollToIndex(column, { align: 'auto' });
    },
  };
}
