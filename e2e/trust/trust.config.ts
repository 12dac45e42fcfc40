/**
 * How the long tests of trust run: `node e2e/trust/trust.mjs <part>`.
 * They are no part of `npm test`, which holds a short form of each beside the sources.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['e2e/trust/*.trust.ts'],
    environment: 'node',
    testTimeout: 900_000,
    hookTimeout: 60_000,
    // Faults are timed against each other: one part at a time.
    fileParallelism: false,
    reporters: [['default', { summary: false }]],
  },
});
