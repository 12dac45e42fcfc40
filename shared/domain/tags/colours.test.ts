import { describe, expect, it } from 'vitest';
import { alikeFor, isVisible, shadesOf } from './colours.ts';

const [ACTOR, CLAIM, EVIDENCE] = ['#0b57a4', '#a84600', '#006b56'] as const;

describe('colours of tags', () => {
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
