/** The figures of all contestants as the tables of docs/performance.md. */
import { WHOLE } from '../bars.mjs';
import { PAIRS } from '../long-text.mjs';
import { median, summaryOf } from '../summary.mjs';
import { words } from '../table.mjs';

/** @typedef {import('../results.mjs').ContestantFigures} ContestantFigures */

/** The pair that is told in full. */
const DETAILED = '1 MB, 10,000 annotations';
const GROWN = ['1 MB, 1,000 annotations', '1 MB, 50,000 annotations'];

/** @param {readonly (number | null)[] | undefined} values */
function milliseconds(values) {
  if (values === undefined || values.length === 0) return '–';
  const known = values.filter((value) => value !== null);
  if (known.length < values.length) return 'over 120 s';
  const middle = median(known);
  return middle < 10 ? `${middle.toFixed(1)} ms` : words(middle);
}

/**
 * @param {readonly (number | null)[] | undefined} values
 * @param {'p95' | 'most'} which
 * @param {string} unit
 */
function one(values, which, unit) {
  const known = (values ?? []).filter((value) => value !== null);
  return known.length === 0 ? '–' : `${summaryOf(known)[which].toFixed(which === 'p95' ? 1 : 0)}${unit}`;
}

/** @param {ContestantFigures} figures */
export function contestantsTables(figures) {
  const pairs = PAIRS.map(({ name }) => name).filter((name) => figures[name] !== undefined);
  const names = [...new Set(pairs.flatMap((pair) => Object.keys(figures[pair] ?? {})))];
  /** @param {string} pair @param {string} name @returns {Record<string, (number | null)[]>} */
  const of = (pair, name) => figures[pair]?.[name] ?? {};
  /** @param {string} label @param {string} name @param {string} what */
  const row = (label, name, what) =>
    `| ${label} | ${pairs.map((pair) => milliseconds(of(pair, name)[what])).join(' | ')} |`;
  const opened = [
    `| Text and annotations shown | ${pairs.join(' | ')} |`,
    `| --- | ${pairs.map(() => '---:').join(' | ')} |`,
    ...names.flatMap((name) => [
      row(name, name, 'open'),
      ...(name === WHOLE ? [row('– until all of the text is in the page', name, 'text')] : []),
    ]),
    '',
  ];
  const detailed = [
    `| ${DETAILED} | One more, median | 95 of 100 | The same with ${GROWN.join(' and with ')} | Late frames of 120 | Worst frame | Memory |`,
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...names
      .filter((name) => name !== WHOLE)
      .map((name) => {
        const { add, late, worst, memory } = of(DETAILED, name);
        const grown = GROWN.map((pair) => milliseconds(of(pair, name)['add'])).join(', ');
        return `| ${name} | ${milliseconds(add)} | ${one(add, 'p95', ' ms')} | ${grown} | ${one(late, 'most', '')} | ${one(worst, 'most', ' ms')} | ${one(memory, 'most', ' MB')} |`;
      }),
    '',
  ];
  return [...opened, ...(pairs.includes(DETAILED) ? detailed : [])].join('\n');
}
