/** The clock of a running window: the time of day, and ids from the browser's randomness. */
import type { Clock } from './store/store-context.ts';

export const systemClock: Clock = {
  now: () => `${new Date().toISOString().slice(0, 19)}Z`,
  newId: () => `urn:uuid:${crypto.randomUUID()}`,
};
