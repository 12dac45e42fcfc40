/** What the tests of trust found last: as a table between its marks in docs/reliability.md, and told at the end of a run. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';

const BEGIN = '<!-- found by e2e/trust/trust.mjs -->';
const END = '<!-- end -->';

/** @typedef {{ id: string, what: string, found: string, control: string, part: string, file: string }} Found */

/**
 * What one part found, or all; by id.
 * @param {string} root of the repository
 * @param {string} [part]
 * @returns {Found[]}
 */
export function foundBy(root, part) {
  const folder = join(root, 'dist/results/trust');
  return readdirSync(folder)
    .filter((name) => /^[A-Z]\d\d\.json$/.test(name))
    .toSorted()
    .map((name) => {
      const file = join(folder, name);
      /** @type {Omit<Found, 'file'>} */
      const told = JSON.parse(readFileSync(file, 'utf8'));
      return Object.assign(told, { file });
    })
    .filter((found) => part === undefined || found.part === part);
}

/**
 * The parts with their counts, and a line for each fault or attack.
 * @param {string} root of the repository
 * @param {readonly { part: string, passed: number, failed: number, seconds: number, ok: boolean }[]} runs
 */
export function summary(root, runs) {
  const lines = foundBy(root)
    .filter(({ part }) => runs.some((run) => run.part === part))
    .map(({ id, found, control }) => `${id}  ${found}\n     naive: ${control}`);
  const parts = runs.map(
    ({ part, passed, failed, seconds, ok }) =>
      `${ok ? 'passed' : 'FAILED'}  ${part.padEnd(10)} ${String(passed).padStart(3)} passed ${String(failed).padStart(3)} failed ${String(seconds).padStart(5)} s`,
  );
  const failed = runs.filter(({ ok }) => !ok).map(({ part }) => part);
  const skipped = lines.filter((line) => line.includes('skipped: ')).length;
  const seconds = runs.reduce((sum, run) => sum + run.seconds, 0);
  const end = failed.length === 0 ? 'All parts passed' : `Failed: ${failed.join(', ')}`;
  const all = `${end}; ${lines.length} faults and attacks, ${skipped} of them skipped, ${seconds} s.`;
  return `\n${lines.join('\n')}\n\n${parts.join('\n')}\n\n${all}\n`;
}

/**
 * Parts that were not run keep what they found last.
 * @param {string} root of the repository
 * @param {string} took how long the run took, and of what
 */
export async function writeTable(root, took) {
  const page = join(root, 'docs/reliability.md');
  const text = readFileSync(page, 'utf8');
  const [before = '', rest = ''] = text.split(BEGIN);
  const [old = '', after = ''] = rest.split(END);
  /** @type {Map<string, string>} */
  const rows = new Map();
  for (const line of old.split('\n')) {
    const id = /^\| (\w\d+) /.exec(line)?.[1];
    if (id !== undefined) rows.set(id, line);
  }
  for (const { id, what, found, control } of foundBy(root)) {
    // What could be tried elsewhere stays told.
    if (found.startsWith('skipped: ') && rows.has(id)) continue;
    rows.set(id, `| ${[id, what, found, control].map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`);
  }
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${process.platform}, Node ${process.version}`;
  const lines = [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  const table = [
    '|  | Fault or attack | Beleg | Naive control |',
    '| --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
  const made = `${before}${BEGIN}\n\n${day}, ${machine}; ${took}.\n\n${table}\n\n${END}${after}`;
  writeFileSync(page, await format(made, { parser: 'markdown' }));
}
