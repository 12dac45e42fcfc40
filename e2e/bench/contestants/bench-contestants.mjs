/** `npm run bench -- contestants`: Beleg's editor beside others, and the tables of docs/performance.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { contestantsTables } from './contestants-table.mjs';
import { measureContestants, PAIRS } from './measure-contestants.mjs';

const RUNS = 3;
const DETAILED = '1 MB, 10,000 annotations';

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} machine what it was measured on
 */
export async function benchContestants(browser, machine) {
  /** @type {Record<string, Record<string, (number | null)[]>>} */
  const figures = {};
  await measureContestants(browser, {
    runs: RUNS,
    pairs: PAIRS,
    note(row, what, value) {
      const of = (figures[row] ??= {});
      (of[what] ??= []).push(value);
      if (what !== 'add') process.stderr.write(`${row}: ${what} ${value?.toFixed(1) ?? 'over 120 s'}\n`);
    },
  });
  const pairs = PAIRS.map(({ name }) => name);
  const tables = `\n${machine}\n\n${contestantsTables(figures, pairs, DETAILED)}\n`;
  const page = readFileSync('docs/performance.md', 'utf8');
  writeFileSync(
    'docs/performance.md',
    page.replace(/(?<=<!-- contestants -->\n)[\s\S]*(?=<!-- end of contestants -->)/, tables),
  );
  writeFileSync('docs/contestants.json', `${JSON.stringify({ machine, figures }, null, 2)}\n`);
}
