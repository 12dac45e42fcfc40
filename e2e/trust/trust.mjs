/**
 * Runs the tests of trust and writes what they found into docs/reliability.md.
 *
 * `node e2e/trust/trust.mjs [part]…`: `saving`, `work`, `imports`, `attacks`, `requests`, `browser`, `egress`; all if none is named.
 * `BELEG_TRUST_SHARE=0.1` does a tenth of everything, to try the tests themselves; the page
 * is left alone then.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeTable } from './table.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const PARTS = readdirSync(import.meta.dirname).flatMap((name) => /^(\w+)\.trust\.ts$/.exec(name)?.[1] ?? []);

const wanted = process.argv.slice(2);
const unknown = wanted.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) {
  process.stderr.write(`No such part: ${unknown.join(', ')}. There are ${PARTS.join(', ')}.\n`);
  process.exit(2);
}
if (!existsSync(join(ROOT, 'dist/main/beleg.js'))) {
  process.stderr.write('Beleg is not built. Run: npm run build\n');
  process.exit(2);
}
const files = (wanted.length === 0 ? PARTS : wanted).map((part) => `e2e/trust/${part}.trust.ts`);
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--config', 'e2e/trust/trust.config.ts', ...files],
  { cwd: ROOT, stdio: 'inherit' },
);
if (process.env['BELEG_TRUST_SHARE'] === undefined) await writeTable(ROOT);
process.exit(status ?? 1);
