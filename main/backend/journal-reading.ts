/**
 * Journals that other processes left for a project: found, judged, and put away.
 */
import path from 'node:path';
import { namesIn, readIfThere, removeIfThere, statIfThere, type FileSystem } from './files.ts';
import { ensureFolder } from './folders.ts';
import { parseJournal, type JournalLines } from './journal-entry.ts';
import { isOpenHere } from './journal.ts';
import type { Machine } from './machine.ts';
import type { Liveness } from './process-mark.ts';

export interface LeftJournal extends JournalLines {
  readonly file: string;
  /** `unknown`: its writer may live (another host on a shared home); it is taken over, but stays. */
  readonly writer: 'dead' | 'unknown';
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
    const lines = parseJournal(Buffer.from(bytes).toString('utf8'));
    const writer = await livenessOf(machine, name, lines);
    if (writer === 'alive') continue;
    const isOld = Date.now() - ((await statIfThere(fs, file))?.modifiedMs ?? 0) > UNKNOWN_FOR_MS;
    left.push({ ...lines, file, writer: isOld ? 'dead' : writer });
  }
  return left;
}

/** Everything in it is saved: it goes, unless its writer may still be at work. */
export async function removeJournal(fs: FileSystem, journal: LeftJournal): Promise<void> {
  if (journal.writer === 'dead') await removeIfThere(fs, journal.file);
}

/** Move a journal that is damaged where people can look at it; returns its new path. */
export async function setJournalAside(
  fs: FileSystem,
  dataFolder: string,
  projectFolder: string,
  journal: LeftJournal,
): Promise<string> {
  const folder = await ensureFolder(fs, dataFolder, ['set-aside', projectFolder]);
  const target = path.join(folder, `journal.${path.basename(journal.file)}`);
  await fs.rename(journal.file, target);
  return target;
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
