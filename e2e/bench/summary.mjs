/** What is kept of many values: enough for every table and bar, and short enough to be read. */

/** @typedef {{ readonly median: number, readonly p95: number, readonly least: number, readonly most: number, readonly count: number }} Summary */

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/**
 * `p95`: 95 of 100 values are at most this.
 *
 * @param {readonly number[]} values
 * @returns {Summary}
 */
export function summaryOf(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    median: rounded(median(sorted)),
    p95: rounded(sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN),
    least: rounded(sorted[0] ?? Number.NaN),
    most: rounded(sorted.at(-1) ?? Number.NaN),
    count: sorted.length,
  };
}

/** @param {number} value */
function rounded(value) {
  return Math.round(value * 100) / 100;
}

/** @param {Readonly<Record<string, readonly number[]>>} values */
export function summaries(values) {
  return Object.fromEntries(Object.entries(values).map(([name, all]) => [name, summaryOf(all)]));
}
