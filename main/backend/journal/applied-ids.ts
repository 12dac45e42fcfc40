/**
 * The ids of the changes applied last, of one annotator in one project, for longer than
 * a journal keeps them.
 *
 * A window that never heard that its change was applied sends it again, perhaps only
 * when this host has been started anew and the change has been undone. They lie beside
 * the journals: one id a line, appended and fsynced before the journal lets go of them.
 * Several Belegs append to the same file. A full one is not written any more: the next
 * number is begun, and only the one before it stays.
 */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { codeOf, messageOf } from '../disk/file-error.ts';
import { closing, namesIn, readIfThere, removeIfThere, statIfThere, type FileSystem } from '../disk/files.ts';
import { ensureFolder, syncFolder } from '../disk/folders.ts';
import { journalFolder } from './journal.ts';
import type { OwnLayersOptions } from '../layers/own-layers.ts';
import { saveCodeOf, type SaveCode } from '../disk/save-code.ts';
import { projectFolderName, setAside, type AsidePlace } from '../disk/set-aside.ts';

/** Whose ids, and where. */
export interface AppliedIdsPlace extends AsidePlace {
  /** Id of the project. */
  readonly project: string;
  /** uuid of the annotator. */
  readonly annotator: string;
  /** Takes one line. */
  readonly log: (line: string) => void;
}

/** Of the annotator in the project `project`, which may have got its id only now. */
export function appliedIdsPlace(options: OwnLayersOptions, project: string): AppliedIdsPlace {
  const { fs, machine, dataFolder, annotator, log } = options;
  return { fs, machine: machine.id, dataFolder, project, annotator: annotator.uuid, log };
}

/**
 * At least so many are kept, at most about twice as many. A window has no more than 500
 * under way; the others are what may be done elsewhere until it comes back.
 */
export const LEAST_KEPT = 5000;

const ID = /^urn:uuid:[0-9a-f-]{36}$/i;
const LINE_BYTES = 46;
const FULL_BYTES = LEAST_KEPT * LINE_BYTES;
/** Many times what we ever write. */
const LIMIT_BYTES = 4 * 1024 * 1024;
/** The file is well, only the moment is not. */
const PASSING: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE', 'EBUSY', 'EAGAIN', 'EINTR']);

/** Durable when this succeeds; asked again after a failure, nothing is lost by what was written in part. */
export async function rememberAppliedIds(
  place: AppliedIdsPlace,
  ids: readonly string[],
): Promise<Result<null, SaveCode>> {
  const lines = ids.filter((id) => ID.test(id));
  try {
    for (let from = 0; from < lines.length; from += LEAST_KEPT) {
      await append(place, lines.slice(from, from + LEAST_KEPT));
    }
    return ok(null);
  } catch (error) {
    return fail(saveCodeOf(error), messageOf(error));
  }
}

/** All that are kept. Never rejects: what cannot be read is named in the log and set aside. */
export async function readAppliedIds(place: AppliedIdsPlace): Promise<readonly string[]> {
  const ids: string[] = [];
  try {
    for (const number of await numbersIn(place)) {
      try {
        ids.push(...(await readFile(place, number)));
      } catch (error) {
        place.log(`ids of applied changes: ${await putUnreadableAside(place, number, error)}`);
      }
    }
  } catch (error) {
    place.log(`ids of applied changes: ${messageOf(error)}`);
  }
  return ids;
}

async function append(place: AppliedIdsPlace, ids: readonly string[]): Promise<void> {
  const { fs, dataFolder } = place;
  const numbers = await numbersIn(place);
  const last = numbers.at(-1) ?? 1;
  const stat = await statIfThere(fs, fileOf(place, last));
  const isUsable = stat === undefined || (stat.kind === 'file' && stat.size < FULL_BYTES);
  const number = isUsable ? last : last + 1;
  const folder = await ensureFolder(fs, dataFolder, folderOf(place));
  // The line end comes first: whatever was torn before ends there.
  await appendDurably(fs, fileOf(place, number), ids.map((id) => `\n${id}`).join(''));
  if (numbers.includes(number)) return;
  await syncFolder(fs, folder);
  // One that stays too long is in nobody's way.
  for (const old of numbers.filter((each) => each < number - 1)) {
    await removeIfThere(fs, fileOf(place, old)).catch(() => undefined);
  }
}

async function appendDurably(fs: FileSystem, file: string, content: string): Promise<void> {
  const handle = await fs.open(file, 'a', 0o600);
  await closing(handle, async () => {
    await handle.write(Buffer.from(content, 'utf8'));
    await handle.sync();
  });
}

/** Rejects with the system's error if it cannot be read. */
async function readFile(place: AppliedIdsPlace, number: number): Promise<readonly string[]> {
  const bytes = await readIfThere(place.fs, fileOf(place, number), LIMIT_BYTES);
  if (bytes === undefined) return [];
  const lines = Buffer.from(bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  const ids = lines.filter((line) => ID.test(line));
  if (!lines.every((line) => ID.test(line) || isTorn(line))) await mend(place, number, bytes, ids);
  return ids;
}

/** The beginning of an id, which is nobody's: it was not remembered, and the journal still had it. */
function isTorn(line: string): boolean {
  const whole = `urn:uuid:${'0'.repeat(36)}`;
  return ID.test(line + whole.slice(line.length));
}

/** A copy of the damaged file is set aside; what could be read of it goes on in another. */
async function mend(
  place: AppliedIdsPlace,
  number: number,
  bytes: Uint8Array,
  ids: readonly string[],
): Promise<void> {
  const file = fileOf(place, number);
  const aside = await setAside(place, [projectFolderName(place.project)], path.basename(file), bytes);
  place.log(`ids of applied changes: damaged, ${aside.ok ? aside.value : file}`);
  if (!aside.ok) return;
  const next = Math.max(number, ...(await numbersIn(place))) + 1;
  await appendDurably(place.fs, fileOf(place, next), ids.map((id) => `\n${id}`).join(''));
  await syncFolder(place.fs, path.dirname(file));
  await removeIfThere(place.fs, file);
}

/** Answers what to say about it. It is moved, not copied: it cannot be read. */
async function putUnreadableAside(place: AppliedIdsPlace, number: number, error: unknown): Promise<string> {
  const { fs, dataFolder, project } = place;
  if (PASSING.has(codeOf(error) ?? '')) return messageOf(error);
  const file = fileOf(place, number);
  try {
    const folder = await ensureFolder(fs, dataFolder, ['set-aside', projectFolderName(project)]);
    const aside = path.join(folder, `${randomBytes(6).toString('hex')}.${path.basename(file)}`);
    await fs.rename(file, aside);
    return `${messageOf(error)}, moved to ${aside}`;
  } catch (second) {
    return `${messageOf(error)}; stays, ${messageOf(second)}`;
  }
}

/** Of the files that are there, ascending. */
async function numbersIn(place: AppliedIdsPlace): Promise<readonly number[]> {
  const names = await namesIn(place.fs, path.join(place.dataFolder, ...folderOf(place)));
  const numbers = names.map((name) => Number(/\.([1-9]\d{0,8})\.ids$/.exec(name)?.[1] ?? 0));
  return numbers
    .filter((number, i) => names[i] === path.basename(fileOf(place, number)))
    .toSorted((a, b) => a - b);
}

function folderOf({ project }: AppliedIdsPlace): readonly string[] {
  return journalFolder(projectFolderName(project));
}

/** No `.jsonl`, so that it is never taken for a journal. */
function fileOf(place: AppliedIdsPlace, number: number): string {
  // Made as a project's name is: it is a uuid as well.
  const name = `${projectFolderName(place.annotator)}.${number}.ids`;
  return path.join(place.dataFolder, ...folderOf(place), name);
}
