/**
 * Prints the closing line of a test run, `N passed, N failed`, counted from the
 * results that vitest and Playwright left in dist/results.
 *
 * Before it stand the journeys that passed only when they were tried again: somebody has to look at them.
 *
 * `node e2e/count-results.mjs <exit code of the run>`: a run that failed without a
 * failed test (a compile error, a broken build) counts as one failure, so the line
 * never says better than the exit code.
 */
import { existsSync, readFileSync } from 'node:fs';

const exitCode = Number(process.argv[2] ?? 0);
let passed = 0;
let failed = 0;

/** @param {string} file */
function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/**
 * @typedef {{ title: string, suites?: Suite[], specs?: { title: string, tests: { status: string }[] }[] }} Suite
 * @param {Pick<Suite, 'suites' | 'specs'>} suite
 * @returns {string[]}
 */
function triedAgain({ suites = [], specs = [] }) {
  const here = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [...here.map(({ title }) => title), ...suites.flatMap(triedAgain)];
}

const unit = read('dist/results/unit.json');
if (unit !== null) {
  passed += unit.numPassedTests;
  failed += unit.numFailedTests;
}
const journeys = read('dist/results/journeys.json');
if (journeys !== null) {
  passed += journeys.stats.expected + journeys.stats.flaky;
  failed += journeys.stats.unexpected;
  for (const title of triedAgain(journeys)) process.stdout.write(`passed when tried again: ${title}\n`);
}
if (exitCode !== 0 && failed === 0) failed = 1;

process.stdout.write(`${passed} passed, ${failed} failed\n`);
