import { describe, expect, it } from 'vitest';
import type { AnnotationContent } from '../annotation.ts';
import { CLAIM } from '../tagset.ts';
import { settledPlacement, waitsToBeSettled } from './settled-placement.ts';

const TODAY = 'b'.repeat(64);
const EARLIER = 'a'.repeat(64);
const anchor = { text: EARLIER, span: { start: 0, end: 4 }, exact: 'ship', prefix: '', suffix: '' };
const content: AnnotationContent = { anchor, tag: CLAIM, label: 'Claim' };
const twice = {
  kind: 'ambiguous',
  candidates: [
    { span: { start: 3, end: 7 }, similarity: 1, score: 0.6 },
    { span: { start: 9, end: 13 }, similarity: 1, score: 0.6 },
  ],
} as const;

describe('an annotation that its annotator keeps as lost', () => {
  const kept = { ...content, lostIn: TODAY };

  it('is lost in that text, whatever looks like its words, and waits no longer', () => {
    expect(settledPlacement(kept, twice, TODAY)).toEqual({ kind: 'lost' });
    expect(waitsToBeSettled(kept, { kind: 'lost' }, TODAY)).toBe(false);
  });

  it('is asked for again when the article becomes another text', () => {
    const asked = { ...content, lostIn: EARLIER };
    expect(settledPlacement(asked, twice, TODAY)).toBe(twice);
    expect(waitsToBeSettled(asked, twice, TODAY)).toBe(true);
  });
});

describe('an annotation that nobody has settled', () => {
  it('waits if its place is not certain, and only then', () => {
    const span = { start: 0, end: 4 };
    const waits = (placement: Parameters<typeof waitsToBeSettled>[1]) =>
      waitsToBeSettled(content, placement, TODAY);
    expect(waits({ kind: 'exact', span })).toBe(false);
    expect(waits({ kind: 'moved', span })).toBe(false);
    expect(waits({ kind: 'changed', span, similarity: 0.9, found: 'shop' })).toBe(true);
    expect(waits(twice)).toBe(true);
    expect(waits({ kind: 'lost' })).toBe(true);
  });
});
