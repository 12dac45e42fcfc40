/** Running heads and page numbers: what stands at the same edge of most pages, and is no text of the article. */
import type { Line } from './pdf-lines.ts';

export interface PageLines {
  readonly height: number;
  readonly lines: readonly Line[];
}

/** Of the page's height, at the top and at the bottom. */
const EDGE = 0.1;
/** On fewer pages nothing can be said to run through. */
const FEWEST_PAGES = 3;

export function withoutRunningHeads(pages: readonly PageLines[]): readonly PageLines[] {
  if (pages.length < FEWEST_PAGES) return pages;
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(page.lines.filter((line) => isAtEdge(page, line)).map(keyOf));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isRunning = (page: PageLines, line: Line): boolean =>
    isAtEdge(page, line) && (counts.get(keyOf(line)) ?? 0) >= Math.max(FEWEST_PAGES, pages.length / 2);
  return pages.map((page) => ({
    height: page.height,
    lines: page.lines.filter((line) => !isRunning(page, line)),
  }));
}

function isAtEdge({ height }: PageLines, { y }: Line): boolean {
  return y < EDGE * height || y > (1 - EDGE) * height;
}

/** Numbers differ from page to page. */
function keyOf({ text }: Line): string {
  return text.replaceAll(/\d+/g, '#');
}
