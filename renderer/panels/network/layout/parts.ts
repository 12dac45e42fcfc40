/** The parts of a network: nodes that are tied to each other, directly or by others. */

/**
 * Numbers of nodes in ascending order, the largest part first; of two as large, that of the
 * smaller number. `ends` are the numbers of both nodes of each edge in turn.
 */
export function partsOf(nodes: number, ends: ArrayLike<number>): readonly Uint32Array<ArrayBuffer>[] {
  const heads = Uint32Array.from({ length: nodes }, (_, node) => node);
  const headOf = (node: number): number => {
    let head = node;
    for (;;) {
      const next = heads[head] ?? head;
      if (next === head) return head;
      // Every second step of the way is left out for the next who comes along.
      heads[head] = heads[next] ?? next;
      head = next;
    }
  };
  for (let at = 0; at + 1 < ends.length; at += 2) {
    const a = headOf(ends[at] ?? 0);
    const b = headOf(ends[at + 1] ?? 0);
    heads[Math.max(a, b)] = Math.min(a, b);
  }
  const parts = new Map<number, number[]>();
  for (let node = 0; node < nodes; node += 1) {
    const head = headOf(node);
    const part = parts.get(head);
    if (part === undefined) parts.set(head, [node]);
    else part.push(node);
  }
  return [...parts.values()].toSorted((a, b) => b.length - a.length).map((part) => Uint32Array.from(part));
}
