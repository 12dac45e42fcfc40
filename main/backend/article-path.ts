/**
 * Article paths: what a call may name, and how a name becomes a file.
 *
 * A name from a window is only ever a path inside the project. It is checked twice:
 * as text (no absolute path, no `..`, no NUL, nothing hidden, nothing of `beleg/`)
 * and on disk (the real path, links resolved, still lies inside the project).
 */
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { messageOf, readFailure } from './file-error.ts';

/** The one folder inside a project that Beleg writes to. */
export const BELEG_FOLDER = 'beleg';

/**
 * Is `text` a path that could name an article? Looks at the text alone.
 *
 * A backslash is an ordinary character of a POSIX file name and a separator on
 * Windows: there it is refused, and `..` between backslashes is refused everywhere.
 */
export function isArticlePath(text: string, platform: NodeJS.Platform = process.platform): boolean {
  if (text === '' || text.includes('\0') || text.startsWith('/')) return false;
  // A colon names a drive or an alternate data stream on Windows.
  if (platform === 'win32' && /[\\:]/.test(text)) return false;
  if (text.split(/[/\\]/).includes('..')) return false;
  const parts = text.split('/');
  if (parts.some((part) => part === '' || isHiddenName(part))) return false;
  return !isBelegFolder(parts[0] ?? '');
}

/** Hidden by convention: a leading dot (`.` and `..` included). */
export function isHiddenName(name: string): boolean {
  return name.startsWith('.');
}

/** Also in other letter cases: on Windows and macOS those are the same folder. */
export function isBelegFolder(name: string): boolean {
  return name.toLowerCase() === BELEG_FOLDER;
}

/**
 * The real absolute path of an article, links resolved.
 *
 * `root` must be a real path itself. Fails with `outside-project` for any name that
 * is no article path or that a link leads out of the project (or into `beleg/`).
 */
export async function resolveArticle(
  root: string,
  article: ArticlePath,
): Promise<Result<string, 'outside-project' | 'not-found' | 'not-readable' | 'io-error'>> {
  if (!isArticlePath(article)) return fail('outside-project');
  let real: string;
  try {
    real = await realpath(path.join(root, article));
  } catch (error) {
    return fail(readFailure(error), messageOf(error));
  }
  const inside = insideOf(root, real);
  if (inside === undefined || inside === '') return fail('outside-project');
  if (isBelegFolder(inside.split('/')[0] ?? '')) return fail('outside-project');
  return ok(real);
}

/** The path of `real` relative to `root` with `/` between the parts; undefined if it is not inside. */
export function insideOf(root: string, real: string): string | undefined {
  const relative = path.relative(root, real);
  const parts = relative.split(path.sep);
  if (path.isAbsolute(relative) || parts[0] === '..') return undefined;
  return parts.join('/');
}

/** Two names that some file systems cannot tell apart have one key (NFC, then case folding). */
export function foldedPath(article: ArticlePath): string {
  // Upper case first: folds ß with SS and the two sigmas, which lower case alone keeps apart.
  return article.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}
