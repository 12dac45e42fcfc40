/**
 * Bundles everything that runs on the user's machine outside the window, one file for
 * each program, dependencies included: it starts fast, and a package needs no node_modules.
 */
import { existsSync } from 'node:fs';
import { defineConfig } from 'rolldown';

/** From source to product; a program whose source is not there yet is left out. */
const PROGRAMS = [
  // The command line, which is also the loopback shell.
  { input: 'main/cli/beleg.ts', file: 'dist/main/beleg.js', format: 'esm' },
  // Takes articles of other kinds than text apart, in a process of its own.
  { input: 'main/backend/sources/extractor/extractor.ts', file: 'dist/main/extractor.js', format: 'esm' },
  // The desktop shell. `electron` comes from the running Electron, never from node_modules.
  {
    input: 'main/electron/main.ts',
    file: 'dist/main/electron/main.js',
    format: 'esm',
    external: [/^electron(\/|$)/],
  },
  // A sandboxed preload is one file of CommonJS.
  {
    input: 'main/electron/preload.ts',
    file: 'dist/main/electron/preload.cjs',
    format: 'cjs',
    external: [/^electron(\/|$)/],
  },
];

export default defineConfig(
  PROGRAMS.filter(({ input }) => existsSync(input)).map(({ input, file, format, external = [] }) => ({
    input,
    platform: 'node',
    external,
    output: { file, format, codeSplitting: false, sourcemap: true },
    logLevel: 'warn',
  })),
);
