/**
 * Making `beleg/` at the first annotation.
 *
 * The folder is ours only with a valid project.json; a foreign one is left alone. Two
 * Belegs that make it at the same moment end with one project: project.json is created
 * by a hard link, which cannot replace, and who comes second reads what the first wrote.
 */
import path from 'node:path';
import type { WriteCode } from '../../../shared/api/contract.ts';
import type { Annotator } from '../../../shared/domain/annotator.ts';
import { DEFAULT_TAGSET } from '../../../shared/domain/tagset.ts';
import { readAnnotatorFile, writeAnnotatorFile } from '../../../shared/formats/annotator-file.ts';
import { readProjectFile, writeProjectFile, type ProjectFile } from '../../../shared/formats/project-file.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { BELEG_FOLDER } from '../articles/article-path.ts';
import { messageOf } from '../disk/file-error.ts';
import { namesIn, readIfThere, type FileSystem } from '../disk/files.ts';
import { ensureFolder, refuseLinks } from '../disk/folders.ts';
import { saveCodeOf } from '../disk/save-code.ts';
import { save, sha256Of } from '../disk/save.ts';
import { parseTemporaryName } from '../disk/temporary-files.ts';

export interface ProjectToMake {
  readonly fs: FileSystem;
  readonly machine: string;
  /** Real absolute path of the project's folder. */
  readonly root: string;
  readonly name: string;
  readonly annotator: Annotator;
  /** `urn:uuid:…`, used if the project has to be made. */
  newId(): string;
}

export interface MadeProject {
  readonly id: string;
  /** By this call, and not by somebody else before or meanwhile. */
  readonly made: boolean;
}

const PROJECT_FILE = 'project.json';
const FILE_LIMIT_BYTES = 16 * 1024 * 1024;

/**
 * See to it that the project has `beleg/project.json` and one's own `annotators/<id>.json`.
 * The value is the project's id, whoever made it.
 */
export async function ensureBeleg(project: ProjectToMake): Promise<Result<MadeProject, WriteCode>> {
  try {
    const found = await findProject(project.fs, project.root);
    const made = found.ok && found.value === null ? await makeProject(project) : found;
    if (!made.ok) return made;
    if (made.value === null) return fail('io-error', 'project.json went away');
    const introduced = await introduce(project);
    return introduced.ok ? ok(made.value) : introduced;
  } catch (error) {
    return fail(saveCodeOf(error), messageOf(error));
  }
}

/** The id in `beleg/project.json`; null if there is none, or none that can be read, or only through a link. */
export async function projectIdAt(fs: FileSystem, root: string): Promise<string | null> {
  return (await projectAt(fs, root))?.id ?? null;
}

/** What `beleg/project.json` says; null as for its id. */
export async function projectAt(fs: FileSystem, root: string): Promise<ProjectFile | null> {
  const file = path.join(root, BELEG_FOLDER, PROJECT_FILE);
  try {
    await refuseLinks(fs, root, file);
    const read = await readText(fs, file);
    const project = read === undefined ? undefined : readProjectFile(read);
    return project?.ok === true ? project.value : null;
  } catch {
    return null;
  }
}

/** The project that is there; null if one may be made. */
async function findProject(fs: FileSystem, root: string): Promise<Result<MadeProject | null, WriteCode>> {
  const beleg = path.join(root, BELEG_FOLDER);
  const file = path.join(beleg, PROJECT_FILE);
  await refuseLinks(fs, root, file);
  const text = await readText(fs, file);
  if (text === undefined) {
    // Nothing, or what a Beleg left that was killed while making it.
    const names = await namesIn(fs, beleg);
    const isForeign = names.some((name) => parseTemporaryName(name)?.target !== PROJECT_FILE);
    // Another Beleg may have finished between the two looks.
    const isMade = isForeign && (await readText(fs, file)) !== undefined;
    if (isMade) return await findProject(fs, root);
    return isForeign ? fail('foreign-folder', beleg) : ok(null);
  }
  const read = readProjectFile(text);
  if (read.ok) return ok({ id: read.value.id, made: false });
  return fail(read.code === 'newer-format' ? 'newer-format' : 'foreign-folder', read.detail);
}

async function makeProject(project: ProjectToMake): Promise<Result<MadeProject | null, WriteCode>> {
  const { fs, root, machine, name, annotator } = project;
  const beleg = await ensureFolder(fs, root, [BELEG_FOLDER]);
  const id = project.newId().replace(/^urn:uuid:/, '');
  const content = writeProjectFile({ id, name, lead: annotator.id, tagset: DEFAULT_TAGSET, original: {} });
  const file = path.join(beleg, PROJECT_FILE);
  const saved = await save(fs, file, content, { expect: null, machine, below: root });
  if (saved.ok) return ok({ id, made: true });
  // Somebody was quicker: theirs is the project.
  if (saved.code === 'changed-on-disk') return await findProject(fs, root);
  return fail(saved.code, saved.detail);
}

/** `annotators/<id>.json`, so that people know whose layers these are; an existing one stays as it is. */
export async function introduce(
  project: Pick<ProjectToMake, 'fs' | 'root' | 'machine' | 'annotator'>,
): Promise<Result<unknown, WriteCode>> {
  const { fs, root, machine, annotator } = project;
  const folder = await ensureFolder(fs, path.join(root, BELEG_FOLDER), ['annotators']);
  const file = path.join(folder, `${annotator.id}.json`);
  await refuseLinks(fs, root, file);
  const text = await readText(fs, file);
  const read = text === undefined ? undefined : readAnnotatorFile(text);
  // Somebody else's, of a newer format or unreadable: not ours to mend here, and no reason not to annotate.
  if (read !== undefined && (!read.ok || read.value.annotator.uuid !== annotator.uuid)) return ok(null);
  if (read?.value.annotator.name === annotator.name) return ok(null);
  const content = writeAnnotatorFile({ annotator, original: read?.value.original ?? {} });
  const expect = text === undefined ? null : sha256Of(text);
  const saved = await save(fs, file, content, { expect, machine, below: root });
  return saved.ok || saved.code === 'changed-on-disk' ? ok(null) : fail(saved.code, saved.detail);
}

async function readText(fs: FileSystem, file: string): Promise<string | undefined> {
  const bytes = await readIfThere(fs, file, FILE_LIMIT_BYTES);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}
