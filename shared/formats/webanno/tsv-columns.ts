/**
 * Cells of WebAnno TSV: escaped values, `|` between stacked annotations, `[7]` behind a
 * value that stands on several rows or beside others.
 */

/** A value in a cell; null is *no value*. */
export function escapeValue(value: string | undefined): string {
  if (value === undefined || value === '') return '*';
  return value.replace(/->|[\\[\]|_;*\t\n\r]/g, (found) => `\\${CONTROL.get(found) ?? found}`);
}

/** In `#Text=` and in the column of tokens only the backslash and control characters are escaped. */
export function escapeText(text: string): string {
  return text.replace(/[\\\x00-\x1f\x7f]/g, (found) => {
    const letter = CONTROL.get(found);
    if (found === '\\' || letter !== undefined) return `\\${letter ?? found}`;
    return `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

export function unescapeText(text: string): string {
  return text.replace(/\\(u[0-9a-fA-F]{4}|->|.)/gs, (_, found: string) => {
    if (found.length === 5) return String.fromCharCode(Number.parseInt(found.slice(1), 16));
    return LETTERS.get(found) ?? found;
  });
}

export interface Cell {
  /** Undefined where there is no value. */
  readonly value: string | undefined;
  /** What stands in brackets behind it. */
  readonly mark: string | undefined;
}

/** The annotations of one cell, in order; none for `_`. */
export function readCell(cell: string): readonly Cell[] {
  if (cell === '_' || cell === '') return [];
  return splitCell(cell).map((part) => {
    const bracket = unescaped(part, '[')[0];
    const mark = bracket === undefined ? undefined : /^\[([0-9_]+)\]$/.exec(part.slice(bracket))?.[1];
    const value = mark === undefined ? part : part.slice(0, bracket);
    return { value: value === '*' ? undefined : unescapeText(value), mark };
  });
}

const CONTROL: ReadonlyMap<string, string> = new Map([
  ['\t', 't'],
  ['\n', 'n'],
  ['\r', 'r'],
  ['\b', 'b'],
  ['\f', 'f'],
]);
const LETTERS: ReadonlyMap<string, string> = new Map(
  [...CONTROL].map(([character, letter]) => [letter, character]),
);

function splitCell(cell: string): readonly string[] {
  const bars = unescaped(cell, '|');
  return [...bars, cell.length].map((bar, index) =>
    cell.slice(index === 0 ? 0 : (bars[index - 1] ?? 0) + 1, bar),
  );
}

/** Where the character stands without a backslash that escapes it. */
function unescaped(cell: string, character: string): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < cell.length; at += 1) {
    if (cell[at] === '\\') at += 1;
    else if (cell[at] === character) found.push(at);
  }
  return found;
}
