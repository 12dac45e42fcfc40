/**
 * A project as it is opened: where its articles and its `beleg/` are, what project.json
 * says, and whether anything can be written.
 *
 * Opening writes nothing. `beleg/` is ours only with a valid project.json; any other
 * folder of that name is left alone.
 */
import { access, constants, lstat, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Notice, OpenCode, ProjectView } from '../../../shared/api/contract.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { DEFAULT_TAGSET, type Tagset } from '../../../shared/domain/tagset.ts';
import { NO_RULES, type BlindRules } from '../../../shared/domain/work/blind-mode.ts';
import { readProjectFile, rulesIn, type ProjectFile } from '../../../shared/formats/project-file.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { BELEG_FOLDER } from '../articles/article-path.ts';
import { codeOf, messageOf } from '../disk/file-error.ts';
import { nodeFiles, readIfThere } from '../disk/files.ts';
import { notice } from '../notice.ts';
import { nameOf, openFailure } from './places.ts';
import { kindOf } from '../sources/kinds.ts';
import { parseTemporaryName } from '../disk/temporary-files.ts';
import { articlesOfWorkFolder, workFolderOf } from './work-folder.ts';

export interface Project {
  /** Real absolute path of the folder of articles. */
  readonly articles: string;
  /** Real absolute path of the folder that holds `beleg/`: the same one, or a work folder. */
  readonly home: string;
  /** The single file that was opened: then it is the only article. */
  readonly only: ArticlePath | null;
  /** null until the first annotation. */
  readonly id: string | null;
  readonly name: string;
  readonly tagset: Tagset;
  /** Who leads and who adjudicates, who is to do what, and whether it is hidden from others. */
  readonly rules: BlindRules;
  readonly writable: ProjectView['writable'];
  /** False if there is a `beleg/` that is none of ours: then nothing in it is looked at. */
  readonly isOurs: boolean;
  /** In a work folder: the folder of articles, if its own `beleg/` is there to be read, colleagues' layers and all. */
  readonly shared: string | null;
  readonly notices: readonly Notice[];
}

const LARGEST_PROJECT_FILE_BYTES = 16 * 1024 * 1024;

/** Open a folder, or the folder of a single file; `given` is absolute. */
export async function openProject(given: string, dataFolder: string): Promise<Result<Project, OpenCode>> {
  try {
    const real = await realpath(given);
    if (!(await stat(real)).isDirectory()) {
      const only = path.basename(real);
      if (kindOf(only) === undefined) return fail('not-a-folder');
      return ok(await inFolder(path.dirname(real), only, dataFolder));
    }
    const pointedAt = await articlesOfWorkFolder(await realDataFolder(dataFolder), real);
    return ok(await inFolder(pointedAt === undefined ? real : await realpath(pointedAt), null, dataFolder));
  } catch (error) {
    return fail(openFailure(error), messageOf(error));
  }
}

async function inFolder(articles: string, only: ArticlePath | null, dataFolder: string): Promise<Project> {
  // Rejects now if the folder cannot be read, rather than with an empty list later.
  await readdir(articles);
  const work = workFolderOf(await realDataFolder(dataFolder), articles);
  const isElsewhere = (await belegIn(work)).kind === 'ours';
  const home = isElsewhere ? work : articles;
  const beleg = await belegIn(home);
  const writable = await writableOf(home, beleg);
  const original = isElsewhere ? await belegIn(articles) : null;
  const isWritableAgain = original !== null && (await writableOf(articles, original)) === 'yes';
  return {
    articles,
    home,
    only,
    id: beleg.kind === 'ours' ? beleg.id : null,
    name: beleg.kind === 'ours' ? beleg.name : nameOf(articles),
    tagset: beleg.kind === 'ours' ? beleg.tagset : DEFAULT_TAGSET,
    rules: rulesOf(original?.kind === 'ours' ? original : beleg),
    writable,
    isOurs: beleg.kind !== 'foreign',
    shared: original?.kind === 'ours' ? articles : null,
    notices: [
      ...noticesOf(writable, beleg),
      ...(isWritableAgain ? [notice('kept-elsewhere', { detail: work })] : []),
    ],
  };
}

/** As `realpath` says the paths below it; it need not be there, then nothing lies elsewhere. */
async function realDataFolder(dataFolder: string): Promise<string> {
  return realpath(dataFolder).catch(() => dataFolder);
}

/** In a work folder those of the project that it stands in for hold, if that is there. */
function rulesOf(beleg: Beleg): BlindRules {
  return beleg.kind === 'ours' ? rulesIn(beleg) : NO_RULES;
}

type Beleg =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'ours' } & ProjectFile)
  | { readonly kind: 'newer-format' }
  | { readonly kind: 'foreign'; readonly detail: string };

/** What `beleg/` in a folder is; looks, and touches nothing. */
async function belegIn(home: string): Promise<Beleg> {
  const folder = path.join(home, BELEG_FOLDER);
  try {
    if (!(await lstat(folder)).isDirectory()) return { kind: 'foreign', detail: 'no folder' };
    const file = path.join(folder, 'project.json');
    if ((await lstat(file)).isSymbolicLink()) return { kind: 'foreign', detail: 'project.json is a link' };
    const bytes = await readIfThere(nodeFiles, file, LARGEST_PROJECT_FILE_BYTES);
    const read = readProjectFile(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (read.ok) return { kind: 'ours', ...read.value };
    return read.code === 'newer-format'
      ? { kind: 'newer-format' }
      : { kind: 'foreign', detail: `project.json: ${read.code}` };
  } catch (error) {
    if (codeOf(error) === 'ENOENT')
      return (await isEmpty(folder)) ? { kind: 'none' } : { kind: 'foreign', detail: 'no project.json' };
    return { kind: 'foreign', detail: messageOf(error) };
  }
}

/** Not there at all, or what a Beleg left that was stopped before project.json was in place. */
async function isEmpty(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.every((name) => parseTemporaryName(name)?.target === 'project.json');
}

async function writableOf(home: string, beleg: Beleg): Promise<Project['writable']> {
  if (beleg.kind === 'foreign') return 'foreign-folder';
  if (beleg.kind === 'newer-format') return 'newer-format';
  const folders = [home, path.join(home, BELEG_FOLDER), path.join(home, BELEG_FOLDER, 'annotations')];
  const needed = beleg.kind === 'none' ? folders.slice(0, 1) : folders.slice(1);
  const allowed = await Promise.all(needed.map(canWrite));
  return allowed.every(Boolean) ? 'yes' : 'read-only';
}

async function canWrite(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
    return true;
  } catch (error) {
    // What is not there yet is made where it is allowed, which the folder above tells.
    return codeOf(error) === 'ENOENT';
  }
}

function noticesOf(writable: Project['writable'], beleg: Beleg): readonly Notice[] {
  const file = `${BELEG_FOLDER}/project.json`;
  const all: Record<Project['writable'], readonly Notice[]> = {
    yes: [],
    'read-only': [notice('read-only-project')],
    'newer-format': [notice('project-newer-format', { file })],
    'foreign-folder': [
      notice('foreign-folder', {
        file: BELEG_FOLDER,
        detail: beleg.kind === 'foreign' ? beleg.detail : undefined,
      }),
    ],
  };
  return all[writable];
}
