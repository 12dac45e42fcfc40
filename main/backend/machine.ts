/**
 * Which machine and which process this is, and whether another process still lives.
 *
 * Temporary files, locks and journals carry this, so that what a killed Beleg left
 * behind is cleared up, and what a living one uses is left alone. "Dead" is only
 * ever said when it is certain: pids are used again, machines share home folders,
 * containers have pids of their own.
 */
import { randomBytes } from 'node:crypto';
import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { codeOf, messageOf } from './file-error.ts';
import { readIfThere, type FileSystem } from './files.ts';
import { save } from './save.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { SaveCode } from './save-code.ts';

/** 16 hexadecimal digits, made once per app-data folder; says nothing about the machine. */
export type MachineId = string;

/** A process, told apart from a later one with the same pid. */
export interface ProcessMark {
  readonly machine: MachineId;
  readonly host: string;
  readonly pid: number;
  /** Boot and pid namespace: pids of different spaces cannot be compared. */
  readonly boot: string;
  readonly space: string;
  /** When it started, in the kernel's own count; empty where that cannot be read. */
  readonly started: string;
}

export const processMark: z.ZodType<ProcessMark> = z.object({
  machine: z.string(),
  host: z.string(),
  pid: z.number().int().positive(),
  boot: z.string(),
  space: z.string(),
  started: z.string(),
});

export interface Machine {
  readonly id: MachineId;
  readonly self: ProcessMark;
  /** `unknown`: of another host or pid namespace; must be treated as alive. */
  liveness(process: ProcessMark): Promise<'alive' | 'dead' | 'unknown'>;
}

/** Read the machine's id from the app-data folder, or make it; two processes at once end with one. */
export async function openMachine(fs: FileSystem, dataFolder: string): Promise<Result<Machine, SaveCode>> {
  const file = path.join(dataFolder, 'machine-id');
  const known = await readMachineId(fs, file);
  if (known !== undefined) return ok(await machineWith(known));
  const fresh = randomBytes(8).toString('hex');
  const saved = await save(fs, file, `${fresh}\n`, { expect: null, machine: fresh });
  if (saved.ok) return ok(await machineWith(fresh));
  const theirs = saved.code === 'changed-on-disk' ? await readMachineId(fs, file) : undefined;
  // A damaged id file is no reason not to work: it only means that old leftovers stay.
  if (theirs !== undefined || saved.code === 'changed-on-disk') return ok(await machineWith(theirs ?? fresh));
  return saved;
}

/** A machine with a given id; for tests, and where the app-data folder cannot be written. */
export async function machineWith(id: MachineId): Promise<Machine> {
  const self: ProcessMark = {
    machine: id,
    host: hostname(),
    pid: process.pid,
    boot: await readLine('/proc/sys/kernel/random/boot_id'),
    space: await pidSpace(),
    started: await startOf(process.pid),
  };
  return { id, self, liveness: (other) => livenessFrom(self, other) };
}

async function livenessFrom(self: ProcessMark, other: ProcessMark): Promise<'alive' | 'dead' | 'unknown'> {
  if (other.machine !== self.machine || other.host !== self.host) return 'unknown';
  if (other.boot !== self.boot) return 'dead';
  if (other.space !== self.space) return 'unknown';
  if (!isRunning(other.pid)) return 'dead';
  const started = await startOf(other.pid);
  return started !== '' && other.started !== '' && started !== other.started ? 'dead' : 'alive';
}

/** Is there a process with this pid, whosever it is? */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

async function readMachineId(fs: FileSystem, file: string): Promise<MachineId | undefined> {
  const bytes = await readIfThere(fs, file, 1024).catch((error: unknown) => {
    if (codeOf(error) === 'EFBIG') return undefined;
    throw new Error(`cannot read ${file}: ${messageOf(error)}`, { cause: error });
  });
  const text = new TextDecoder().decode(bytes).trim();
  return /^[0-9a-f]{16}$/.test(text) ? text : undefined;
}

/** Field 22 of /proc/<pid>/stat; the name in field 2 may hold spaces and brackets. */
async function startOf(pid: number): Promise<string> {
  const stat = await readLine(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

async function pidSpace(): Promise<string> {
  try {
    return await readlink('/proc/self/ns/pid');
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? '' : `unknown ${messageOf(error)}`;
  }
}

/** Linux only; elsewhere there is no /proc and the pid alone has to do. */
async function readLine(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch {
    return '';
  }
}
