import { describe, expect, it } from 'vitest';
import { findInPalette, type PaletteEntry } from './palette-entries.ts';

const entry = (label: string, kind = 'Edit'): PaletteEntry => ({
  id: label,
  label,
  kind,
  keys: [],
  run: () => undefined,
});
const ENTRIES = [
  entry('Undo'),
  entry('Redo'),
  entry('Tag as Claim', 'Annotation'),
  entry('news/claims-of-march.txt', 'Article'),
];

const found = (words: string): readonly string[] => findInPalette(ENTRIES, words).map(({ label }) => label);

describe('the palette', () => {
  it('offers everything in its order before a letter is typed', () => {
    expect(found(' ')).toEqual(ENTRIES.map(({ label }) => label));
  });

  it('finds by letters in order, whatever their case', () => {
    expect(found('taclaim')).toEqual(['Tag as Claim']);
    expect(found('UNDO')).toEqual(['Undo']);
  });

  it('finds several, and nothing for what is not there', () => {
    expect(found('claim')).toEqual(['Tag as Claim', 'news/claims-of-march.txt']);
    expect(found('zzz')).toEqual([]);
  });

  it('does not take letters strewn over a long name for a match', () => {
    expect(found('nsmt')).toEqual([]);
  });
});
