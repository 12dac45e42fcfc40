/**
 * The build of the window: one page of files of its own, fit for the strict content
 * security policy (no inline scripts or styles, no source maps, fonts as files).
 */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
    // Fonts and pictures stay files: the policy allows no data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What the window may weigh is held by e2e/built/budget.json.
    chunkSizeWarningLimit: 2100,
  },
});
