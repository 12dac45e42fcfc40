/**
 * Work folders: where annotations are kept if they cannot be kept beside the articles.
 *
 * A folder below `work/` in the app-data folder, with a `beleg/` of its own whose
 * project.json says where the articles are. Its name comes from the articles' folder,
 * so that opening that folder finds it again.
 */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { WriteCode } from '../../../shared/api/contract.ts';
import { DEFAULT_TAGSET } from '../../../shared/domain/tagset.ts';
import { readProjectFile, writeProjectFile, type ProjectFile } from '../../../shared/formats/project-file.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { annotatorIdFrom } from './annotator-id.ts';
import { BELEG_FOLDER, insideOf } from '../articles/article-path.ts';
import { copyBeleg } from './copy-beleg.ts';
import { messageOf } from '../disk/file-error.ts';
import { nodeFiles } from '../disk/files.ts';
import { nameOf } from './places.ts';
import { saveCodeOf, writeCodeOf } from '../disk/save-code.ts';
import { save, sha256Of } from '../disk/save.ts';

const HASH_DIGITS = 12;
const PROJECT_FILE = 'project.json';

/** The work folder of the articles in a folder (a real absolute path), whether it is there or not. */
export function workFolderOf(dataFolder: string, articles: string): string {
  const name = `${annotatorIdFrom(nameOf(articles))}-${sha256Of(articles).slice(0, HASH_DIGITS)}`;
  return path.join(dataFolder, 'work', name);
}

/**
 * Make a work folder; one that is there already is as good. The value is its absolute path.
 *
 * Where the articles have a readable `beleg/` of a project of ours (`isOurs`), it begins as
 * a copy of that, under the same id, so that nothing that was done there is missing and
 * journals find their project; else as an empty project with the id `freshId`.
 */
export async function makeWorkFolder(
  dataFolder: string,
  articles: string,
  machine: string,
  from: { readonly isOurs: boolean; readonly freshId: string },
): Promise<Result<string, WriteCode>> {
  const home = workFolderOf(dataFolder, articles);
  const beleg = path.join(home, BELEG_FOLDER);
  let project: ProjectFile;
  try {
    await mkdir(beleg, { recursive: true });
    const original = path.join(articles, BELEG_FOLDER);
    const read = from.isOurs
      ? readProjectFile(await readFile(path.join(original, PROJECT_FILE), 'utf8'))
      : null;
    if (read?.ok === false) return fail('io-error', read.detail);
    if (read !== null) await copyBeleg(original, beleg);
    project = read?.value ?? {
      id: from.freshId,
      name: nameOf(articles),
      tagset: DEFAULT_TAGSET,
      original: {},
    };
  } catch (error) {
    return fail(saveCodeOf(error), messageOf(error));
  }
  // Last: without it the folder is no project, and a copy that was cut short is begun again.
  const file = path.join(beleg, PROJECT_FILE);
  const json = writeProjectFile({ ...project, articles });
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
