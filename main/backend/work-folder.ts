/**
 * Work folders: where annotations are kept if they cannot be kept beside the articles.
 *
 * A folder below `work/` in the app-data folder, with a `beleg/` of its own whose
 * project.json says where the articles are. Its name comes from the articles' folder,
 * so that opening that folder finds it again.
 */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { WriteCode } from '../../shared/api/contract.ts';
import { DEFAULT_TAGSET } from '../../shared/domain/tagset.ts';
import { readProjectFile, writeProjectFile } from '../../shared/formats/project-file.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { annotatorIdFrom } from './annotator-id.ts';
import { BELEG_FOLDER, insideOf } from './article-path.ts';
import { messageOf } from './file-error.ts';
import { nodeFiles } from './files.ts';
import { nameOf } from './places.ts';
import { saveCodeOf, writeCodeOf } from './save-code.ts';
import { save, sha256Of } from './save.ts';

const HASH_DIGITS = 12;

/** The work folder of the articles in a folder (a real absolute path), whether it is there or not. */
export function workFolderOf(dataFolder: string, articles: string): string {
  const name = `${annotatorIdFrom(nameOf(articles))}-${sha256Of(articles).slice(0, HASH_DIGITS)}`;
  return path.join(dataFolder, 'work', name);
}

/** Make a work folder with this project id (a uuid); one that is there already is as good. The value is its absolute path. */
export async function makeWorkFolder(
  dataFolder: string,
  articles: string,
  machine: string,
  id: string,
): Promise<Result<string, WriteCode>> {
  const home = workFolderOf(dataFolder, articles);
  const beleg = path.join(home, BELEG_FOLDER);
  try {
    await mkdir(beleg, { recursive: true });
  } catch (error) {
    return fail(saveCodeOf(error), messageOf(error));
  }
  const file = path.join(beleg, 'project.json');
  const json = writeProjectFile({
    id,
    name: nameOf(articles),
    tagset: DEFAULT_TAGSET,
    articles,
    original: {},
  });
  const saved = await save(nodeFiles, file, json, { expect: null, machine });
  // Another window was quicker.
  if (saved.ok || saved.code === 'changed-on-disk') return ok(home);
  return fail(writeCodeOf(saved.code), saved.detail);
}

/**
 * Where the articles of a work folder are; undefined if it is none.
 *
 * Only folders below our own `work/` are believed: a project of somebody else could
 * otherwise point at any folder of this machine.
 */
export async function articlesOfWorkFolder(dataFolder: string, folder: string): Promise<string | undefined> {
  const inside = insideOf(path.join(dataFolder, 'work'), folder);
  if (inside === undefined || inside === '' || inside.includes('/')) return undefined;
  try {
    const read = readProjectFile(await readFile(path.join(folder, BELEG_FOLDER, 'project.json'), 'utf8'));
    const articles = read.ok ? read.value.articles : undefined;
    return articles !== undefined && path.isAbsolute(articles) ? articles : undefined;
  } catch {
    // No project.json, or none that can be read: then it is a folder like any other.
    return undefined;
  }
}
