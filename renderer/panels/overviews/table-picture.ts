/** A table as a picture of its own: SVG with lines, words and bars, and below it what is in it. */
import { xmlWords } from '../agreement/xml-words.ts';
import type { Picture } from './save-overview.tsx';

export interface PictureTable {
  readonly title: string;
  /** Below the table. */
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How much of the second column's width a row's bar takes, 0 to 1; absent: no bars. */
  readonly bars?: readonly number[];
}

/** A picture with more rows is nobody's to read; it says how many are missing. */
const MOST_ROWS = 200;
const ROW = 26;
const TOP = 44;
const LETTER = 7.2;
const WIDEST = 320;
const BAR = 120;
const SPACE = 22;

export function tablePicture({ title, about, columns, rows, bars }: PictureTable): Picture {
  const shown = rows.slice(0, MOST_ROWS);
  const widths = columns.map((name, at) => {
    const longest = Math.max(name.length, ...shown.map((row) => row[at]?.length ?? 0));
    return Math.min(WIDEST, longest * LETTER) + SPACE + (at === 1 && bars !== undefined ? BAR : 0);
  });
  const lefts = widths.map((_width, at) => 16 + widths.slice(0, at).reduce((sum, one) => sum + one, 0));
  const width = Math.max(420, 32 + widths.reduce((sum, one) => sum + one, 0));
  const height = TOP + (shown.length + 1) * ROW + 34;
  const line = (row: readonly string[], y: number, colour: string): string =>
    row
      .map((words, at) =>
        cell(words, (lefts[at] ?? 0) + (at === 1 && bars !== undefined ? BAR : 0), y, colour),
      )
      .join('');
  const body = shown.map((row, at) => {
    const y = TOP + (at + 1) * ROW;
    const bar = bars?.[at];
    const rect =
      bar === undefined
        ? ''
        : `<rect x="${lefts[1] ?? 0}" y="${y + 6}" width="${Math.max(1, bar * (BAR - 10)).toFixed(1)}" height="14" fill="#2f5d8a"/>`;
    const rule = `<line x1="16" x2="${width - 16}" y1="${y}" y2="${y}" stroke="#d8d5cf"/>`;
    return rule + rect + line(row, y + 18, '#1d1c1a');
  });
  const missing = rows.length > shown.length ? ` · ${shown.length}/${rows.length}` : '';
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter, system-ui, sans-serif" font-size="13">`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    `<text x="16" y="26" font-size="16" font-weight="600" fill="#1d1c1a">${escaped(title)}</text>`,
    line(columns, TOP + 18, '#5f5b54'),
    ...body,
    `<text x="16" y="${height - 12}" font-size="11" fill="#5f5b54">${escaped(about + missing)}</text>`,
    '</svg>',
  ];
  return { svg: svg.join('\n'), width, height };
}

function cell(words: string, x: number, y: number, colour: string): string {
  const most = Math.floor(WIDEST / LETTER);
  const shown = words.length > most ? `${words.slice(0, most - 1)}…` : words;
  return `<text x="${x}" y="${y}" fill="${colour}">${escaped(shown)}</text>`;
}

/** Names come from files of others: nothing of them is markup. */
function escaped(words: string): string {
  return xmlWords(words).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
