/** Starts the arranging of a network in a process of its own, which can be stopped and go on. */
import type { Network } from '../../../shared/domain/case/network.ts';
import type { Arranged, ToArrange, ToArranger } from './arranging-messages.ts';
import { scatterOf } from './scatter.ts';
import { workerAddress } from './worker-address.ts';

export interface Arranger {
  readonly stop: () => void;
  /** From where it stopped: it comes to the same places as if it had not. */
  readonly goOn: () => void;
  /** For good. */
  readonly end: () => void;
}

/** Calls back with places as they come, until they are at rest. */
export function arrange(network: Network, onPlaces: (arranged: Arranged) => void): Arranger {
  const worker = new Worker(workerAddress(), { type: 'module' });
  const say = (words: ToArranger, transfer: Transferable[]): void => worker.postMessage(words, transfer);
  let isStopped = false;
  let isAsked = true;
  const ask = (): void => {
    if (isStopped || isAsked) return;
    isAsked = true;
    say('more', []);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Arranged>) => {
    isAsked = false;
    if (data.isAtRest) worker.terminate();
    else ask();
    onPlaces(data);
  });
  const given = toArrange(network);
  say(given, [given.scatter.buffer, given.ends.buffer, given.weights.buffer]);
  return {
    stop() {
      isStopped = true;
    },
    goOn() {
      isStopped = false;
      ask();
    },
    end: () => worker.terminate(),
  };
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
  return { scatter: scatterOf(nodes.map(({ id }) => id)), ends, weights: Float32Array.from(pulls.values()) };
}
