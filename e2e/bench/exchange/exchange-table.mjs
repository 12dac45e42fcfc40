/** The table of docs/exchange.md: what an export takes, between its marks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { format as layOut } from 'prettier';

const PAGE = 'docs/exchange.md';
const BEGIN = '<!-- measured by npm run bench -- exchange -->';
const END = '<!-- end -->';

/**
 * Formats that were not measured keep what was found last.
 *
 * @param {readonly import('./measure-export.mjs').MeasuredExport[]} measured
 * @param {readonly string[]} formats all that are written, in the order of the table
 */
export async function writeExchangeTable(measured, formats) {
  const [before = '', rest = ''] = readFileSync(PAGE, 'utf8').split(BEGIN);
  const [old = '', after = ''] = rest.split(END);
  /** @type {Map<string, string>} */
  const rows = new Map();
  for (const line of old.split('\n')) {
    const id = /^\| `([^`]+)` /.exec(line)?.[1];
    if (id !== undefined) rows.set(id, line);
  }
  for (const { format, peakMb, bytes, files, seconds } of measured) {
    const cells = [
      `\`${format}\``,
      `${peakMb} MB`,
      `${(bytes / 1e6).toFixed(1)} MB`,
      files,
      `${seconds.toFixed(0)} s`,
    ];
    rows.set(format, `| ${cells.join(' | ')} |`);
  }
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 1024 ** 3)} GB`;
  const missing = formats.filter((format) => !rows.has(format)).map((format) => `\`${format}\``);
  const table = [
    `Measured on ${day}: ${machine}; ${process.platform} ${process.arch}, Node ${process.versions.node}.`,
    '',
    '| Format | Most memory | Written | Files | Time |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...formats.flatMap((format) => rows.get(format) ?? []),
    ...(missing.length === 0 ? [] : ['', `Not measured yet: ${missing.join(', ')}.`]),
  ].join('\n');
  const made = `${before}${BEGIN}\n\n${table}\n\n${END}${after}`;
  writeFileSync(PAGE, await layOut(made, { parser: 'markdown', printWidth: 110 }));
}
