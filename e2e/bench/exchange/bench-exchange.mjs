/**
 * Measures how much memory an export of a large project takes, format by format, by the
 * built command line in a process of its own, and writes the table of docs/exchange.md.
 *
 * Memory does not depend on the machine as time does, so there is a bar: it fails where a
 * format takes more than promised.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeExchangedArticles } from '../make-project.mjs';
import { measureExport, writtenFormats } from './measure-export.mjs';
import { writeExchangeTable } from './exchange-table.mjs';

const BAR_MB = 1000;

/**
 * @param {readonly string[]} named only these formats; the others keep what the table says of them
 * @returns {Promise<boolean>} whether all stayed below the bar
 */
export async function benchExchange(named) {
  const scratch = mkdtempSync(join(tmpdir(), 'beleg-bench-'));
  try {
    const folder = join(scratch, 'project');
    process.stderr.write('Making 1,000 articles with 100,000 annotations…\n');
    makeExchangedArticles(folder);
    const formats = writtenFormats();
    const unknown = named.filter((format) => !formats.includes(format));
    if (unknown.length > 0) throw new Error(`Not written by Beleg: ${unknown.join(', ')}`);
    /** @type {import('./measure-export.mjs').MeasuredExport[]} */
    const measured = [];
    for (const format of named.length === 0 ? formats : named) {
      const found = measureExport(folder, format, scratch);
      measured.push(found);
      // After each: a run that is stopped leaves what it found.
      await writeExchangeTable([found], formats);
      const { peakMb, bytes, seconds } = found;
      process.stderr.write(`${format}: ${peakMb} MB, ${bytes} bytes, ${seconds.toFixed(1)} s\n`);
    }
    const over = measured.filter(({ peakMb }) => peakMb >= BAR_MB);
    for (const { format, peakMb } of over) process.stderr.write(`Too much: ${format} took ${peakMb} MB\n`);
    return over.length === 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
