/** The one place where the backend asks what time it is and makes up ids. */
import { randomUUID } from 'node:crypto';
import type { Clock } from './layers/own-layers.ts';

export const systemClock: Clock = {
  // On disk times have seconds: `2026-11-22T14:03:11Z`.
  now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  newId: () => `urn:uuid:${randomUUID()}`,
};
