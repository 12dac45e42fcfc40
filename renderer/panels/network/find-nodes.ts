/** Nodes by what they are called: those that begin with what is sought come first. */
import type { NetworkNode } from '../../../shared/domain/case/network.ts';

/** Case and accents do not matter; nothing sought finds nothing. */
export function findNodes(nodes: readonly NetworkNode[], sought: string): readonly NetworkNode[] {
  const plain = plainOf(sought.trim());
  if (plain === '') return [];
  const found = nodes.flatMap((node) => {
    const at = plainOf(node.name).indexOf(plain);
    return at < 0 ? [] : [{ node, at }];
  });
  return found
    .toSorted((a, b) => Number(a.at > 0) - Number(b.at > 0) || b.node.links - a.node.links)
    .map(({ node }) => node);
}

function plainOf(words: string): string {
  return words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
