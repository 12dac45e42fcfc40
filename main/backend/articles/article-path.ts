/**
 * Article paths: what a call may name, and how a name becomes a file.
 *
 * A name from a window is only ever a path inside the project. It is checked twice:
 * as text (no absolute path, no `..`, no NUL, nothing hidden, nothing of `beleg/`)
 * and on disk (the real path, links resolved, still lies inside the project).
 */
import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { messageOf, readFailure } from '../disk/file-error.ts';

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
  return !couldBeBelegFolder(parts[0] ?? '', platform);
}

/** Hidden by convention: a leading dot (`.` and `..` included). */
export function isHiddenName(name: string): boolean {
  return name.startsWith('.');
}

/** By the name alone: on Windows and macOS other letter cases name the same folder, as a rule. */
function couldBeBelegFolder(name: string, platform: NodeJS.Platform): boolean {
  const isFolding = platform === 'win32' || platform === 'darwin';
  return (isFolding ? name.toLowerCase() : name) === BELEG_FOLDER;
}

/**
 * Is the entry called `name` in `root` the folder that Beleg writes to? In other letter
 * cases it is where the file system finds the same folder under both names, and
 * somebody's own folder where it does not.
 */
export async function isBelegFolder(root: string, name: string): Promise<boolean> {
  if (name === BELEG_FOLDER) return true;
  if (name.toLowerCase() !== BELEG_FOLDER) return false;
  try {
    const [one, other] = await Promise.all([name, BELEG_FOLDER].map((each) => lstat(path.join(root, each))));
    return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
  } catch {
    // Not both are there: then they are not the same.
    return false;
  }
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
  if (await isBelegFolder(root, inside.split('/')[0] ?? '')) return fail('outside-project');
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
