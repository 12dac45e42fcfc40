/**
 * What is drawn in the margin for the links of one annotation: an arc to each other end that is in
 * view, one line up or down to those that are out of view, and a stub for each other article.
 * Pure: from places on screen to shapes, however many links there are.
 */
import type { PageBox } from '../../editor/editor.ts';

/** Where an end of a link is: at a height in view, out of view, in another article, or nowhere. */
export type EndPlace =
  | { readonly kind: 'in-view'; readonly y: number }
  | { readonly kind: 'above' | 'below' | 'gone' }
  | { readonly kind: 'elsewhere'; readonly article: string };

export interface ArcLink {
  readonly id: string;
  readonly place: EndPlace;
  /** The link leads to the other end, not from it. */
  readonly isFrom: boolean;
}

export interface Arc {
  readonly id: string;
  readonly path: string;
  /** The arrow's point, which looks at the text. */
  readonly head: string;
  /** Where the arc is farthest from the text. */
  readonly middle: { readonly x: number; readonly y: number };
}

/** A line that leaves the view, for all ends that lie there. */
export interface Leaving {
  readonly side: 'above' | 'below';
  readonly path: string;
  readonly head: string;
  readonly x: number;
  readonly y: number;
  readonly ids: readonly string[];
}

/** Ends that are on no page here: in one other article, or gone. */
export interface Stub {
  /** null: gone. */
  readonly article: string | null;
  readonly ids: readonly string[];
  readonly x: number;
  readonly y: number;
}

export interface ArcShapes {
  readonly arcs: readonly Arc[];
  readonly leaving: readonly Leaving[];
  readonly stubs: readonly Stub[];
}

/** CSS pixels. */
const FROM_TEXT = 6;
const FIRST_BULGE = 12;
const BULGE_STEP = 5;
const HEAD = 4;
const STUB_STEP = 22;
const FROM_EDGE = 10;
/** In a margin as wide as this there is room for words. */
export const ROOM_FOR_WORDS = 130;
/** More arcs at once are a thicket: the details list them all. */
const MOST_ARCS = 40;
const MOST_STUBS = 5;

/** `at`: where the annotation is whose links these are. */
export function arcShapes(at: EndPlace, links: readonly ArcLink[], page: PageBox): ArcShapes {
  const x = page.textRight + FROM_TEXT;
  const widest = Math.max(FIRST_BULGE, page.right - x - FROM_TEXT);
  const y = heightOf(at, page);
  if (y === null) return { arcs: [], leaving: [], stubs: [] };
  const inView = links
    .flatMap(({ id, isFrom, place }) => (place.kind === 'in-view' ? [{ id, isFrom, y: place.y }] : []))
    .toSorted((a, b) => Math.abs(a.y - y) - Math.abs(b.y - y))
    .slice(0, MOST_ARCS);
  const arcs = inView.map(({ id, isFrom, y: end }, rank): Arc => {
    const bulge = Math.min(FIRST_BULGE + rank * BULGE_STEP, widest);
    const far = x + bulge;
    return {
      id,
      path: `M ${x} ${y} C ${far} ${y} ${far} ${end} ${x} ${end}`,
      head: pointingLeft(x, isFrom ? end : y),
      middle: { x: x + bulge * 0.75, y: (y + end) / 2 },
    };
  });
  if (at.kind !== 'in-view') return { arcs, leaving: [], stubs: [] };
  const leaving = (['above', 'below'] as const).flatMap((side): readonly Leaving[] => {
    const ids = links.filter(({ place }) => place.kind === side).map(({ id }) => id);
    if (ids.length === 0) return [];
    const far = x + FIRST_BULGE;
    const edge = side === 'above' ? page.top + FROM_EDGE : page.bottom - FROM_EDGE;
    const path = `M ${x} ${y} C ${far} ${y} ${far} ${y} ${far} ${edge}`;
    return [{ side, ids, path, head: pointingOut(far, edge, side), x: far, y: edge }];
  });
  // Beside the arcs, and upwards, where fewer of them are.
  const stubX = page.right - page.textRight > ROOM_FOR_WORDS ? x + 36 : page.right - STUB_STEP;
  return { arcs, leaving, stubs: stubsOf(links, stubX, y) };
}

function stubsOf(links: readonly ArcLink[], x: number, y: number): readonly Stub[] {
  const byArticle = new Map<string | null, string[]>();
  for (const { id, place } of links) {
    if (place.kind !== 'elsewhere' && place.kind !== 'gone') continue;
    const article = place.kind === 'elsewhere' ? place.article : null;
    const ids = byArticle.get(article);
    if (ids === undefined) byArticle.set(article, [id]);
    else ids.push(id);
  }
  return [...byArticle]
    .slice(0, MOST_STUBS)
    .map(([article, ids], index) => ({ article, ids, x, y: y - index * STUB_STEP }));
}

/** null: not on this page. From out of view arcs come in at the page's edge. */
function heightOf(place: EndPlace, page: PageBox): number | null {
  switch (place.kind) {
    case 'in-view':
      return place.y;
    case 'above':
      return page.top;
    case 'below':
      return page.bottom;
    case 'elsewhere':
    case 'gone':
      return null;
  }
}

function pointingLeft(x: number, y: number): string {
  return `M ${x + HEAD * 1.6} ${y - HEAD} L ${x} ${y} L ${x + HEAD * 1.6} ${y + HEAD}`;
}

function pointingOut(x: number, y: number, side: 'above' | 'below'): string {
  const back = side === 'above' ? y + HEAD * 1.6 : y - HEAD * 1.6;
  return `M ${x - HEAD} ${back} L ${x} ${y} L ${x + HEAD} ${back}`;
}
