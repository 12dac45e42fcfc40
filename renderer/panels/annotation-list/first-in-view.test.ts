import { describe, expect, it } from 'vitest';
import type { PlacedAnnotation } from '../../store/state.ts';
import { firstInView } from './first-in-view.ts';

function at(start: number | null): Pick<PlacedAnnotation, 'span'> {
  return { span: start === null ? null : { start, end: start + 1 } };
}

describe('the first annotation in view', () => {
  const found = [at(3), at(3), at(10), at(40), at(null)];

  it('is the first that begins at or after the top of the page', () => {
    expect(firstInView(found, 0)).toBe(found[0]);
    expect(firstInView(found, 3)).toBe(found[0]);
    expect(firstInView(found, 4)).toBe(found[2]);
    expect(firstInView(found, 40)).toBe(found[3]);
  });

  it('is none where only annotations without a certain place follow', () => {
    expect(firstInView(found, 41)).toBeNull();
    expect(firstInView([], 0)).toBeNull();
  });
});
