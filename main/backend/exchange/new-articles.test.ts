/** New articles get names of their own, whatever an import calls them, without looking twice. */
import { expect, it } from 'vitest';
import { placesFor } from './new-articles.ts';

it('gives an article that is called like a device another name, which every system can have', () => {
  const articles = ['CON', 'x/nul.txt', 'com1.html', 'console'].map((given) => ({
    path: given,
    content: given,
  }));
  expect(placesFor(articles, () => false).map(({ path }) => path)).toEqual([
    'imported/_CON.txt',
    'imported/_nul.txt',
    'imported/_com1.html.txt',
    'imported/console.txt',
  ]);
});

it('gives each of many articles of one name a place, and looks at each place once', () => {
  const articles = Array.from({ length: 300 }, (_, n) => ({ path: `${n}/storm.txt`, content: String(n) }));
  let looks = 0;
  const places = placesFor(articles, (article) => {
    looks += 1;
    return article === 'imported/storm 2.txt';
  });
  expect(new Set(places.map(({ path }) => path)).size).toBe(300);
  expect(places.slice(0, 3).map(({ path }) => path)).toEqual([
    'imported/storm.txt',
    'imported/storm 3.txt',
    'imported/storm 4.txt',
  ]);
  expect(looks).toBe(301);
});
