/**
 * How unit tests run: beside their sources, in Node unless a file asks for jsdom
 * with `// @vitest-environment jsdom`. Nothing here needs a browser or a build.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,main,renderer,e2e}/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['e2e/law-seed.ts'],
    // Generous: CI machines are slow and shared, and a test that hangs still ends.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // As with the journeys (playwright.config.ts): one second try, and only there.
    retry: process.env['CI'] === undefined ? 0 : 1,
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: 2,
    // One module graph for each worker: no test leaves anything behind in a module, and loading
    // them anew for each file was a quarter of the whole.
    isolate: false,
    reporters: [['default', { summary: false }], 'json'],
    outputFile: { json: 'dist/results/unit.json' },
  },
});
