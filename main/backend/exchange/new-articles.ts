/**
 * Articles that come along with an import: new files under `imported/`, never over anything,
 * and gone again if the import as a whole does not succeed.
 */
import { rmdir } from 'node:fs/promises';
import path from 'node:path';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { nodeFiles, readIfThere, removeIfThere } from '../disk/files.ts';
import { eachAtOnce } from '../each-at-once.ts';
import { DEVICE } from '../layers/article-folder.ts';
import { ensureFolder, syncFolder } from '../disk/folders.ts';
import type { SaveCode } from '../disk/save-code.ts';
import type { Going } from './collect-set.ts';
import type { MadeArticle } from './import-record.ts';
import { save, sha256Of } from '../disk/save.ts';

/** The folder that they go into. */
export const IMPORTED_FOLDER = 'imported';

/** As many as Node has threads for. */
const AT_ONCE = 4;

/** Bytes of a name; a number and the ending must fit too. */
const LONGEST_NAME = 180;

export interface NewArticle {
  /** As the format calls it. */
  readonly given: string;
  readonly path: ArticlePath;
  readonly content: string;
  /** Of the content. */
  readonly sha256: Sha256;
}

/** Where each would go; two that come under one name get different ones. */
export function placesFor(
  articles: readonly { readonly path: string; readonly content: string }[],
  isTaken: (article: ArticlePath) => boolean,
): readonly NewArticle[] {
  const used = new Set<string>();
  // Thousands may come under one name: none of them looks again where another has looked.
  const tried = new Map<string, number>();
  return articles.map(({ path: given, content }) => {
    const wanted = `${IMPORTED_FOLDER}/${safeName(given)}`;
    const { dir, name, ext } = path.posix.parse(wanted);
    let article = wanted;
    const key = wanted.toLowerCase();
    let n = tried.get(key) ?? 1;
    if (n > 1) article = `${dir}/${name} ${n}${ext}`;
    while (used.has(article.toLowerCase()) || isTaken(article)) {
      n += 1;
      article = `${dir}/${name} ${n}${ext}`;
    }
    tried.set(key, n);
    used.add(article.toLowerCase());
    return { given, path: article, content, sha256: sha256Of(content) };
  });
}

/**
 * Make them, a few side by side and their folder synced once for all; what was made is the
 * value, also when one of them fails or it is stopped.
 */
export async function makeArticles(
  root: string,
  articles: readonly NewArticle[],
  machine: string,
  { signal, progress }: Going = {},
): Promise<{ readonly made: readonly NewArticle[]; readonly outcome: Result<null, SaveCode> }> {
  const made: NewArticle[] = [];
  if (articles.length === 0) return { made, outcome: ok(null) };
  let outcome: Result<unknown, SaveCode> = ok(null);
  const folder = await ensureFolder(nodeFiles, root, [IMPORTED_FOLDER]);
  const options = { expect: null, machine, below: root, folderIsSyncedLater: true } as const;
  await eachAtOnce(articles, AT_ONCE, async (article) => {
    if (!outcome.ok || signal?.aborted === true) return;
    const file = path.join(folder, path.posix.basename(article.path));
    const saved = await save(nodeFiles, file, article.content, options);
    if (!saved.ok) outcome = saved;
    else progress?.(made.push(article), articles.length, 'making');
  });
  await syncFolder(nodeFiles, folder);
  return { made, outcome: outcome.ok ? ok(null) : outcome };
}

/** Take away what was just made, as far as nobody has touched it since, and the folder if nothing is left in it. */
export async function unmakeArticles(root: string, made: readonly MadeArticle[]): Promise<void> {
  for (const { path: article, sha256 } of made) {
    const file = path.join(root, article);
    const bytes = await readIfThere(nodeFiles, file).catch(() => undefined);
    if (bytes !== undefined && sha256Of(bytes) === sha256) await removeIfThere(nodeFiles, file);
  }
  // Not if anything else is in it.
  if (made.length > 0) await rmdir(path.join(root, IMPORTED_FOLDER)).catch(() => undefined);
}

/** One file name that every system can have, read as text. */
function safeName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const plain = last.replaceAll(/[<>:"|?*\p{Cc}\p{Cs}]/gu, '_').replace(/^[.\s]+|[.\s]+$/g, '');
  const { name, ext } = path.posix.parse(plain === '' ? 'article' : plain);
  const isText = ['.txt', '.md'].includes(ext.toLowerCase());
  let short = isText ? name : `${name}${ext}`;
  while (Buffer.byteLength(short) > LONGEST_NAME) short = short.slice(0, -1);
  const safe = DEVICE.test(short) ? `_${short}` : short;
  return `${safe.toWellFormed()}${isText ? ext : '.txt'}`;
}
