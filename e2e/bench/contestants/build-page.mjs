/** Builds the page of the contestants as one script and one sheet, so that nothing has to be served. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const FOLDER = fileURLToPath(new URL('../../../dist/bench/contestants', import.meta.url));

/** @returns {Promise<{ script: string, sheet: string }>} */
export async function buildPage() {
  await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: FOLDER,
      emptyOutDir: true,
      assetsInlineLimit: Infinity,
      lib: {
        entry: fileURLToPath(new URL('page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'contestants',
        fileName: () => 'page.js',
        cssFileName: 'page',
      },
    },
  });
  const own = readFileSync(fileURLToPath(new URL('page.css', import.meta.url)), 'utf8');
  return {
    script: readFileSync(`${FOLDER}/page.js`, 'utf8'),
    sheet: `${readFileSync(`${FOLDER}/page.css`, 'utf8')}\n${own}`,
  };
}
