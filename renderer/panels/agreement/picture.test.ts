/** Pictures of charts: what others wrote spoils none, and none is larger than a browser draws. */
import { expect, it } from 'vitest';
import { scaleOf } from './picture.ts';
import { xmlWords } from './xml-words.ts';

it('puts a sign of its own for what no picture can hold', () => {
  expect(xmlWords('a\u0000b\ud800c\uffffd\n')).toBe('a\u{FFFD}b\u{FFFD}c\u{FFFD}d\n');
});

it('has twice the pixels, and as many as a browser draws where that is more', () => {
  expect(scaleOf(900, 400)).toBe(2);
  for (const [width, height] of [
    [340_000, 500],
    [20_000, 20_000],
    [10, 1_000_000],
  ] as const) {
    const scale = scaleOf(width, height);
    expect(Math.max(width, height) * scale).toBeLessThanOrEqual(16_384);
    expect(Math.floor(width * scale) * Math.floor(height * scale)).toBeLessThanOrEqual(2 ** 27);
  }
});
