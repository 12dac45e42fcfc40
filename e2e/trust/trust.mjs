/**
 * Runs the tests of trust, part after part, says in the end what each found, and writes it
 * into docs/reliability.md.
 *
 * `node e2e/trust/trust.mjs [part]…`: the parts are the files `<part>.trust.ts` beside this one; all if
 * none is named. A part that fails stops no other; the run fails in the end. `--resume` leaves out
 * what has passed since the last whole run was begun. `BELEG_TRUST_SHARE=0.1` does a tenth of
 * everything, to try the tests themselves; the page is left alone then. `BELEG_TRUST_AT_ONCE=2`
 * runs so many parts beside each other.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { foundBy, summary, writeTable } from './table.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const RESULTS = join(ROOT, 'dist/results/trust');
const RUNS = join(RESULTS, 'parts.json');
const PARTS = readdirSync(import.meta.dirname).flatMap((name) => /^(\w+)\.trust\.ts$/.exec(name)?.[1] ?? []);

const given = process.argv.slice(2);
const resumes = given.includes('--resume');
const named = given.filter((word) => word !== '--resume');
const unknown = named.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) {
  process.stderr.write(`No such part: ${unknown.join(', ')}. There are ${PARTS.join(', ')}.\n`);
  process.exit(2);
}
if (!existsSync(join(ROOT, 'dist/main/beleg.js'))) {
  process.stderr.write('Beleg is not built. Run: npm run build\n');
  process.exit(2);
}

/** @typedef {{ part: string, passed: number, failed: number, seconds: number, ok: boolean }} Run */

/** @type {Run[]} What ran last, of each part. */
const known = existsSync(RUNS) ? JSON.parse(readFileSync(RUNS, 'utf8')) : [];
const wanted = (named.length === 0 ? PARTS : named).filter(
  (part) => !resumes || !known.some((each) => each.part === part && each.ok),
);
mkdirSync(RESULTS, { recursive: true });
/** @type {Run[]} A whole run begins anew. */
let runs = named.length === 0 && !resumes ? [] : known;
const begunMs = performance.now();
const waiting = [...wanted];
const atOnce = Number(process.env['BELEG_TRUST_AT_ONCE'] ?? 1);
const lanes = Array.from({ length: atOnce }, async () => {
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    for (const { file } of foundBy(ROOT, part)) rmSync(file);
    const ran = await run(part);
    runs = [...runs.filter((each) => each.part !== ran.part), ran];
    writeFileSync(RUNS, JSON.stringify(runs));
  }
});
await Promise.all(lanes);
const minutes = ((performance.now() - begunMs) / 60_000).toFixed(1);
const what = wanted.length === PARTS.length ? `all ${PARTS.length} parts` : wanted.join(', ');
const took = `${what} in ${minutes} minutes by the clock, ${atOnce} at a time`;
if (process.env['BELEG_TRUST_SHARE'] === undefined) await writeTable(ROOT, took);
process.stdout.write(`${summary(ROOT, runs)}${took}\n`);
const shown = named.length === 0 ? runs : runs.filter(({ part }) => named.includes(part));
process.exit(shown.every(({ ok }) => ok) ? 0 : 1);

/**
 * @param {string} part
 * @returns {Promise<Run>}
 */
async function run(part) {
  const partBegunMs = performance.now();
  const counted = join(RESULTS, `run-${part}.txt`);
  rmSync(counted, { force: true });
  const child = spawn(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      'e2e/trust/trust.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${counted}`,
      `e2e/trust/${part}.trust.ts`,
    ],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, BELEG_TRUST_PART: part } },
  );
  const [status] = await once(child, 'exit');
  const told = existsSync(counted) ? JSON.parse(readFileSync(counted, 'utf8')) : {};
  rmSync(counted, { force: true });
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = told;
  const seconds = Math.round((performance.now() - partBegunMs) / 1000);
  return { part, passed, failed, seconds, ok: status === 0 };
}
