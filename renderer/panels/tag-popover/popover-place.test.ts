import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, popoverPlace } from './popover-place.ts';

const PAGE: Box = { left: 300, top: 80, right: 1000, bottom: 800 };
const SIZE = { width: 400, height: 40 };

describe('the popover at the selection', () => {
  it('stands above the words, in their middle', () => {
    const words = { left: 600, top: 400, right: 700, bottom: 424 };
    expect(popoverPlace(words, SIZE, PAGE)).toEqual({ left: 450, top: 350, isAbove: true });
  });

  it('stands below words at the top of the page', () => {
    const words = { left: 600, top: 90, right: 700, bottom: 114 };
    expect(popoverPlace(words, SIZE, PAGE)).toMatchObject({ top: 124, isAbove: false });
  });

  it('is nowhere while the words are out of view', () => {
    expect(popoverPlace({ left: 600, top: 20, right: 700, bottom: 44 }, SIZE, PAGE)).toBeNull();
    expect(popoverPlace({ left: 600, top: 800, right: 700, bottom: 824 }, SIZE, PAGE)).toBeNull();
  });

  it('never covers words that leave it room, and never leaves the page', () => {
    const side = fc.integer({ min: 300, max: 960 });
    fc.assert(
      fc.property(
        side,
        fc.integer({ min: 70, max: 790 }),
        fc.integer({ min: 10, max: 600 }),
        (left, top, height) => {
          const words = { left, top, right: left + 40, bottom: top + height };
          const place = popoverPlace(words, SIZE, PAGE);
          if (place === null) return;
          expect(place.left).toBeGreaterThanOrEqual(PAGE.left);
          expect(place.left + SIZE.width).toBeLessThanOrEqual(PAGE.right);
          expect(place.top).toBeGreaterThanOrEqual(PAGE.top);
          expect(place.top + SIZE.height).toBeLessThanOrEqual(PAGE.bottom);
          const covers = place.top < words.bottom && place.top + SIZE.height > words.top;
          const hasRoom = top - PAGE.top > 60 || PAGE.bottom - words.bottom > 60;
          if (hasRoom) expect(covers).toBe(false);
        },
      ),
    );
  });
});
