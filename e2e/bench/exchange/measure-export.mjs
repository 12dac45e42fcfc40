/** One export by the built command line: the most memory it had at once, what it wrote, and how long it took. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const PROGRAM = resolve(import.meta.dirname, '../../../dist/main/beleg.js');
const MEASURES = resolve(import.meta.dirname, 'note-peak.mjs');

/** As bin and window start it. */
const NODE_OPTIONS = ['--disable-proto=delete'];

/** @typedef {{ format: string, peakMb: number, bytes: number, files: number, seconds: number }} MeasuredExport */

const listed = z.object({ formats: z.array(z.object({ id: z.string(), writes: z.boolean() })) });
const exported = z.object({
  files: z.number(),
  bytes: z.number(),
  articles: z.literal(1000),
  annotations: z.literal(100_000),
  leftOut: z.array(z.never()),
});

/** Ids of the formats that Beleg writes. */
export function writtenFormats() {
  const said = execFileSync(process.execPath, [...NODE_OPTIONS, PROGRAM, 'formats', '--json'], {
    encoding: 'utf8',
  });
  return listed.parse(JSON.parse(said)).formats.flatMap(({ id, writes }) => (writes ? [id] : []));
}

/**
 * @param {string} folder
 * @param {string} format
 * @param {string} scratch
 * @returns {MeasuredExport}
 */
export function measureExport(folder, format, scratch) {
  const out = join(scratch, `export-${format}`);
  const peak = join(scratch, `peak-${format}`);
  const data = join(scratch, 'data');
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...NODE_OPTIONS,
      '--import',
      MEASURES,
      PROGRAM,
      'export',
      folder,
      '--format',
      format,
      '--out',
      out,
      '--json',
    ],
    {
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        BELEG_DATA: data,
        HOME: data,
        LANG: 'en_GB.UTF-8',
        BENCH_PEAK: peak,
      },
    },
  );
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${format}: ended with ${status}\n${stderr.slice(-2000)}`);
  const { bytes, files } = exported.parse(JSON.parse(stdout));
  const peakMb = Math.ceil(Number(readFileSync(peak, 'utf8')) / 1e6);
  rmSync(out, { recursive: true });
  return { format, peakMb, bytes, files, seconds };
}
