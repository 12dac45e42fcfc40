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

/** @param {number} megabytes */
function size(megabytes) {
  return `${megabytes.toFixed(0)} MB`;
}

/**
 * @param {Readonly<Record<string, readonly number[]>>} measured
 * @param {(value: number) => string} say
 */
function rowsOf(measured, say) {
  return Object.entries(measured).map(
    ([name, values]) =>
      `| ${name} | ${say(median(values))} | ${say(Math.min(...values))} | ${say(Math.max(...values))} | ${values.length} |`,
  );
}

/** @param {{ machine: string, system: string, date: string, measured: Readonly<Record<string, readonly number[]>>, memory: Readonly<Record<string, readonly number[]>> }} result */
export function tableOf({ machine, system, date, measured, memory }) {
  return [
    `Measured on ${date}: ${machine}; ${system}.`,
    '',
    '| What | Median | Least | Most | Runs |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rowsOf(measured, words),
    '',
    '| Memory of the page | Median | Least | Most | Runs |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rowsOf(memory, size),
    '',
  ].join('\n');
}
