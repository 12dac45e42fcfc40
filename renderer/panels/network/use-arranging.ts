/**
 * Where the nodes of a network stand: arranged in a process of its own, shown as it goes, the
 * same for the same network. Places are kept by id, so that a filter moves nothing.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Network } from '../../../shared/domain/case/network.ts';
import { arrange } from './arrange.ts';
import type { Point } from './camera.ts';
import { startPlaces } from './start-places.ts';

export interface Arranging {
  /** Between 0 and 1 while it goes on; null when it stands. */
  readonly progress: number | null;
  /** Another function whenever places are others. */
  readonly placesFor: (network: Network) => Float32Array;
  /** What was dragged stays where it was let go. */
  readonly keep: (id: string, place: Point) => void;
  readonly stop: () => void;
  readonly arrangeThese: (network: Network) => void;
}

/** Arranges `whole` whenever it ties other nodes than before. */
export function useArranging(whole: Network): Arranging {
  const places = useRef(new Map<string, Point>());
  const [placesFor, setPlacesFor] = useState(() => placesIn(new Map()));
  const halt = useRef<() => void>(() => undefined);
  const [progress, setProgress] = useState(() => atFirst(whole));

  const begin = useCallback((network: Network) => {
    halt.current();
    if (network.nodes.length === 0) return;
    halt.current = arrange(network, ({ places: found, done, total }) => {
      for (const [index, { id }] of network.nodes.entries())
        places.current.set(id, { x: found[index * 2] ?? 0, y: found[index * 2 + 1] ?? 0 });
      setProgress(done === total ? null : done / total);
      setPlacesFor(() => placesIn(places.current));
    });
  }, []);

  const ties = useMemo(() => signatureOf(whole), [whole]);
  const [tied, setTied] = useState({ ties, network: whole });
  if (tied.ties !== ties) {
    setTied({ ties, network: whole });
    setProgress(atFirst(whole));
  }
  useEffect(() => {
    begin(tied.network);
    return () => halt.current();
  }, [tied, begin]);

  return {
    progress,
    placesFor,
    keep: useCallback((id, place) => places.current.set(id, place), []),
    stop: useCallback(() => {
      halt.current();
      setProgress(null);
    }, []),
    arrangeThese: (network) => {
      setProgress(atFirst(network));
      begin(network);
    },
  };
}

/** There is something to arrange, or nothing. */
function atFirst({ nodes }: Network): number | null {
  return nodes.length === 0 ? null : 0;
}

/** x and y of each node in turn: where it stands, else where it would begin. */
function placesIn(places: ReadonlyMap<string, Point>): Arranging['placesFor'] {
  return ({ nodes }) => {
    const found = startPlaces(
      nodes.map(({ id }) => id),
      1,
    );
    for (const [index, { id }] of nodes.entries()) {
      const place = places.get(id);
      if (place !== undefined) found.set([place.x, place.y], index * 2);
    }
    return found;
  };
}

/** The same for networks that are arranged alike. */
function signatureOf({ nodes, edges }: Network): string {
  return [nodes.map(({ id }) => id), edges.map(({ id, links }) => `${id} ${links.length}`)].flat().join('\n');
}
