/** A table in plain characters: the first column to the left, the others to the right, as wide as they need. */

/** Its lines. Rows may be of any words; control characters are taken out before. */
export function tableOf(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map((row) => Array.from(row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const blanks = ' '.repeat((widths[column] ?? 0) - Array.from(cell).length);
        return column === 0 ? cell + blanks : blanks + cell;
      })
      .join('  ')
      .trimEnd(),
  );
}
