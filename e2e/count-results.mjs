/**
 * Prints the closing line of a test run, `N passed, N failed`, counted from the
 * results that vitest and Playwright left in dist/results.
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

const unit = read('dist/results/unit.json');
if (unit !== null) {
  passed += unit.numPassedTests;
  failed += unit.numFailedTests;
}
const journeys = read('dist/results/journeys.json');
if (journeys !== null) {
  passed += journeys.stats.expected;
  failed += journeys.stats.unexpected + journeys.stats.flaky;
}
if (exitCode !== 0 && failed === 0) failed = 1;

process.stdout.write(`${passed} passed, ${failed} failed\n`);
