import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIRST_SIZE, placeOnScreen, type Rectangle } from './window-place.ts';

const MAIN: Rectangle = { x: 0, y: 25, width: 1920, height: 1015 };
const LEFT: Rectangle = { x: -1280, y: 0, width: 1280, height: 1024 };

test('a first window is in the middle of the main screen', () => {
  expect(placeOnScreen(null, [MAIN, LEFT])).toEqual({ x: 320, y: 113, ...FIRST_SIZE });
});

test('a window comes back where it was, on the screen where it was', () => {
  const wanted = { x: -1200, y: 40, width: 900, height: 700 };
  expect(placeOnScreen(wanted, [MAIN, LEFT])).toEqual(wanted);
});

test('a window whose screen is gone comes back in the middle of the main one, in its own size', () => {
  const wanted = { x: -1200, y: 40, width: 900, height: 700 };
  expect(placeOnScreen(wanted, [MAIN])).toEqual({ x: 510, y: 183, width: 900, height: 700 });
});

test('a window that is larger than its screen is made as large as that', () => {
  expect(placeOnScreen({ x: 0, y: 25, width: 3000, height: 3000 }, [MAIN])).toEqual(MAIN);
});

test('a window whose title bar is above every screen comes back', () => {
  expect(placeOnScreen({ x: 100, y: -500, width: 900, height: 700 }, [MAIN]).y).toBe(183);
});

test('a window is always within reach and never larger than a screen, wherever it was', () => {
  const size = fc.integer({ min: 1, max: 20_000 });
  const offset = fc.integer({ min: -30_000, max: 30_000 });
  const wanted = fc.record({ x: offset, y: offset, width: size, height: size });
  const area = fc.record({
    x: offset,
    y: offset,
    width: fc.integer({ min: 640, max: 8000 }),
    height: fc.integer({ min: 480, max: 5000 }),
  });
  fc.assert(
    fc.property(wanted, fc.array(area, { minLength: 1, maxLength: 4 }), (before, areas) => {
      const { x, y, width, height } = placeOnScreen(before, areas);
      const reachable = areas.some(
        (screen) =>
          width <= screen.width &&
          height <= screen.height &&
          y >= screen.y &&
          y + 40 <= screen.y + screen.height &&
          Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x) >= 120,
      );
      expect(reachable).toBe(true);
    }),
  );
});

test('without any screen there is still a window', () => {
  expect(placeOnScreen({ x: 5, y: 5, width: 10, height: 10 }, [])).toEqual({ x: 0, y: 0, ...FIRST_SIZE });
});
