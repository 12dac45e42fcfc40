/**
 * Bundles everything that runs on the user's machine outside the window into one
 * file, dist/main/beleg.js: dependencies included, so that it starts fast.
 */
import { defineConfig } from 'rolldown';

export default defineConfig({
  input: 'main/cli/beleg.ts',
  platform: 'node',
  output: {
    file: 'dist/main/beleg.js',
    format: 'esm',
    codeSplitting: false,
    sourcemap: true,
  },
  logLevel: 'warn',
});
