import { describe, expect, it } from 'vitest';
import { shareAfterKey } from './level-edge.tsx';

describe('the edge between two panels', () => {
  it('goes up and down with the arrow keys, and to its ends', () => {
    expect(shareAfterKey('ArrowUp', 50)).toBe(45);
    expect(shareAfterKey('ArrowDown', 50)).toBe(55);
    expect(shareAfterKey('Home', 50)).toBe(15);
    expect(shareAfterKey('End', 50)).toBe(85);
  });

  it('never takes all the room from either panel, and leaves other keys alone', () => {
    expect(shareAfterKey('ArrowUp', 16.2)).toBe(15);
    expect(shareAfterKey('ArrowDown', 84)).toBe(85);
    expect(shareAfterKey('Tab', 50)).toBeNull();
  });
});
