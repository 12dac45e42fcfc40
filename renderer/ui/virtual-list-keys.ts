/** Where a key leads in a list: rows up and down, a page, the ends; headings are stepped over. */

/** Rows that a page key passes. */
export const PAGE_ROWS = 10;

/** The index of the row that `key` leads to; null if the key means nothing here or there is no such row. */
export function rowAfterKey(
  key: string,
  rows: readonly { readonly heading?: boolean }[],
  from: number,
): number | null {
  switch (key) {
    case 'ArrowDown':
      return step(rows, from, 1, 1);
    case 'ArrowUp':
      return step(rows, from < 0 ? rows.length : from, -1, 1);
    case 'PageDown':
      return step(rows, from, 1, PAGE_ROWS);
    case 'PageUp':
      return step(rows, from < 0 ? rows.length : from, -1, PAGE_ROWS);
    case 'Home':
      return step(rows, -1, 1, 1);
    case 'End':
      return step(rows, rows.length, -1, 1);
    default:
      return null;
  }
}

function step(
  rows: readonly { readonly heading?: boolean }[],
  from: number,
  by: 1 | -1,
  times: number,
): number | null {
  let found: number | null = null;
  let left = times;
  for (let index = from + by; index >= 0 && index < rows.length && left > 0; index += by) {
    if (rows[index]?.heading === true) continue;
    found = index;
    left -= 1;
  }
  return found;
}
