import { expect, it } from 'vitest';
import { shownDay, sortedDay } from './published-day.ts';

it.each([
  ['3.7.2018', '2018-07-03'],
  ['03. 07. 2018', '2018-07-03'],
  ['3. Juli 2018', '2018-07-03'],
  ['3 Jul 2018 10:00', '2018-07-03'],
  ['July 3, 2018', '2018-07-03'],
  ['Dez. 2017', '2017-12'],
  ['1. März 2018', '2018-03-01'],
])('%s sorts as the day that it means', (written, day) => {
  expect(sortedDay(written)).toBe(day);
});

it.each(['2018-07', '2018-07-03T10:00:00+02:00', 'Summer 2018', 'neulich', ''])(
  '%s, which is no other writing of a day, sorts as it is',
  (written) => {
    expect(sortedDay(written)).toBe(written);
  },
);

it('a day is shown without the clock that a file adds, and else as it was written', () => {
  expect(['2018-07-03T10:00:00+02:00', '3. Juli 2018', '2018-07'].map(shownDay)).toEqual([
    '2018-07-03',
    '3. Juli 2018',
    '2018-07',
  ]);
});
