// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { recentEntries, rememberEntry } from './recent-entries.ts';

beforeEach(() => sessionStorage.clear());

describe('what was run from the palette lately', () => {
  it('is nothing at first', () => {
    expect(recentEntries()).toEqual([]);
  });

  it('has the newest first, each once, and no more than can be taken in at a glance', () => {
    for (const id of ['a', 'b', 'a', 'c', 'd', 'e', 'f']) rememberEntry(id);
    expect(recentEntries()).toEqual(['f', 'e', 'd', 'c', 'a']);
  });
});
