/**
 * A page's tree as blocks of text: what a person would read on it, in order.
 *
 * Nothing is computed of its style; what never shows (scripts, templates, frames, hidden
 * parts) is left out by what it is.
 */
import type { BlockText } from './block-text.ts';
import { ELEMENT, isElement, TEXT, type DomElement, type DomNode } from './dom.ts';

const NEVER_SHOWN = new Set(
  (
    'applet audio base button canvas datalist embed frame frameset head iframe input link meta noscript object ' +
    'script select source style svg template textarea title track video'
  ).split(' '),
);

const BLOCKS = new Set(
  (
    'address article aside body caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'header hgroup hr html legend main nav p pre section summary table tbody td tfoot th thead tr ul ol menu li blockquote ' +
    'h1 h2 h3 h4 h5 h6'
  ).split(' '),
);

/** Deeper trees are no articles; what is below is read as one stretch. */
const DEEPEST = 400;

/** What the text is in, where the walk is. */
interface Place {
  readonly depth: number;
  readonly quote: boolean;
  readonly list: { readonly depth: number; readonly ordered: boolean } | null;
  readonly heading: number;
  readonly pre: boolean;
}

const TOP: Place = { depth: 0, quote: false, list: null, heading: 0, pre: false };

/** Add everything that can be read in `root`; the first heading of the first level is the title if there is none yet. */
export function addBlocks(to: BlockText, root: Pick<DomNode, 'childNodes'>): void {
  const walk = new Walk(to);
  for (const node of root.childNodes) walk.node(node, TOP);
  walk.flush(TOP);
}

class Walk {
  private readonly to: BlockText;
  private buffer = '';
  /** "• " or "3. ", for the next text of an item. */
  private marker = '';

  constructor(to: BlockText) {
    this.to = to;
  }

  node(node: DomNode, place: Place): void {
    if (node.nodeType === TEXT) {
      this.buffer += place.pre
        ? (node.nodeValue ?? '')
        : (node.nodeValue ?? '').replaceAll(/[ \t\r\n\f]+/g, ' ');
    } else if (isElement(node)) this.element(node, place);
    else if (node.nodeType !== ELEMENT) for (const child of node.childNodes ?? []) this.node(child, place);
  }

  flush(place: Place): void {
    const text = this.buffer;
    this.buffer = '';
    if (text.trim() === '') return;
    if (place.heading > 0) {
      const isTitle = place.heading === 1 && !this.to.has('title');
      this.to.add(isTitle ? 'title' : 'heading', text, isTitle ? undefined : place.heading);
    } else if (place.list !== null) {
      this.to.add('item', this.marker + text.trimStart(), place.list.depth);
      this.marker = '';
    } else this.to.add(place.quote ? 'quote' : 'paragraph', text, undefined, place.pre);
  }

  private element(element: DomElement, place: Place): void {
    const name = element.localName.toLowerCase();
    if (NEVER_SHOWN.has(name) || isHidden(element)) return;
    if (name === 'br') this.buffer += '\n';
    else if (name === 'tr' && isPlainRow(element)) this.row(element, place);
    else if (!BLOCKS.has(name)) this.children(element, place);
    else {
      this.flush(place);
      const inside = placeIn(name, place);
      if (name === 'ol' || name === 'ul' || name === 'menu') this.list(element, inside);
      else this.children(element, inside);
      this.flush(inside);
    }
  }

  private list(list: DomElement, place: Place): void {
    let number = Number(list.getAttribute('start') ?? 1);
    for (const child of list.childNodes) {
      if (isElement(child) && child.localName.toLowerCase() === 'li' && !isHidden(child)) {
        this.marker = place.list?.ordered === true ? `${number}. ` : '• ';
        number += 1;
      }
      this.node(child, place);
    }
    this.marker = '';
  }

  /** The cells of a row of data make one paragraph. */
  private row(row: DomElement, place: Place): void {
    this.flush(place);
    const cells = [...row.childNodes].filter(isElement).filter((cell) => !isHidden(cell));
    this.buffer = cells
      .map((cell) => textOf(cell).replaceAll(/\s+/g, ' ').trim())
      .filter((text) => text !== '')
      .join(' | ');
    this.flush(place);
  }

  private children(element: DomElement, place: Place): void {
    if (place.depth >= DEEPEST) {
      this.buffer += textOf(element);
      return;
    }
    const below = { ...place, depth: place.depth + 1 };
    for (const child of element.childNodes) this.node(child, below);
  }
}

function placeIn(name: string, place: Place): Place {
  if (/^h[1-6]$/.test(name)) return { ...place, heading: Number(name[1]) };
  if (name === 'blockquote') return { ...place, quote: true };
  if (name === 'pre') return { ...place, pre: true };
  if (name === 'ol' || name === 'ul' || name === 'menu') {
    return { ...place, list: { depth: (place.list?.depth ?? 0) + 1, ordered: name === 'ol' } };
  }
  return place;
}

/** A row of data has short cells; others only set the page. */
function isPlainRow(row: DomElement): boolean {
  for (const cell of row.childNodes) {
    if (!isElement(cell)) continue;
    if ((cell.textContent ?? '').length > LONGEST_CELL) return false;
    for (const _table of cell.querySelectorAll('table, h1, h2, h3, ul, ol')) return false;
  }
  return true;
}

/** UTF-16 code units. */
const LONGEST_CELL = 300;

function isHidden(element: DomElement): boolean {
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(
    element.getAttribute('style') ?? '',
  );
}

/** All text below, however deep, without recursion. */
function textOf(root: DomElement): string {
  const parts: string[] = [];
  const waiting: DomNode[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeType === TEXT) parts.push(node.nodeValue ?? '');
    else if (!isElement(node) || !NEVER_SHOWN.has(node.localName.toLowerCase())) {
      // One by one: a page may have more of them than a call can have arguments.
      for (const child of [...(node.childNodes ?? [])].toReversed()) waiting.push(child);
    }
  }
  return parts.join(' ');
}
