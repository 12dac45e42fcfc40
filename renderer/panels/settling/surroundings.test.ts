import { expect, it } from 'vitest';
import { around, aroundSpan } from './surroundings.ts';

const TEXT =
  'First line of it.\nNobody at the plant would say more. The manufacturer denies any fault of its own.';

it('gives whole words of the same paragraph on both sides', () => {
  const start = TEXT.indexOf('denies');
  expect(aroundSpan(TEXT, { start, end: start + 6 })).toEqual({
    before: '… say more. The manufacturer ',
    after: ' any fault of its own.',
  });
  expect(aroundSpan(TEXT, { start: 18, end: 24 })).toEqual({
    before: '',
    after: ' at the plant would say …',
  });
});

it('gives nothing where nothing is known', () => {
  expect(around('', '')).toEqual({ before: '', after: '' });
});
