/** The figures of a benchmark as the table of docs/performance.md. */

/** @typedef {import('./summary.mjs').Summary} Summary */

/** @param {number} milliseconds */
export function words(milliseconds) {
  return milliseconds < 1000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}

/** @param {{ machine: string, system: string, date: string, measured: Readonly<Record<string, Summary>> }} result */
export function tableOf({ machine, system, date, measured }) {
  return [
    `Measured on ${date}: ${machine}; ${system}.`,
    '',
    '| What | Median | Least | Most | Runs |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...Object.entries(measured).map(
      ([name, { median, least, most, count }]) =>
        `| ${name} | ${words(median)} | ${words(least)} | ${words(most)} | ${count} |`,
    ),
    '',
  ].join('\n');
}
