/**
 * Where an article that came with an import would go: under `imported/`, by a name that is
 * safe in every file system, whatever the file claims (`../`, drive letters, `CON`).
 */
import type { ArticlePath } from '../../domain/layer.ts';

const FOLDER = 'imported/';
const LONGEST_PART = 80;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** `claimed`: a path or name of the file, hostile or empty. Ends with `.txt` or `.md`. */
export function importedPath(claimed: string): ArticlePath {
  const parts = claimed
    .toWellFormed()
    .split(/[/\\]/)
    .map(safePart)
    .filter((part) => part !== '' && part !== 'imported')
    .slice(-4);
  const path = parts.length === 0 ? 'text' : parts.join('/');
  return FOLDER + (/\.(txt|md)$/i.test(path) ? path : `${path}.txt`);
}

/**
 * For one import: gives the path itself, or with a number before its ending where it was
 * given before. Thousands may claim one path: none looks again where another has looked.
 */
export function createFreePaths(): (path: ArticlePath) => ArticlePath {
  const taken = new Set<ArticlePath>();
  const tried = new Map<ArticlePath, number>();
  return (path) => {
    const dot = path.lastIndexOf('.');
    let n = tried.get(path) ?? 1;
    let free = n === 1 ? path : `${path.slice(0, dot)}-${n}${path.slice(dot)}`;
    while (taken.has(free)) {
      n += 1;
      free = `${path.slice(0, dot)}-${n}${path.slice(dot)}`;
    }
    tried.set(path, n);
    taken.add(free);
    return free;
  };
}

function safePart(part: string): string {
  const safe = part.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '_').replace(/^[.\s]+|[.\s]+$/g, '');
  const short = safe.length <= LONGEST_PART ? safe : safe.slice(-LONGEST_PART).toWellFormed();
  return RESERVED.test(short) ? `_${short}` : short;
}
