/** How people are told apart in a text that several of them marked. */
import { expect, it } from 'vitest';
import { initialsOf, reviewVoices } from './review-voices.ts';

it('shortens names to initials, whatever they are written with', () => {
  expect(['Ada Lenz', 'ben', 'Jean-Luc de Vries', '  ', '王小明', '😀 Q'].map(initialsOf)).toEqual([
    'AL',
    'BE',
    'JV',
    '?',
    '王小',
    'Q',
  ]);
});

it('gives no two the same initials', () => {
  const names = ['Ada Lenz', 'Anna Lorenz', 'Ben'];
  const voices = reviewVoices(
    names.map((name) => ({ annotator: { id: name, uuid: name, name }, own: false })),
  );
  expect(voices.map(({ initials, cue }) => [initials, cue])).toEqual([
    ['AL', 'solid'],
    ['AL2', 'double'],
    ['BE', 'dashed'],
  ]);
});
