/** The figures of a benchmark as the table of docs/performance.md. */

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** @param {number} milliseconds */
function words(milliseconds) {
  return milliseconds < 1000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}

/** @param {{ machine: string, system: string, date: string, measured: Readonly<Record<string, readonly number[]>> }} result */
export function tableOf({ machine, system, date, measured }) {
  const rows = Object.entries(measured).map(
    ([name, values]) =>
      `| ${name} | ${words(median(values))} | ${words(Math.min(...values))} | ${words(Math.max(...values))} | ${values.length} |`,
  );
  return [
    `Measured on ${date}: ${machine}; ${system}.`,
    '',
    '| What | Median | Least | Most | Runs |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
  ].join('\n');
}
