/** The files that benchmarks write: what was not measured now keeps its figures, if they are of this machine. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { articleTable } from './article/article-table.mjs';
import { barsOf, barsTable } from './bars.mjs';
import { contestantsTables } from './contestants/contestants-table.mjs';
import { summaryOf } from './summary.mjs';
import { tableOf } from './table.mjs';

const FIGURES = 'docs/performance.json';
const CONTESTANTS = 'docs/contestants.json';
const PAGE = 'docs/performance.md';

/** @typedef {import('./summary.mjs').Summary} Summary */
/** @typedef {{ machine: string, system: string, date: string }} Surroundings */
/** @typedef {{ measured: Record<string, Summary>, long: Record<string, Record<string, Summary>> }} Figures */
/** @typedef {Record<string, Record<string, Record<string, (number | null)[]>>>} ContestantFigures by pair, contestant and what was measured; null: too long */

/**
 * @param {Surroundings} now
 * @param {Figures} found
 */
export function keepFigures(now, { measured, long }) {
  const before = read(FIGURES, now);
  write(FIGURES, {
    ...now,
    measured: { ...before['measured'], ...measured },
    long: { ...before['long'], ...long },
  });
  writePage();
}

/**
 * @param {Surroundings} now
 * @param {ContestantFigures} found whole pairs
 */
export function keepContestants(now, found) {
  write(CONTESTANTS, { ...now, figures: { ...keptContestants(now), ...found } });
  writePage();
}

/**
 * @param {Surroundings} now
 * @returns {ContestantFigures}
 */
export function keptContestants(now) {
  return read(CONTESTANTS, now)['figures'] ?? {};
}

/** Writes what stands between the marks of docs/performance.md from the two files of figures. */
export function writePage() {
  const figures = JSON.parse(readFileSync(FIGURES, 'utf8'));
  const others = existsSync(CONTESTANTS) ? JSON.parse(readFileSync(CONTESTANTS, 'utf8')) : null;
  /** @type {ContestantFigures} */
  const contestants = others?.figures ?? {};
  const of = (/** @type {string} */ what) =>
    Object.fromEntries(Object.entries(contestants).map(([pair, rows]) => [pair, summariesOf(rows, what)]));
  const bars = barsTable(barsOf({ ...figures, opened: of('open'), added: of('add') }));
  process.stderr.write(`\n${bars}\n`);
  let page = readFileSync(PAGE, 'utf8');
  for (const [part, words] of [
    ['measured', tableOf(figures)],
    ['long', articleTable(figures.long)],
    ['bars', bars],
    ['contestants', others === null ? '' : `${measuredOn(others)}\n\n${contestantsTables(contestants)}`],
  ]) {
    page = page.replace(
      new RegExp(`(?<=<!-- ${part} -->\n)[^]*(?=<!-- end of ${part} -->)`),
      () => `\n${words}\n`,
    );
  }
  writeFileSync(PAGE, page);
}

/** @param {Surroundings} surroundings */
function measuredOn({ date, machine, system }) {
  return `Measured on ${date}: ${machine}; ${system}.`;
}

/**
 * @param {Record<string, Record<string, (number | null)[]>>} rows by contestant
 * @param {string} what
 */
function summariesOf(rows, what) {
  return Object.fromEntries(
    Object.entries(rows).flatMap(([name, { [what]: values = [] }]) => {
      const known = values.filter((value) => value !== null);
      if (values.length === 0) return [];
      return [[name, known.length < values.length ? null : summaryOf(known)]];
    }),
  );
}

/**
 * @param {string} file
 * @param {Surroundings} now
 * @returns {Record<string, Record<string, never>>}
 */
function read(file, { machine, system }) {
  if (!existsSync(file)) return {};
  const before = JSON.parse(readFileSync(file, 'utf8'));
  return before.machine === machine && before.system === system ? before : {};
}

/**
 * @param {string} file
 * @param {unknown} figures
 */
function write(file, figures) {
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
}
