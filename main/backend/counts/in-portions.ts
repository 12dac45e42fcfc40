/** Long walks through lists that hold up nobody. */
import { setImmediate } from 'node:timers/promises';

/** A few milliseconds' worth of small steps. */
const STEPS_AT_ONCE = 100;

/** Thousands of small steps in a row with turns for others between them. */
export async function* inPortions<T>(items: Iterable<T>): AsyncGenerator<T> {
  let count = 0;
  for (const item of items) {
    count += 1;
    if (count % STEPS_AT_ONCE === 0) await setImmediate();
    yield item;
  }
}
