/** Ids and times for tests of the store: always the next one. */
import type { Clock } from './store-context.ts';

let ids = 0;

export function countingClock(): Clock {
  let seconds = 0;
  return {
    newId: () => {
      ids += 1;
      return `urn:uuid:00000000-0000-4000-8000-${ids.toString(16).padStart(12, '0')}`;
    },
    now: () => {
      seconds += 1;
      return new Date(Date.UTC(2026, 10, 22) + seconds * 1000).toISOString().replace('.000Z', 'Z');
    },
  };
}
