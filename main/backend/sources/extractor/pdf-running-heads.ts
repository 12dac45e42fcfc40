/** Running heads and page numbers: what stands at the same edge of most pages, and is no text of the article. */
import type { Line } from './pdf-lines.ts';

export interface PageLines {
  readonly height: number;
  readonly lines: readonly Line[];
}

/** Of the page's height, at the top and at the bottom. */
const EDGE = 0.1;
/** How many lines a head or foot has at most. */
const OUTERMOST = 2;
/** On fewer pages nothing can be said to run through. */
const FEWEST_PAGES = 3;

export function withoutRunningHeads(pages: readonly PageLines[]): readonly PageLines[] {
  if (pages.length < FEWEST_PAGES) return pages;
  const edges = pages.map(edgeLines);
  const counts = new Map<string, number>();
  for (const key of edges.flatMap((lines) => [...new Set(lines.map(keyOf))])) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(FEWEST_PAGES, pages.length / 2);
  return pages.map(({ height, lines }, index) => {
    const running = new Set(edges[index]?.filter((line) => (counts.get(keyOf(line)) ?? 0) >= most));
    return { height, lines: lines.filter((line) => !running.has(line)) };
  });
}

/** The outermost lines of a page near its edges; not those that look like others on the same page: rows of a table. */
function edgeLines({ height, lines }: PageLines): readonly Line[] {
  const inOrder = lines.toSorted((a, b) => b.y - a.y);
  const outermost = new Set([...inOrder.slice(0, OUTERMOST), ...inOrder.slice(-OUTERMOST)]);
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  return [...outermost].filter(
    (line) => counts.get(keyOf(line)) === 1 && (line.y < EDGE * height || line.y > (1 - EDGE) * height),
  );
}

/** Numbers differ from page to page. */
function keyOf({ text }: Line): string {
  return text.replaceAll(/\d+/g, '#');
}
