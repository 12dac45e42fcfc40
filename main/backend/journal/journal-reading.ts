/**
 * Journals that other processes left for a project: found, judged, and put away.
 */
import path from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import { namesIn, readIfThere, removeIfThere, statIfThere, type FileSystem } from '../disk/files.ts';
import { parseJournal, type JournalLines } from './journal-entry.ts';
import { isOpenHere } from './journal.ts';
import type { Machine } from '../app-data/machine.ts';
import type { Liveness } from '../app-data/process-mark.ts';
import type { SaveCode } from '../disk/save-code.ts';
import { save, sha256Of } from '../disk/save.ts';
import { setAside, type AsidePlace } from '../disk/set-aside.ts';

export interface LeftJournal extends JournalLines {
  readonly file: string;
  /** `unknown`: its writer may live (another host on a shared home); it is taken over, but stays. */
  readonly writer: 'dead' | 'unknown';
  /** All whole lines of the file, those included that were taken over at an earlier time. */
  readonly whole: Beginning;
}

/** The first bytes of a file. */
interface Beginning {
  readonly bytes: number;
  readonly sha256: Sha256;
}

/** A writer that cannot be judged (the machine has another name now) and wrote nothing for so long is gone. */
const UNKNOWN_FOR_MS = 7 * 24 * 60 * 60_000;

/**
 * The journals in `folder` whose writer is not certainly alive. A file that cannot be
 * read at all rejects with the system's error; one that is missing is none.
 */
export async function leftJournals(
  fs: FileSystem,
  machine: Machine,
  folder: string,
): Promise<readonly LeftJournal[]> {
  const left: LeftJournal[] = [];
  const names = await namesIn(fs, folder);
  for (const name of names.filter((each) => each.endsWith('.jsonl')).toSorted()) {
    const file = path.join(folder, name);
    if (isOpenHere(file)) continue;
    const bytes = await readIfThere(fs, file);
    if (bytes === undefined) continue;
    const taken = await takenOf(fs, file, bytes);
    const lines = parseJournal(withoutTaken(bytes, taken));
    const writer = await livenessOf(machine, name, lines);
    if (writer === 'alive') continue;
    const isOld = Date.now() - ((await statIfThere(fs, file))?.modifiedMs ?? 0) > UNKNOWN_FOR_MS;
    const whole = beginningOf(bytes, bytes.lastIndexOf(LINE_END) + 1);
    left.push({ ...lines, file, writer: isOld ? 'dead' : writer, whole });
  }
  return left;
}

/**
 * Everything in it is saved: it goes. If its writer may still be at work it stays, and
 * what was taken over is noted beside it: a layer remembers few of the revisions that it
 * replaced, so that the same lines, much later, would bring back what was long changed.
 */
export async function removeJournal(
  fs: FileSystem,
  machine: string,
  journal: LeftJournal,
): Promise<Result<unknown, SaveCode>> {
  const note = noteOf(journal.file);
  if (journal.writer === 'unknown') {
    const content = `${JSON.stringify(journal.whole)}\n`;
    return await save(fs, note, content, { expect: undefined, machine, mode: 0o600 });
  }
  await removeIfThere(fs, journal.file);
  await removeIfThere(fs, note);
  return ok(null);
}

/**
 * Put a journal that is damaged where people can look at it, and be done with it as
 * `removeJournal` is; the value is the path of what they can look at.
 */
export async function setJournalAside(
  place: AsidePlace,
  projectFolder: string,
  journal: LeftJournal,
): Promise<Result<string, SaveCode>> {
  const bytes = await readIfThere(place.fs, journal.file);
  if (bytes === undefined) return fail('io-error', `${journal.file} has gone`);
  const aside = await setAside(place, [projectFolder], `journal.${path.basename(journal.file)}`, bytes);
  if (!aside.ok) return aside;
  const removed = await removeJournal(place.fs, place.machine, journal);
  return removed.ok ? aside : removed;
}

const LINE_END = 0x0a;
const NOTE_LIMIT_BYTES = 4096;

/** No `.jsonl`, so that it is never taken for a journal. */
function noteOf(file: string): string {
  return `${file}.taken`;
}

function beginningOf(bytes: Uint8Array, length: number): Beginning {
  return { bytes: length, sha256: sha256Of(bytes.subarray(0, length)) };
}

/** How many bytes of the journal were taken over already; 0 if it was written anew since. */
async function takenOf(fs: FileSystem, file: string, bytes: Uint8Array): Promise<number> {
  try {
    const note = Buffer.from((await readIfThere(fs, noteOf(file), NOTE_LIMIT_BYTES)) ?? []).toString('utf8');
    const taken = z.object({ bytes: z.number(), sha256: z.string() }).parse(JSON.parse(note));
    return beginningOf(bytes, taken.bytes).sha256 === taken.sha256 ? taken.bytes : 0;
  } catch {
    // None, or none that can be read: everything is taken over once more.
    return 0;
  }
}

/** The header, and what was written since. */
function withoutTaken(bytes: Uint8Array, taken: number): string {
  const whole = Buffer.from(bytes);
  if (taken === 0) return whole.toString('utf8');
  const header = whole.subarray(0, whole.indexOf(LINE_END) + 1);
  return header.toString('utf8') + whole.subarray(taken).toString('utf8');
}

async function livenessOf(machine: Machine, name: string, { header }: JournalLines): Promise<Liveness> {
  // Without a header the pid in the name is all there is.
  const pid = Number(name.split('.')[1]);
  const writer = header?.process ?? { ...machine.self, pid, started: '' };
  if (!Number.isInteger(writer.pid) || writer.pid <= 0) return 'unknown';
  const liveness = await machine.liveness(writer);
  // This process, but not open here: it was closed with something left in it.
  return liveness === 'alive' && writer.pid === machine.self.pid ? 'dead' : liveness;
}
