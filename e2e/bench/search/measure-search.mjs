/** Searching 10,000 articles in a process of its own; writes the table of docs/searching.md. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { format, resolveConfig } from 'prettier';
import { median } from '../summary.mjs';

const PROGRAM = 'dist/bench/search.mjs';
const PAGE = 'docs/searching.md';

/** Measures, and rewrites the table. */
export async function benchSearch() {
  const source = 'e2e/bench/search/bench-search.ts';
  const options = ['--platform', 'node', '--file', PROGRAM, '--log-level', 'silent'];
  execFileSync(process.execPath, ['node_modules/rolldown/bin/cli.mjs', source, ...options]);
  /** @type {{ indexMs: number, textMb: number, indexMb: number, measured: Record<string, number[]> }} */
  const found = JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', '--max-old-space-size=4096', PROGRAM], {
      encoding: 'utf8',
    }),
  );
  const rows = Object.entries(found.measured).map(
    ([name, values]) =>
      `| ${name} | ${words(median(values))} | ${words(percentile95(values))} | ${values.length} |`,
  );
  const written = [
    `Measured on ${new Date().toISOString().slice(0, 10)}: ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.versions.node}. 10,000 articles, ${found.textMb} million characters: taken in and indexed in ${(found.indexMs / 1000).toFixed(1)} s, ${found.indexMb} MB of memory for texts and index together.`,
    '',
    '| What | Median | 95th percentile | Runs |',
    '| --- | ---: | ---: | ---: |',
    ...rows,
    '',
  ].join('\n');
  process.stderr.write(`${written}\n`);
  const page = readFileSync(PAGE, 'utf8');
  const next = page.replace(/(?<=<!-- measured -->\n)[\s\S]*(?=<!-- end -->)/, `\n${written}\n`);
  writeFileSync(PAGE, await format(next, { ...(await resolveConfig(PAGE)), parser: 'markdown' }));
}

/** @param {readonly number[]} values */
function percentile95(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN;
}

/** @param {number} milliseconds */
function words(milliseconds) {
  return `${milliseconds < 10 ? milliseconds.toFixed(1) : milliseconds.toFixed(0)} ms`;
}
