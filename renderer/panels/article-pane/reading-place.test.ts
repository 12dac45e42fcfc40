// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readingPlace, shareRead } from './reading-place.ts';

describe('how far the text is read', () => {
  it('is nothing at the top, all at the end, and between them where the view begins', () => {
    expect(shareRead({ start: 0, end: 200 }, 1000)).toBe(0);
    expect(shareRead({ start: 400, end: 600 }, 1000)).toBe(0.5);
    expect(shareRead({ start: 800, end: 1000 }, 1000)).toBe(1);
  });

  it('is all of a text that is in view as a whole', () => {
    expect(shareRead({ start: 0, end: 50 }, 50)).toBe(1);
    expect(shareRead({ start: 0, end: 0 }, 0)).toBe(1);
  });
});

describe('the place of reading', () => {
  it('is kept for each article of each project', () => {
    readingPlace('p', 'a.txt').keep(120);
    readingPlace('q', 'a.txt').keep(7);
    expect(readingPlace('p', 'a.txt').last()).toBe(120);
    expect(readingPlace('p', 'b.txt').last()).toBe(0);
  });

  it('is the top if what was kept is no offset', () => {
    sessionStorage.setItem('read:["p","c.txt"]', 'much');
    expect(readingPlace('p', 'c.txt').last()).toBe(0);
  });
});
