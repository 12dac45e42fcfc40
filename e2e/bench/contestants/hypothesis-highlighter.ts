/** How Hypothesis' client highlights a range: an element of its own around each stretch of adjacent text nodes. */

export function highlight(range: Range): readonly Element[] {
  const stretches: Text[][] = [];
  let before: Text | undefined;
  for (const node of textNodesIn(range)) {
    if (before?.nextSibling === node) stretches.at(-1)?.push(node);
    else stretches.push([node]);
    before = node;
  }
  return stretches
    .filter((nodes) => nodes.some(({ data }) => data.trim() !== ''))
    .map((nodes) => {
      const element = document.createElement('hypothesis-highlight');
      element.className = 'hypothesis-highlight';
      const [first] = nodes;
      first?.parentNode?.replaceChild(element, first);
      for (const node of nodes) element.append(node);
      return element;
    });
}

/** Those that lie in it whole, after those at its ends are split. */
function textNodesIn(range: Range): readonly Text[] {
  const common = range.commonAncestorContainer;
  const root = common instanceof Element ? common : common.parentElement;
  if (range.collapsed || root === null) return [];
  const nodes = document.createNodeIterator(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    if (!(node instanceof Text)) continue;
    if (range.comparePoint(node, 0) > 0 || range.comparePoint(node, node.length) < 0) continue;
    if (node === range.startContainer && range.startOffset > 0) {
      // The part in the range is a node of its own then, and comes next.
      node.splitText(range.startOffset);
      continue;
    }
    if (node === range.endContainer && range.endOffset < node.length) node.splitText(range.endOffset);
    found.push(node);
  }
  return found;
}
