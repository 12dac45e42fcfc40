/** Starts the arranging of a network in a process of its own, and stops it. */
import type { Network } from '../../../shared/domain/case/network.ts';
import type { Arranged, ToArrange } from './arranging-messages.ts';
import { workerAddress } from './worker-address.ts';
import { startPlaces } from './start-places.ts';

/** So far apart on average that the forces neither explode nor crawl. */
const SIDE_OF_ONE = 20;

/** Calls back with places as they come, until `done` is `total`; the answer stops it. */
export function arrange(network: Network, onPlaces: (arranged: Arranged) => void): () => void {
  const worker = new Worker(workerAddress(), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Arranged>) => {
    onPlaces(data);
    if (data.done === data.total) worker.terminate();
  });
  const given = toArrange(network);
  worker.postMessage(given, [given.places.buffer, given.ends.buffer, given.weights.buffer]);
  return () => worker.terminate();
}

/** Two nodes pull each other once, as strongly as all that ties them; what ties a node to itself pulls nothing. */
export function toArrange({ nodes, edges }: Network): ToArrange {
  const numbers = new Map(nodes.map(({ id }, index) => [id, index]));
  const pulls = new Map<number, number>();
  for (const { from, to, links } of edges) {
    const a = numbers.get(from);
    const b = numbers.get(to);
    if (a === undefined || b === undefined || a === b) continue;
    const pair = Math.min(a, b) * nodes.length + Math.max(a, b);
    pulls.set(pair, (pulls.get(pair) ?? 0) + links.length);
  }
  const ends = new Uint32Array(pulls.size * 2);
  for (const [index, pair] of [...pulls.keys()].entries()) {
    ends[index * 2] = Math.floor(pair / nodes.length);
    ends[index * 2 + 1] = pair % nodes.length;
  }
  return {
    places: startPlaces(
      nodes.map(({ id }) => id),
      SIDE_OF_ONE * Math.sqrt(nodes.length),
    ),
    ends,
    weights: Float32Array.from(pulls.values()),
  };
}
