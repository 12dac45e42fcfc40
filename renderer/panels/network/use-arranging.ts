/**
 * Where the nodes of a network stand: arranged in a process of its own, shown as it goes, the
 * same for the same network. Places are kept by id, so that a filter moves nothing.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Network } from '../../../shared/domain/case/network.ts';
import { arrange, type Arranger } from './arrange.ts';
import type { Point } from './camera.ts';

/** Where nodes stand, as it changes. */
export interface Places {
  /** x and y of each node in turn. */
  readonly of: (network: Pick<Network, 'nodes'>) => Float32Array<ArrayBuffer>;
  /** Tells of every change; the answer ends it. */
  readonly listen: (listener: () => void) => () => void;
  /** What was dragged stays where it was let go. */
  readonly keep: (id: string, place: Point) => void;
}

export interface Arranging {
  readonly places: Places;
  /** There is something to be seen. */
  readonly isPlaced: boolean;
  /** Between 0 and 1 while it goes on or is stopped; null when it stands. */
  readonly progress: number | null;
  readonly isStopped: boolean;
  readonly stop: () => void;
  readonly goOn: () => void;
  readonly arrangeThese: (network: Network) => void;
}

/** Arranges `whole` whenever it ties other nodes than before. */
export function useArranging(whole: Network): Arranging {
  const [kept] = useState(createPlaces);
  const [progress, setProgress] = useState(() => atFirst(whole));
  const [isStopped, setStopped] = useState(false);
  const [isPlaced, setPlaced] = useState(false);
  const arranger = useRef<Arranger | null>(null);

  const ties = useMemo(() => signatureOf(whole), [whole]);
  const [asked, setAsked] = useState({ ties, network: whole });
  const begin = (network: Network): void => {
    setAsked({ ties, network });
    setProgress(atFirst(network));
    setStopped(false);
  };
  if (asked.ties !== ties) begin(whole);
  useEffect(() => {
    const { network } = asked;
    if (network.nodes.length === 0) return undefined;
    kept.begin();
    const started = arrange(network, (arranged) => {
      kept.take(network, arranged.places);
      setPlaced(true);
      setProgress(arranged.isAtRest ? null : arranged.progress);
    });
    arranger.current = started;
    return started.end;
  }, [asked, kept]);

  return {
    places: kept.places,
    isPlaced,
    progress,
    isStopped,
    stop() {
      arranger.current?.stop();
      setStopped(true);
    },
    goOn() {
      setStopped(false);
      arranger.current?.goOn();
    },
    arrangeThese: begin,
  };
}

/** There is something to arrange, or nothing. */
function atFirst({ nodes }: Network): number | null {
  return nodes.length === 0 ? null : 0;
}

function createPlaces(): {
  readonly places: Places;
  /** What was dragged before is arranged again. */
  readonly begin: () => void;
  readonly take: (network: Network, found: Float32Array) => void;
} {
  const known = new Map<string, Point>();
  const held = new Set<string>();
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    places: {
      of({ nodes }) {
        const places = new Float32Array(nodes.length * 2);
        for (const [index, { id }] of nodes.entries()) {
          const place = known.get(id);
          if (place !== undefined) places.set([place.x, place.y], index * 2);
        }
        return places;
      },
      listen(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      keep(id, place) {
        known.set(id, place);
        held.add(id);
        tell();
      },
    },
    begin: () => held.clear(),
    take({ nodes }, found) {
      for (const [index, { id }] of nodes.entries())
        if (!held.has(id)) known.set(id, { x: found[index * 2] ?? 0, y: found[index * 2 + 1] ?? 0 });
      tell();
    },
  };
}

/** The same for networks that are arranged alike. */
function signatureOf({ nodes, edges }: Network): string {
  return [nodes.map(({ id }) => id), edges.map(({ id, links }) => `${id} ${links.length}`)].flat().join('\n');
}
