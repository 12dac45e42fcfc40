import { expect, it } from 'vitest';
import { regionShown } from './side-panels-open.ts';

it('begins with the articles where there is room for one region and none is open, else with its text', () => {
  expect(regionShown({ narrowRegion: null }, false)).toBe('articles');
  expect(regionShown({ narrowRegion: null }, true)).toBe('text');
});

it('shows the region that somebody chose, whatever is open', () => {
  expect(regionShown({ narrowRegion: 'text' }, false)).toBe('text');
  expect(regionShown({ narrowRegion: 'annotations' }, true)).toBe('annotations');
});
