/**
 * Where an export may go: never over an article, inside a project only below
 * `beleg/exports/`, and over something that is there only when that was said.
 */
import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { BELEG_FOLDER, insideOf } from '../articles/article-path.ts';
import { codeOf, messageOf } from '../disk/file-error.ts';
import { nodeFiles, statIfThere, type FileStat } from '../disk/files.ts';
import { ensureFolder } from '../disk/folders.ts';
import type { Project } from '../project/project.ts';

export type TargetCode =
  /** Something is there, and nobody said that it may go. */
  | 'exists'
  /** A folder with files in it that this export does not have: removed by hand, or not at all. */
  | 'other-files'
  /** A folder where a file is to be. */
  | 'is-folder'
  /** A file where a folder is to be. */
  | 'is-file'
  | 'is-link'
  /** Neither file nor folder nor link. */
  | 'is-device'
  | 'name-too-long'
  /** In the project, but not below `beleg/exports/`. */
  | 'inside-project'
  /** The folder that it is to go into. */
  | 'no-such-folder'
  | 'not-writable';

export interface ExportTarget {
  /** Real absolute path of the folder that it goes into. */
  readonly folder: string;
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly replaces: boolean;
}

export const EXPORTS_FOLDER = 'exports';

const IS = { folder: 'is-folder', file: 'is-file', link: 'is-link', other: 'is-device' } as const;

/** `given` is absolute. */
export async function findTarget(
  project: Pick<Project, 'articles' | 'home' | 'id'>,
  given: string,
  { kind, force }: { readonly kind: 'file' | 'folder'; readonly force: boolean },
): Promise<Result<ExportTarget, TargetCode>> {
  const name = path.basename(given);
  const folder = await folderFor(project, path.dirname(given));
  if (!folder.ok) return folder;
  const file = path.join(folder.value, name);
  if (!isAllowed(project, file)) return fail('inside-project');
  let there: FileStat | undefined;
  try {
    there = await statIfThere(nodeFiles, file);
  } catch (error) {
    return fail(codeOf(error) === 'ENAMETOOLONG' ? 'name-too-long' : 'not-writable', messageOf(error));
  }
  if (there === undefined) return ok({ folder: folder.value, name, path: file, replaces: false });
  if (there.kind !== kind) return fail(IS[there.kind]);
  if (!force) return fail('exists');
  return ok({ folder: folder.value, name, path: file, replaces: true });
}

/** The first file of an existing folder that is none of `names`; undefined if there is no such. */
export async function strangerIn(
  folder: string,
  names: ReadonlySet<string>,
  inner = '',
): Promise<string | undefined> {
  for (const entry of await readdir(path.join(folder, inner), { withFileTypes: true })) {
    const name = inner === '' ? entry.name : `${inner}/${entry.name}`;
    if (entry.isDirectory()) {
      const stranger = await strangerIn(folder, names, name);
      if (stranger !== undefined) return stranger;
    } else if (!names.has(name)) return name;
  }
  return undefined;
}

/** Real; `beleg/exports/` of a project that is there is made where it is meant. */
async function folderFor(
  { articles, home, id }: Pick<Project, 'articles' | 'home' | 'id'>,
  folder: string,
): Promise<Result<string, TargetCode>> {
  try {
    for (const root of new Set([articles, home])) {
      const exports = path.join(root, BELEG_FOLDER, EXPORTS_FOLDER);
      const isMeant = folder === exports || folder === path.join(root, BELEG_FOLDER, EXPORTS_FOLDER);
      if (isMeant && id !== null) await ensureFolder(nodeFiles, root, [BELEG_FOLDER, EXPORTS_FOLDER]);
    }
    const real = await realpath(folder);
    const stat = await statIfThere(nodeFiles, real);
    return stat?.kind === 'folder' ? ok(real) : fail('no-such-folder');
  } catch (error) {
    const isMissing = ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '');
    return fail(isMissing ? 'no-such-folder' : 'not-writable', messageOf(error));
  }
}

function isAllowed({ articles, home }: Pick<Project, 'articles' | 'home'>, file: string): boolean {
  return [articles, home].every((root) => {
    const inside = insideOf(root, file);
    return inside === undefined || inside.startsWith(`${BELEG_FOLDER}/${EXPORTS_FOLDER}/`);
  });
}
