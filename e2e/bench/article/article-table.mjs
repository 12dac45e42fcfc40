/** What was measured in long articles as the table of docs/performance.md: a row for each, a column for each pair of text and annotations. */
import { PAIRS } from '../long-text.mjs';
import { words } from '../table.mjs';

/** @typedef {import('../summary.mjs').Summary} Summary */
/** @typedef {Readonly<Record<string, Readonly<Record<string, Summary>>>>} LongFigures by pair and by what was measured */

/** @param {number} value */
const milliseconds = (value) => (value < 10 ? `${value.toFixed(1)} ms` : words(value));
/** @param {number} value */
const megabytes = (value) => `${value.toFixed(0)} MB`;

/** @param {(value: number) => string} say */
const middle =
  (say) =>
  (/** @type {Summary} */ { median }) =>
    say(median);
/** @param {(value: number) => string} say */
const both =
  (say) =>
  (/** @type {Summary} */ { median, p95 }) =>
    `${say(median)}, ${say(p95)}`;
/** @param {(value: number) => string} say */
const worst =
  (say) =>
  (/** @type {Summary} */ { most }) =>
    say(most);

/** What is measured, how it is called in the table, and which of its values stand there. */
const ROWS = /** @type {const} */ ([
  ['Plain paragraphs: shown', 'Plain paragraphs, nothing else: shown', middle(milliseconds)],
  ['Opened: annotated text on screen', 'Opened: annotated text on screen', middle(milliseconds)],
  ['Opened: all of the text in the page', 'Opened: all of the text in the page', middle(milliseconds)],
  ['Opened: all annotations counted', 'Opened: all annotations counted', middle(milliseconds)],
  ['A tag more: key to painted', 'A tag more: key to painted; median, 95 of 100', both(milliseconds)],
  [
    'A tag more: main thread for the key',
    'A tag more: main thread for the key; median, 95 of 100',
    both(milliseconds),
  ],
  [
    'Plain paragraphs: a word marked by hand',
    'Plain paragraphs, a word marked by hand: main thread to the frame',
    both(milliseconds),
  ],
  [
    'A tag more: main thread to the frame',
    'A tag more: main thread to that frame; median, 95 of 100',
    both(milliseconds),
  ],
  [
    'A tag more: main thread until all has followed',
    'A tag more: main thread until list and details follow; median, 95 of 100',
    both(milliseconds),
  ],
  ['A click on tagged words: to painted', 'A click on tagged words: to painted', middle(milliseconds)],
  ['A jump from the list: to painted', 'A jump from the list’s middle: to painted', middle(milliseconds)],
  ['Scrolling: frames over 20 ms, of 120', 'Scrolling: frames over 20 ms, of 120', middle(String)],
  ['Scrolling: worst frame', 'Scrolling: worst frame of all runs', worst(milliseconds)],
  ['Saved: from the change', '_Saved_, from the change', middle(milliseconds)],
  ['Saved: main thread from the change', 'Main thread until then', middle(milliseconds)],
  ['Saving: worst frame', 'Saving: worst frame of all runs', worst(milliseconds)],
  ['Tagged at once', 'Tagged at once, annotations', middle(String)],
  ['Undo of that: key to painted', 'Undo of that: key to painted', middle(milliseconds)],
  ['Memory of plain paragraphs', 'Memory of plain paragraphs', middle(megabytes)],
  ['Memory of Beleg without an article', 'Memory of Beleg without an article', middle(megabytes)],
  ['Memory of Beleg', 'Memory of Beleg with the article', middle(megabytes)],
]);

/** @param {LongFigures} figures */
export function articleTable(figures) {
  const pairs = PAIRS.filter(({ name }) => figures[name] !== undefined);
  if (pairs.length === 0) return '';
  return [
    `| | ${pairs.map(({ name }) => name).join(' | ')} |`,
    `| --- | ${pairs.map(() => '---:').join(' | ')} |`,
    ...ROWS.map(([what, name, say]) => {
      const cells = pairs.map((pair) => {
        const found = figures[pair.name]?.[what];
        return found === undefined ? '–' : say(found);
      });
      return `| ${name} | ${cells.join(' | ')} |`;
    }),
    '',
  ].join('\n');
}
