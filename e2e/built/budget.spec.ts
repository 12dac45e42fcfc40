/**
 * What Beleg may weigh: `budget.json` says how large the built parts may become, and how
 * many modules start with them. Whoever needs more raises it there, and says why.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import budget from './budget.json' with { type: 'json' };

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

test('the built product stays within its budget', () => {
  // Kilobytes are 1,000 bytes, uncompressed.
  const { kilobytes, modules } = budget;
  const weighed: Record<string, number> = {
    'window, scripts at start': atStart(/\.js$/),
    'window, sheets at start': atStart(/\.css$/),
    'window, all scripts': ofFolder(join(DIST, 'renderer'), /\.js$/),
    'window, all files': ofFolder(join(DIST, 'renderer'), /./),
    'host and command line': sizeOf('main/beleg.js'),
    'program that takes articles apart': sizeOf('main/extractor.js'),
    'desktop shell': ofFolder(join(DIST, 'main/electron'), /\.c?js$/),
  };
  expect(Object.keys(weighed)).toEqual(Object.keys(kilobytes));
  for (const [part, most] of Object.entries(kilobytes)) {
    const bytes = weighed[part] ?? 0;
    expect.soft(bytes / 1000, `${part}, kilobytes`).toBeLessThanOrEqual(most);
    // A budget that is far too large holds nothing.
    expect.soft(bytes / 1000, `${part}, kilobytes: lower its budget`).toBeGreaterThan(most * 0.7);
  }
  for (const [file, most] of Object.entries(modules)) {
    expect.soft(modulesIn(file), `${file}, modules`).toBeLessThanOrEqual(most);
  }
});

/** Bytes of what the window's page names itself: it is loaded before anything is shown. */
function atStart(kind: RegExp): number {
  const page = readFileSync(join(DIST, 'renderer/index.html'), 'utf8');
  const files = [...page.matchAll(/(?:src|href)="\.\/(?<file>[^"]+)"/g)].map(
    ({ groups }) => groups?.['file'] ?? '',
  );
  return files.filter((file) => kind.test(file)).reduce((sum, file) => sum + sizeOf(`renderer/${file}`), 0);
}

function sizeOf(file: string): number {
  return statSync(join(DIST, file)).size;
}

function ofFolder(folder: string, kind: RegExp): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && kind.test(entry.name))
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

/** How many modules a bundle was made of: all of them are run when it starts. */
function modulesIn(file: string): number {
  const map: unknown = JSON.parse(readFileSync(join(DIST, `${file}.map`), 'utf8'));
  const sources: unknown = typeof map === 'object' && map !== null && 'sources' in map ? map.sources : null;
  if (!Array.isArray(sources)) throw new TypeError(`no map of ${file}`);
  return sources.length;
}
