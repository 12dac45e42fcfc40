/**
 * The few things of a page's tree that taking text out of it needs, whoever built it.
 *
 * Pages are parsed by linkedom: no script runs, no style is computed, nothing is fetched.
 */
import { parseHTML } from 'linkedom';

export interface DomNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  querySelectorAll(selectors: string): Iterable<DomElement>;
}

export interface DomDocument {
  readonly documentElement: DomElement | null;
  readonly body: DomElement | null;
  readonly title: string;
  readonly childNodes: Iterable<DomNode>;
  querySelector(selectors: string): DomElement | null;
  querySelectorAll(selectors: string): Iterable<DomElement>;
}

export const ELEMENT = 1;
export const TEXT = 3;
export const COMMENT = 8;

export function parsePage(html: string): DomDocument {
  // Without these linkedom takes the first element for the root, and the rest has no body.
  const isWhole = /^(?:\s|<!--[^]*?-->|<![^>]*>|<\?[^>]*>)*<(?:html|head|body)[\s>]/i.test(
    html.slice(0, PROLOGUE),
  );
  const window: unknown = parseHTML(isWhole ? html : `<!doctype html><html><body>${html}</body></html>`);
  // A proxy, which answers for what it does not list.
  const document: unknown = typeof window === 'object' && window !== null && Reflect.get(window, 'document');
  if (isDocument(document)) return document;
  throw new Error('the page has no document');
}

/** A page begins within these characters. */
const PROLOGUE = 16 * 1024;

/** How many nodes there are and how deep they are in each other, counted without recursion. */
export function sizeOf(root: Pick<DomNode, 'childNodes'>): {
  readonly nodes: number;
  readonly depth: number;
} {
  let nodes = 0;
  let depth = 0;
  const waiting: { readonly node: Pick<DomNode, 'childNodes'>; readonly at: number }[] = [
    { node: root, at: 0 },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    nodes += 1;
    depth = Math.max(depth, next.at);
    for (const node of next.node.childNodes) waiting.push({ node, at: next.at + 1 });
  }
  return { nodes, depth };
}

function isDocument(value: unknown): value is DomDocument {
  return typeof value === 'object' && value !== null && 'documentElement' in value;
}

export function isElement(node: unknown): node is DomElement {
  return typeof node === 'object' && node !== null && 'nodeType' in node && node.nodeType === ELEMENT;
}
