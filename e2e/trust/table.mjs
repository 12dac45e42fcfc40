/** The table of what the tests of trust found last, between its marks in docs/reliability.md. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';

const BEGIN = '<!-- found by e2e/trust/trust.mjs -->';
const END = '<!-- end -->';

/**
 * Parts that were not run keep what they found last.
 * @param {string} root of the repository
 */
export async function writeTable(root) {
  const page = join(root, 'docs/reliability.md');
  const folder = join(root, 'dist/results/trust');
  const text = readFileSync(page, 'utf8');
  const [before = '', rest = ''] = text.split(BEGIN);
  const [old = '', after = ''] = rest.split(END);
  /** @type {Map<string, string>} */
  const rows = new Map();
  for (const line of old.split('\n')) {
    const id = /^\| (\w\d+) /.exec(line)?.[1];
    if (id !== undefined) rows.set(id, line);
  }
  for (const name of readdirSync(folder)) {
    /** @type {{ id: string, what: string, found: string, control: string }} */
    const { id, what, found, control } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
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
  const made = `${before}${BEGIN}\n\n${day}, ${machine}.\n\n${table}\n\n${END}${after}`;
  writeFileSync(page, await format(made, { parser: 'markdown' }));
}
