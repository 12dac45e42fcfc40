import { describe, expect, it } from 'vitest';
import { alikeFor, colourDifference, contrast, isVisible, shadesOf } from './colours.ts';

const [ACTOR, CLAIM, EVIDENCE] = ['#0b57a4', '#a84600', '#006b56'] as const;

describe('colours of tags', () => {
  it('are measured as WCAG and CIEDE2000 measure them', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast(ACTOR, '#ffffff')).toBeCloseTo(7.2, 1);
    expect(contrast(CLAIM, '#ffffff')).toBeCloseTo(5.9, 1);
    // What an independent implementation gives for the extremes and for pure red and green.
    expect(colourDifference('#000000', '#ffffff')).toBeCloseTo(100, 1);
    expect(colourDifference('#ff0000', '#00ff00')).toBeCloseTo(86.61, 1);
    expect(Math.min(colourDifference(ACTOR, EVIDENCE), colourDifference(ACTOR, CLAIM))).toBeGreaterThan(33);
  });

  it('stand out from light and dark pages, or are said not to', () => {
    for (const colour of [ACTOR, CLAIM, EVIDENCE, '#7b3fa0']) {
      expect([isVisible(colour, 'light'), isVisible(colour, 'dark')]).toEqual([true, true]);
    }
    expect(isVisible('#ffe97f', 'light')).toBe(false);
    expect(shadesOf('#101030', 'dark').line).not.toBe('#101030');
  });

  it('say for whom two are one', () => {
    expect(alikeFor(ACTOR, CLAIM)).toEqual([]);
    expect(alikeFor('#a33a00', '#a84600')).toContain('normal');
    const [olive, brown] = ['#5f6b00', '#8a5a00'];
    expect(alikeFor(olive, brown)).toContain('deutan');
    expect(alikeFor(olive, brown)).not.toContain('normal');
  });
});
