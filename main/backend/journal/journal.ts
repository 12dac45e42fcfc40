/**
 * The journal: what was changed and is perhaps not yet in the layers, durably.
 *
 * One file per process and project in the app-data folder, one line per batch, fsynced
 * before the batch is acknowledged; batches that arrive together share one fsync. A
 * batch over many layers is one line: all of it or nothing. Once the layers are saved
 * their lines go; before, the ids of what was applied are remembered (`applied-ids.ts`),
 * and where they cannot be, a line of ids alone stays.
 * `journal-reading.ts` reads what a killed process left.
 */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { messageOf } from '../disk/file-error.ts';
import { removeIfThere, type FileSystem, type OpenFile } from '../disk/files.ts';
import { ensureFolder, syncFolder } from '../disk/folders.ts';
import { journalLine, type JournalEntry, type JournalHeader } from './journal-entry.ts';
import { saveCodeOf, type SaveCode } from '../disk/save-code.ts';

export interface Journal {
  /** Durable when this succeeds; the number is what `settle` takes. On failure nothing of it counts. */
  append(entry: JournalEntry): Promise<Result<number, SaveCode>>;
  /**
   * These entries are in the layers now, or count for nothing: their lines may go, once
   * the ids of the changes that were `applied` by them are remembered.
   */
  settle(entries: Iterable<number>, applied?: readonly string[]): void;
  /** Wait for what is being written; remove the file if every entry was settled, else leave it for the next start. */
  close(): Promise<void>;
}

/** A journal that is mostly settled lines is written anew beyond this size. */
const REWRITE_BYTES = 4 * 1024 * 1024;

/** Journals that this process itself has open: its own pid is alive, so only this tells. */
const openJournals = new Set<string>();

export function isOpenHere(file: string): boolean {
  return openJournals.has(file);
}

/** Folder of a project's journals, as parts below the app-data folder. */
export function journalFolder(projectFolder: string): readonly string[] {
  return ['journal', projectFolder];
}

/** Keeps ids of applied changes, durably when it succeeds. */
export type Remember = (ids: readonly string[]) => Promise<Result<unknown, SaveCode>>;

/** The file is made at the first entry, in `folder` (parts) below `dataFolder`. */
export function openJournal(
  fs: FileSystem,
  dataFolder: string,
  folder: readonly string[],
  header: JournalHeader,
  remember: Remember,
): Journal {
  return new FileJournal(fs, dataFolder, folder, header, remember);
}

interface Waiting {
  readonly number: number;
  readonly line: string;
  readonly answer: (result: Result<number, SaveCode>) => void;
}

interface JournalFile {
  readonly path: string;
  readonly handle: OpenFile;
  readonly headerSize: number;
  /** Bytes that are known to be good. */
  size: number;
}

class FileJournal implements Journal {
  private readonly fs: FileSystem;
  private readonly dataFolder: string;
  private readonly folder: readonly string[];
  private readonly header: JournalHeader;
  private readonly remember: Remember;
  /** Ids of changes whose lines are settled; they stand nowhere but in this journal. */
  private applied: readonly string[] = [];
  private readonly unsettled = new Map<number, string>();
  private waiting: Waiting[] = [];
  private running: Promise<void> | undefined;
  private file: JournalFile | undefined;
  /** After a failed write or fsync the file is not written any more: a new one takes its place. */
  private broken = false;
  private trimWanted = false;
  private last = 0;

  constructor(
    fs: FileSystem,
    dataFolder: string,
    folder: readonly string[],
    header: JournalHeader,
    remember: Remember,
  ) {
    this.remember = remember;
    this.fs = fs;
    this.dataFolder = dataFolder;
    this.folder = folder;
    this.header = header;
  }

  append(entry: JournalEntry): Promise<Result<number, SaveCode>> {
    this.last += 1;
    const number = this.last;
    const line = journalLine(entry);
    return new Promise((answer) => {
      this.waiting.push({ number, line, answer });
      this.run();
    });
  }

  settle(entries: Iterable<number>, applied: readonly string[] = []): void {
    for (const number of entries) this.unsettled.delete(number);
    this.applied = [...this.applied, ...applied];
    this.trimWanted = true;
    this.run();
  }

  async close(): Promise<void> {
    while (this.running !== undefined) await this.running;
    const { file } = this;
    if (file === undefined) return;
    await this.rememberApplied();
    this.file = undefined;
    await this.letGo(file, this.isDone());
  }

  private run(): void {
    this.running ??= this.work().finally(() => {
      this.running = undefined;
      if (this.waiting.length > 0 || this.trimWanted) this.run();
    });
  }

  private async work(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      const failure = await this.write(batch.map(({ line }) => line).join(''));
      for (const { number, line, answer } of batch) {
        if (failure === undefined) this.unsettled.set(number, line);
        answer(failure ?? ok(number));
      }
    }
    await this.trim();
  }

  private async write(lines: string): Promise<Result<never, SaveCode> | undefined> {
    const bytes = Buffer.from(lines, 'utf8');
    try {
      if (this.file === undefined || this.broken) await this.begin(lines);
      else {
        await this.file.handle.write(bytes);
        await this.file.handle.sync();
        this.file.size += bytes.length;
      }
      return undefined;
    } catch (error) {
      this.broken = true;
      // Half a line would be read as torn; cutting it off is tidier, but what counts is fsynced already.
      await this.file?.handle.truncate(this.file.size).catch(() => undefined);
      return fail(saveCodeOf(error), messageOf(error));
    }
  }

  /** A new file with everything that is not settled; the old one goes only when the new one is durable. */
  private async begin(lines: string): Promise<void> {
    const { fs } = this;
    const folder = await ensureFolder(fs, this.dataFolder, this.folder);
    const { machine, pid } = this.header.process;
    const file = path.join(folder, `${machine}.${pid}.${randomBytes(6).toString('hex')}.jsonl`);
    const header = Buffer.from(journalLine(this.header), 'utf8');
    const content = Buffer.concat([
      header,
      Buffer.from([this.lineOfIds(), ...this.unsettled.values(), lines].join(''), 'utf8'),
    ]);
    openJournals.add(file);
    let handle: OpenFile | undefined;
    try {
      handle = await fs.open(file, 'wx', 0o600);
      await handle.write(content);
      await handle.sync();
      await syncFolder(fs, folder);
      await handle.close();
      handle = await fs.open(file, 'a');
    } catch (error) {
      openJournals.delete(file);
      await handle?.close().catch(() => undefined);
      await removeIfThere(fs, file).catch(() => undefined);
      throw error;
    }
    const old = this.file;
    this.file = { path: file, handle, headerSize: header.length, size: content.length };
    this.broken = false;
    if (old !== undefined) await this.letGo(old, true);
  }

  private async trim(): Promise<void> {
    const { file } = this;
    this.trimWanted = false;
    if (file === undefined || this.broken) return;
    if (this.unsettled.size > 0 && file.size < REWRITE_BYTES) return;
    if (this.unsettled.size === 0 && file.size === file.headerSize) return;
    await this.rememberApplied();
    try {
      if (this.isDone()) {
        await file.handle.truncate(file.headerSize);
        file.size = file.headerSize;
      } else if (this.unsettledBytes() < file.size / 2) await this.begin('');
    } catch {
      // Lines that stay too long are recovered once more, to no effect.
      this.broken = true;
    }
  }

  /** Those that cannot be remembered stay in this journal. */
  private async rememberApplied(): Promise<void> {
    while (this.applied.length > 0) {
      const ids = this.applied;
      if (!(await this.remember(ids)).ok) return;
      // More may have been settled meanwhile.
      this.applied = this.applied.slice(ids.length);
    }
  }

  private isDone(): boolean {
    return this.unsettled.size === 0 && this.applied.length === 0;
  }

  private lineOfIds(): string {
    if (this.applied.length === 0) return '';
    return journalLine({ kind: 'changes', changes: this.applied, outcomes: [] });
  }

  private unsettledBytes(): number {
    let bytes = 0;
    for (const line of this.unsettled.values()) bytes += Buffer.byteLength(line);
    return bytes;
  }

  private async letGo(file: JournalFile, remove: boolean): Promise<void> {
    await file.handle.close().catch(() => undefined);
    if (remove) await removeIfThere(this.fs, file.path).catch(() => undefined);
    openJournals.delete(file.path);
  }
}
