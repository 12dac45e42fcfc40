/**
 * Writing an export: completely, or not at all.
 *
 * Everything goes under a temporary name beside the target, is brought onto the medium, and
 * is then given its name. Whatever goes wrong before leaves what was there.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Format, OutputFile, WriteOptions } from '../../../shared/formats/format.ts';
import type { ExchangeSet } from '../../../shared/formats/exchange-set.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { codeOf, messageOf } from '../disk/file-error.ts';
import { closing, nodeFiles, removeIfThere, systemError, type FileSystem } from '../disk/files.ts';
import { ensureFolder, syncFolder } from '../disk/folders.ts';
import type { Project } from '../project/project.ts';
import { saveCodeOf, type SaveCode } from '../disk/save-code.ts';
import { sweepTemporaries, temporaryName } from '../disk/temporary-files.ts';
import { findTarget, strangerIn, type ExportTarget, type TargetCode } from './export-target.ts';
import { pieces, zipBytes } from './zip-bytes.ts';

export type ExportCode =
  TargetCode | Exclude<SaveCode, 'changed-on-disk'> | 'not-written-by-beleg' | 'cancelled';

/** Where files are written, and how. */
export interface WriteJob {
  readonly project: Pick<Project, 'articles' | 'home' | 'id'>;
  readonly container: Format['container'];
  /** Absolute path of the file, zip or new folder. */
  readonly to: string;
  /** Replace what is there. */
  readonly force: boolean;
  /** Stands in temporary names, so that only this machine sweeps them. */
  readonly machine: string;
  readonly signal?: AbortSignal;
  /** Bytes so far. */
  readonly progress?: (bytes: number) => void;
  readonly fs?: FileSystem;
}

export interface ExportJob extends Omit<WriteJob, 'container'> {
  readonly set: ExchangeSet;
  readonly format: Format;
  readonly options: WriteOptions;
}

export interface Exported {
  /** Absolute. */
  readonly path: string;
  /** How many files; 1 for a zip. */
  readonly files: number;
  readonly bytes: number;
}

/** What can be written to `to`, before any work is done for it. */
export async function checkTarget(
  job: Pick<ExportJob, 'project' | 'format' | 'to' | 'force'>,
): Promise<Result<ExportTarget, ExportCode>> {
  const { project, format, to, force } = job;
  if (format.write === undefined) return fail('not-written-by-beleg');
  return findTarget(project, to, { kind: format.container === 'folder' ? 'folder' : 'file', force });
}

export async function writeExport(job: ExportJob): Promise<Result<Exported, ExportCode>> {
  const { set, format, options, ...where } = job;
  const { write } = format;
  if (write === undefined) return fail('not-written-by-beleg');
  return writeFiles({ ...where, container: format.container }, () => write(set, options));
}

/** Anything else that goes out as an export does; of a file, the one that is made. */
export async function writeFiles(
  job: WriteJob,
  made: () => Iterable<OutputFile>,
): Promise<Result<Exported, ExportCode>> {
  const { project, container, to, force } = job;
  const target = await findTarget(project, to, { kind: container === 'folder' ? 'folder' : 'file', force });
  if (!target.ok) return target;
  const files = made();
  const fs = job.fs ?? nodeFiles;
  await sweepTemporaries(fs, target.value.folder, job.machine);
  const writing = new Writing(job, target.value, fs);
  try {
    if (container === 'folder') return await writing.folder(files);
    return ok(await writing.file(container === 'zip' ? zipBytes(files) : onlyFile(files)));
  } catch (error) {
    await writing.undo();
    if (job.signal?.aborted === true) return fail('cancelled');
    if (codeOf(error) === 'EEXIST') return fail('exists');
    if (codeOf(error) === undefined) throw error;
    return fail(saveCodeOf(error), messageOf(error));
  }
}

function* onlyFile(files: Iterable<OutputFile>): Generator<Uint8Array> {
  for (const { chunks } of files) yield* pieces(chunks);
}

class Writing {
  private bytes = 0;
  private readonly temporary: string;
  private readonly job: WriteJob;
  private readonly target: ExportTarget;
  private readonly fs: FileSystem;

  constructor(job: WriteJob, target: ExportTarget, fs: FileSystem) {
    this.job = job;
    this.target = target;
    this.fs = fs;
    this.temporary = path.join(target.folder, temporaryName(target.name, job.machine));
  }

  async file(bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<Exported> {
    await this.write(this.temporary, bytes);
    if (this.target.replaces) await this.fs.rename(this.temporary, this.target.path);
    else await this.create();
    await syncFolder(this.fs, this.target.folder);
    return { path: this.target.path, files: 1, bytes: this.bytes };
  }

  async folder(files: Iterable<OutputFile>): Promise<Result<Exported, ExportCode>> {
    const { fs, target } = this;
    await fs.mkdir(this.temporary);
    const names = new Set<string>();
    const folders = new Set<string>([this.temporary]);
    for (const { path: name, chunks } of files) {
      const parts = name.split('/');
      folders.add(await ensureFolder(fs, this.temporary, parts.slice(0, -1)));
      await this.write(path.join(this.temporary, ...parts), pieces(chunks));
      names.add(name);
    }
    for (const folder of folders) await syncFolder(fs, folder);
    const done = { path: target.path, files: names.size, bytes: this.bytes };
    if (!target.replaces) {
      await this.refuseIfThere();
      await fs.rename(this.temporary, target.path);
      await syncFolder(fs, target.folder);
      return ok(done);
    }
    const stranger = await strangerIn(target.path, names);
    if (stranger !== undefined) {
      await this.undo();
      return fail('other-files', stranger);
    }
    await this.swap();
    return ok(done);
  }

  /** Nothing of it stays. */
  async undo(): Promise<void> {
    await rm(this.temporary, { recursive: true, force: true }).catch(() => undefined);
  }

  private async write(file: string, bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<void> {
    const { signal, progress } = this.job;
    const handle = await this.fs.open(file, 'wx');
    await closing(handle, async () => {
      let length = 0;
      for await (const piece of bytes) {
        signal?.throwIfAborted();
        await handle.write(piece);
        length += piece.length;
        this.bytes += piece.length;
        progress?.(this.bytes);
      }
      signal?.throwIfAborted();
      await handle.sync();
      const { size } = await handle.stat();
      if (size !== length) throw systemError('ENOSPC', `only ${size} of ${length} bytes were written`);
    });
  }

  /** By a hard link, which cannot replace anything; where there are none, by a look and a rename. */
  private async create(): Promise<void> {
    const { fs, target } = this;
    try {
      await fs.link(this.temporary, target.path);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') throw error;
      await this.refuseIfThere();
      await fs.rename(this.temporary, target.path);
      return;
    }
    await removeIfThere(fs, this.temporary);
  }

  private async refuseIfThere(): Promise<void> {
    const isThere = await this.fs.lstat(this.target.path).then(
      () => true,
      () => false,
    );
    if (isThere) throw systemError('EEXIST', this.target.path);
  }

  /** The old folder steps aside until the new one stands in its place. */
  private async swap(): Promise<void> {
    const { fs, target, job } = this;
    const aside = path.join(target.folder, temporaryName(target.name, job.machine));
    await fs.rename(target.path, aside);
    try {
      await fs.rename(this.temporary, target.path);
    } catch (error) {
      await fs.rename(aside, target.path);
      throw error;
    }
    await syncFolder(fs, target.folder);
    await rm(aside, { recursive: true, force: true });
  }
}
