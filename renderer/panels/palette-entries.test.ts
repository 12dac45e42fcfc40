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

const found = (words: string): readonly string[] =>
  findInPalette(ENTRIES, words, ['Redo']).others.map(({ label }) => label);

describe('the palette', () => {
  it('offers everything in its order before a letter is typed', () => {
    const { recent, others } = findInPalette(ENTRIES, ' ', []);
    expect(recent).toEqual([]);
    expect(others).toEqual(ENTRIES);
  });

  it('puts first what was run lately and can be run now, until a letter is typed', () => {
    const lately = ['news/claims-of-march.txt', 'not-possible-now', 'Undo'];
    const { recent, others } = findInPalette(ENTRIES, '', lately);
    expect(recent.map(({ label }) => label)).toEqual(['news/claims-of-march.txt', 'Undo']);
    expect(others.map(({ label }) => label)).toEqual(['Redo', 'Tag as Claim']);
    expect(findInPalette(ENTRIES, 'claim', lately).recent).toEqual([]);
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
