import { expect, it } from 'vitest';
import { createText } from '../../../shared/text/text.ts';
import { summaryWords } from './summary-words.ts';

const NONE = {
  exact: 0,
  exactOnOther: 0,
  moved: 0,
  changed: [],
  ambiguous: 0,
  lost: 0,
  waiting: 0,
  colleagues: 0,
};

it('says how many annotations stand how, and how alike changed words are', () => {
  const summary = { ...NONE, exact: 41, moved: 3, changed: [0.94, 0.81], ambiguous: 1, lost: 1, waiting: 4 };
  expect(summaryWords(createText('en'), 'news/ferry.txt', summary)).toBe(
    'news/ferry.txt is not the text that was annotated: ' +
      '41 annotations exact, 3 moved, 2 changed (94%, 81%), 1 ambiguous, 1 lost.',
  );
  expect(summaryWords(createText('de'), 'ferry.txt', summary)).toContain(
    '41 Annotationen genau, 3 verschoben',
  );
});

it('tells only the most and the least of many percentages', () => {
  const summary = { ...NONE, exact: 1, changed: [0.95, 0.9, 0.8, 0.7, 0.6], waiting: 5 };
  expect(summaryWords(createText('en'), 'a.txt', summary)).toContain('5 changed (95% … 60%).');
});

it('reads only the percentages that it tells, however many have changed', () => {
  const read = new Set<string | symbol>();
  const changed = new Proxy(
    Array.from({ length: 5000 }, (_, nth) => 1 - nth / 10_000),
    {
      get: (shares, name) => {
        read.add(name);
        return Reflect.get(shares, name) as unknown;
      },
    },
  );
  expect(summaryWords(createText('en'), 'a.txt', { ...NONE, changed, waiting: 5000 })).toContain('50%');
  expect(read.size).toBeLessThan(20);
});

it('says of the colleagues’ only that they can confirm them', () => {
  const words = summaryWords(createText('en'), 'a.txt', { ...NONE, colleagues: 2 });
  expect(words).toContain('2 of colleagues uncertain');
  expect(words).not.toContain('exact');
});
