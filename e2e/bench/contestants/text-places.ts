/** Places in a page as offsets in the text of elements, and ranges of them: how Hypothesis' client keeps what it has anchored. */

export interface Place<Where> {
  readonly start: { readonly element: Where; readonly offset: number };
  readonly end: { readonly element: Where; readonly offset: number };
}

/** The elements that paths like `/p[12]` lead to. */
export function placesOf(root: Element, { start, end }: Place<string>): Place<Element> {
  return {
    start: { element: elementAt(root, start.element), offset: start.offset },
    end: { element: elementAt(root, end.element), offset: end.offset },
  };
}

function elementAt(root: Element, path: string): Element {
  let element = root;
  for (const [, name = '', nth = '1'] of path.matchAll(/\/([\w-]+)(?:\[(\d+)\])?/g)) {
    let left = Number(nth);
    let found: Element | undefined;
    const { children } = element;
    for (let at = 0; at < children.length && found === undefined; at += 1) {
      const child = children[at];
      if (child?.nodeName === name.toUpperCase() && --left === 0) found = child;
    }
    if (found === undefined) throw new RangeError(`nothing at ${path}`);
    element = found;
  }
  return element;
}

/** Both ends are looked for from the start of their element; once if they have the same. */
export function rangeOf({ start, end }: Place<Element>): Range {
  if (start.element === end.element)
    return rangeWithin(start.element, { start: start.offset, end: end.offset });
  const [first] = textAt(start.element, [start.offset]);
  const [last] = textAt(end.element, [end.offset]);
  return rangeFrom(first, last);
}

export function rangeWithin(
  element: Element,
  { start, end }: { readonly start: number; readonly end: number },
): Range {
  const [first, last] = textAt(element, [start, end]);
  return rangeFrom(first, last);
}

export function placeOf({ startContainer, startOffset, endContainer, endOffset }: Range): Place<Element> {
  return { start: offsetIn(startContainer, startOffset), end: offsetIn(endContainer, endOffset) };
}

interface Point {
  readonly node: Text;
  readonly offset: number;
}

function rangeFrom(first: Point | undefined, last: Point | undefined): Range {
  if (first === undefined || last === undefined) throw new RangeError('beyond the text');
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset);
  return range;
}

/** The text nodes at these offsets, in order. */
function textAt(element: Element, offsets: readonly number[]): readonly Point[] {
  const nodes = document.createNodeIterator(element, NodeFilter.SHOW_TEXT);
  const found: Point[] = [];
  let passed = 0;
  let last: Text | undefined;
  for (let node = nodes.nextNode(); node !== null && found.length < offsets.length; node = nodes.nextNode()) {
    if (!(node instanceof Text)) continue;
    last = node;
    let wanted = offsets[found.length];
    while (wanted !== undefined && wanted < passed + node.length) {
      found.push({ node, offset: wanted - passed });
      wanted = offsets[found.length];
    }
    passed += node.length;
  }
  // The end of the text is in no node but after the last.
  if (found.length < offsets.length && last !== undefined && offsets[found.length] === passed)
    found.push({ node: last, offset: last.length });
  return found;
}

function offsetIn(node: Node, offset: number): { element: Element; offset: number } {
  const { parentElement } = node;
  if (parentElement === null) throw new RangeError('a node of no page');
  let before = 0;
  for (let sibling = node.previousSibling; sibling !== null; sibling = sibling.previousSibling)
    before += sibling.textContent?.length ?? 0;
  return { element: parentElement, offset: before + offset };
}
