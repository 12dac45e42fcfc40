/**
 * How many characters have to be put in, taken out or replaced to make one string of
 * another (Levenshtein 1966), 32 rows of the table at a time.
 *
 * The rows are kept as bits: where a column of the table goes up and where it goes down
 * (G. Myers, A Fast Bit-Vector Algorithm for Approximate String Matching, J. ACM 46, 1999;
 * for whole strings as in H. Hyyrö, A Bit-Vector Algorithm for Computing Levenshtein and
 * Damerau Edit Distances, Nordic J. of Computing 10, 2003).
 */

const ROWS = 32;

/** For each code unit the rows of the current block that it stands in; all 0 between two calls. */
const rowsOf = new Int32Array(0x10000);

/** Code units count, not graphemes. Time grows as a × b ÷ 32. */
export function editDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  // What each column brings down into the block: in the row above the first one, 1 each.
  const steps = new Int8Array(b.length).fill(1);
  for (let from = 0; from < a.length; from += ROWS) {
    const to = Math.min(a.length, from + ROWS);
    for (let at = from; at < to; at += 1) {
      const code = a.charCodeAt(at);
      rowsOf[code] = (rowsOf[code] ?? 0) | (1 << (at - from));
    }
    passBlock(b, steps, to - from);
    for (let at = from; at < to; at += 1) rowsOf[a.charCodeAt(at)] = 0;
  }
  let distance = a.length;
  for (const step of steps) distance += step;
  return distance;
}

/** From the steps of the row above a block of so many rows to those of its last row. */
function passBlock(b: string, steps: Int8Array, rows: number): void {
  const last = 1 << (rows - 1);
  let up = -1;
  let down = 0;
  for (let column = 0; column < b.length; column += 1) {
    const step = steps[column] ?? 0;
    const same = rowsOf[b.charCodeAt(column)] ?? 0;
    const upright = same | down;
    const level = step < 0 ? same | 1 : same;
    const across = (((level & up) + up) ^ up) | level;
    let right = down | ~(across | up);
    let left = up & across;
    steps[column] = (right & last) === 0 ? ((left & last) === 0 ? 0 : -1) : 1;
    right = (right << 1) | (step > 0 ? 1 : 0);
    left = (left << 1) | (step < 0 ? 1 : 0);
    up = left | ~(upright | right);
    down = right & upright;
  }
}
