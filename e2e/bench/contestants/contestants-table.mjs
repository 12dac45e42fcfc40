/** The figures of all contestants as the tables of docs/performance.md. */
import { median } from '../table.mjs';

/** @typedef {Readonly<Record<string, Readonly<Record<string, readonly (number | null)[]>>>>} Figures by row and what was measured; null: too long */

/** @param {readonly (number | null)[] | undefined} values */
function milliseconds(values) {
  if (values === undefined || values.length === 0) return '–';
  const known = values.filter((value) => value !== null);
  if (known.length < values.length) return 'over 120 s';
  const middle = median(known);
  return middle < 1000 ? `${middle.toFixed(middle < 10 ? 1 : 0)} ms` : `${(middle / 1000).toFixed(1)} s`;
}

/**
 * @param {readonly (number | null)[] | undefined} values
 * @param {number} part 0.95: the value that 95 of 100 stay below
 */
function percentile(values, part) {
  const known = (values ?? []).filter((value) => value !== null).toSorted((a, b) => a - b);
  const value = known[Math.min(known.length - 1, Math.floor(known.length * part))];
  return value === undefined ? '–' : `${value.toFixed(1)} ms`;
}

/** @param {readonly (number | null)[] | undefined} values @param {string} unit */
function worst(values, unit) {
  const known = (values ?? []).filter((value) => value !== null);
  return known.length === 0 ? '–' : `${Math.max(...known).toFixed(0)}${unit}`;
}

/**
 * @param {Figures} figures
 * @param {readonly string[]} pairs
 * @param {string} detailed the pair that is told in full
 */
export function contestantsTables(figures, pairs, detailed) {
  const names = [...new Set(Object.keys(figures).map((row) => row.slice(row.indexOf(': ') + 2)))];
  const of = (/** @type {string} */ pair, /** @type {string} */ name) => figures[`${pair}: ${name}`] ?? {};
  const grown = ['1 MB, 1,000 annotations', '1 MB, 50,000 annotations'];
  return [
    `| Text and annotations shown | ${pairs.join(' | ')} |`,
    `| --- | ${pairs.map(() => '---:').join(' | ')} |`,
    ...names.map(
      (name) => `| ${name} | ${pairs.map((pair) => milliseconds(of(pair, name)['open'])).join(' | ')} |`,
    ),
    '',
    `| ${detailed} | One more, median | 95 of 100 | The same with ${grown.join(' and with ')} | Late frames of 120 | Worst frame | Memory |`,
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...names.map((name) => {
      const { add, late, worst: slowest, memory } = of(detailed, name);
      const more = grown.map((pair) => milliseconds(of(pair, name)['add'])).join(', ');
      return `| ${name} | ${milliseconds(add)} | ${percentile(add, 0.95)} | ${more} | ${worst(late, '')} | ${worst(slowest, ' ms')} | ${worst(memory, ' MB')} |`;
    }),
    '',
  ].join('\n');
}
