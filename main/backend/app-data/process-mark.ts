/**
 * Marks of processes: told apart from later ones with the same pid, and whether they
 * still live.
 *
 * Locks and journals carry them, so that what a killed Beleg left is taken over and what
 * a living one uses is left alone. "Dead" is only said when it is certain: pids are used
 * again, machines share home folders, containers have pids of their own.
 */
import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { z } from 'zod';
import { codeOf, messageOf } from '../disk/file-error.ts';

/** A process, told apart from a later one with the same pid. */
export interface ProcessMark {
  /** Id of the machine (`machine.ts`). */
  readonly machine: string;
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

/** `unknown`: of another host or pid namespace; must be treated as alive. */
export type Liveness = 'alive' | 'dead' | 'unknown';

export async function markOfThisProcess(machine: string): Promise<ProcessMark> {
  return {
    machine,
    host: hostname(),
    pid: process.pid,
    boot: await readLine('/proc/sys/kernel/random/boot_id'),
    space: await pidSpace(),
    started: await startOf(process.pid),
  };
}

/** Does the process `other` still live, as far as the process `self` can tell? */
export async function livenessFrom(self: ProcessMark, other: ProcessMark): Promise<Liveness> {
  if (other.host !== self.host) return 'unknown';
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
