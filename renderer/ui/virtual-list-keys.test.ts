import { describe, expect, it } from 'vitest';
import { rowAfterKey } from './virtual-list-keys.ts';

const ROWS = [{ heading: true }, {}, {}, { heading: true }, {}];

describe('keys in a list', () => {
  it('step over headings', () => {
    expect(rowAfterKey('ArrowDown', ROWS, 2)).toBe(4);
    expect(rowAfterKey('ArrowUp', ROWS, 4)).toBe(2);
  });

  it('begin at the ends where nothing is chosen yet', () => {
    expect(rowAfterKey('ArrowDown', ROWS, -1)).toBe(1);
    expect(rowAfterKey('ArrowUp', ROWS, -1)).toBe(4);
  });

  it('lead to the ends, and no further', () => {
    expect(rowAfterKey('Home', ROWS, 4)).toBe(1);
    expect(rowAfterKey('End', ROWS, 1)).toBe(4);
    expect(rowAfterKey('ArrowDown', ROWS, 4)).toBeNull();
    expect(rowAfterKey('ArrowUp', ROWS, 1)).toBeNull();
    expect(rowAfterKey('PageDown', ROWS, 1)).toBe(4);
    expect(rowAfterKey('PageUp', ROWS, 4)).toBe(1);
  });

  it('mean nothing else', () => {
    expect(rowAfterKey('a', ROWS, 1)).toBeNull();
    expect(rowAfterKey('ArrowDown', [], -1)).toBeNull();
  });
});
