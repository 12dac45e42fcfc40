/**
 * One step of ForceAtlas2 on its own arrays. The library's public function begins anew with every
 * call, without the speeds of the step before; this is its inner one, which it ships without types.
 */
import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import iterate from 'graphology-layout-forceatlas2/iterate.js';

export type ForceSettings = Required<ForceAtlas2Settings>;

/** Moves the nodes. Ten numbers for each node, three for each edge, as `forces.ts` lays them out. */
export function forceStep(settings: ForceSettings, nodes: Float32Array, edges: Float32Array): void {
  iterate(settings, nodes, edges);
}
