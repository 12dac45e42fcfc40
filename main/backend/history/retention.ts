/**
 * Which earlier states of a layer go, so that the history of a layer stays small.
 *
 * All of seven days stay, and of the time before that the last state of each of its two
 * latest days. The newest ten stay whatever the clock says: clocks jump by years.
 */
import type { StateFile } from './state-file.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const KEPT_MS = 7 * DAY_MS;
const DAYS_BEYOND = 2;
const NEWEST = 10;

/** Bounds for one layer, compressed. */
export const MOST_STATES = 250;
export const MOST_BYTES = 32 * 1024 * 1024;

type Kept = Pick<StateFile, 'sequence' | 'at' | 'reason' | 'size'>;

/** Those to be removed. `states` oldest first, as their numbers say; `nowMs` since the epoch. */
export function outlived<T extends Kept>(states: readonly T[], nowMs: number): readonly T[] {
  const old = new Set(states.slice(0, -NEWEST).filter(({ at }) => nowMs - Date.parse(at) > KEPT_MS));
  for (const state of lastOfDays([...old])) old.delete(state);
  const stay = states.filter((state) => !old.has(state));
  for (const state of tooMany(stay)) old.add(state);
  return states.filter((state) => old.has(state));
}

/** The last state of each of the latest days. */
function lastOfDays<T extends Kept>(states: readonly T[]): readonly T[] {
  const byDay = new Map(states.map((state) => [state.at.slice(0, 10), state]));
  return [...byDay.keys()]
    .toSorted()
    .slice(-DAYS_BEYOND)
    .flatMap((day) => byDay.get(day) ?? []);
}

/** Beyond the bounds: first those that only the time gave rise to, the oldest first; never the newest. */
function tooMany<T extends Kept>(states: readonly T[]): readonly T[] {
  let count = states.length;
  let bytes = states.reduce((sum, { size }) => sum + size, 0);
  const candidates = states.slice(0, -1);
  const order = [
    ...candidates.filter(({ reason }) => reason === 'time'),
    ...candidates.filter(({ reason }) => reason !== 'time'),
  ];
  const gone: T[] = [];
  for (const state of order) {
    if (count <= MOST_STATES && bytes <= MOST_BYTES) break;
    gone.push(state);
    count -= 1;
    bytes -= state.size;
  }
  return gone;
}
