/**
 * The layout of a network: its parts each by themselves, packed beside each other, step by step.
 *
 * Everything is counted and nothing timed: the same network comes to the same places on every
 * machine, however often it was stopped on the way.
 */
import type { ToArrange } from '../arranging-messages.ts';
import { createForces, MOST_STEPS, type Forces } from './forces.ts';
import { packed, radiusFor } from './pack.ts';
import { partsOf } from './parts.ts';

export interface Layout {
  /** One step of every part that moves still. */
  readonly step: () => void;
  readonly isAtRest: () => boolean;
  /** Between 0 and 1: of the steps that it takes at most. */
  readonly progress: () => number;
  /** x and y of each node in turn; neighbours are about one unit apart. */
  readonly places: () => Float32Array<ArrayBuffer>;
}

export function createLayout({ scatter, ends, weights }: ToArrange): Layout {
  const count = scatter.length / 2;
  const parts = partsOf(count, ends);
  const radii = parts.map(({ length }) => radiusFor(length));
  const middles = packed(radii);
  const forces = forcesOf(parts, { scatter, ends, weights });
  let steps = 0;
  return {
    step() {
      steps += 1;
      for (const each of forces) each.step();
    },
    isAtRest: () => forces.every((each) => each.isAtRest()),
    progress: () => steps / MOST_STEPS,
    places() {
      const places = new Float32Array(count * 2);
      for (const [part, members] of parts.entries()) {
        const within = forces[part]?.places() ?? [];
        const radius = radii[part] ?? 0;
        const { x, y } = middles[part] ?? { x: 0, y: 0 };
        for (const [index, node] of members.entries())
          places.set(
            [x + (within[index * 2] ?? 0) * radius, y + (within[index * 2 + 1] ?? 0) * radius],
            node * 2,
          );
      }
      return places;
    },
  };
}

function forcesOf(parts: readonly Uint32Array[], { scatter, ends, weights }: ToArrange): readonly Forces[] {
  const count = scatter.length / 2;
  const partAt = new Uint32Array(count);
  const numberAt = new Uint32Array(count);
  for (const [part, members] of parts.entries())
    for (const [index, node] of members.entries()) {
      partAt[node] = part;
      numberAt[node] = index;
    }
  const made = parts.map((members) => ({
    neighbours: Array.from(members, (): number[] => []),
    ends: [] as number[],
    weights: [] as number[],
  }));
  for (const [edge, weight] of weights.entries()) {
    const [from, to] = [ends[edge * 2] ?? 0, ends[edge * 2 + 1] ?? 0];
    const part = made[partAt[from] ?? 0];
    const [a, b] = [numberAt[from] ?? 0, numberAt[to] ?? 0];
    part?.neighbours[a]?.push(b);
    part?.neighbours[b]?.push(a);
    part?.ends.push(a, b);
    part?.weights.push(weight);
  }
  return made.map((part, index) =>
    createForces(
      part,
      [...(parts[index] ?? [])].flatMap((node) => [scatter[node * 2] ?? 0, scatter[node * 2 + 1] ?? 0]),
    ),
  );
}
