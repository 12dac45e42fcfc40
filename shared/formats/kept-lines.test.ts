import { expect, it } from 'vitest';
import { readKeptLines, withKeptLines } from './kept-lines.ts';

it('keeps lines of an article, and lets them go, and leaves all else as it was', () => {
  const file = { format: 1, metadata: { 'a.txt': { title: 'x' } } };
  const one = withKeptLines(file, 'a.txt', ['home', 'sport'], true);
  expect([...readKeptLines(one, 'a.txt')]).toEqual(['home', 'sport']);
  const both = withKeptLines(one, '__proto__', ['home'], true);
  expect([...readKeptLines(both, '__proto__')]).toEqual(['home']);
  const less = withKeptLines(withKeptLines(both, 'a.txt', ['sport'], false), '__proto__', ['home'], false);
  expect(less).toEqual({ ...file, kept: { 'a.txt': ['home'] } });
  expect(withKeptLines(less, 'a.txt', ['home'], false)).toEqual(file);
});

it('takes what it does not understand for nothing', () => {
  expect(readKeptLines({ kept: 3 }, 'a.txt').size).toBe(0);
  expect([...readKeptLines({ kept: { 'a.txt': ['home', 3, null] } }, 'a.txt')]).toEqual(['home']);
});
