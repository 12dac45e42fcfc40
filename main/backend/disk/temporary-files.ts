/**
 * Temporary files beside the file that they are to become: their names, and the
 * sweeping of those that a killed Beleg of this machine left behind.
 */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { removeIfThere, type FileSystem } from './files.ts';
import { isRunning } from '../app-data/process-mark.ts';

export interface TemporaryName {
  /** The file it was to become. */
  readonly target: string;
  readonly machine: string;
  readonly pid: number;
}

/** `.a1.json.<machine>.<pid>.<random>.tmp`: hidden, and no layer file by the grammar. */
export function temporaryName(target: string, machine: string): string {
  return `.${target}.${machine}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`;
}

/** What a name of a temporary file says; undefined for every other name. */
export function parseTemporaryName(name: string): TemporaryName | undefined {
  const match = /^\.(.+)\.([0-9a-f]{16})\.(\d+)\.[0-9a-f]{12}\.tmp$/.exec(name);
  const [, target, machine, pid] = match ?? [];
  if (target === undefined || machine === undefined || pid === undefined) return undefined;
  return { target, machine, pid: Number(pid) };
}

/**
 * Remove temporary files in `folder` of this machine whose process is dead. Those of
 * other machines are theirs to sweep. Never fails: what cannot be removed stays.
 */
export async function sweepTemporaries(fs: FileSystem, folder: string, machine: string): Promise<void> {
  const names = await fs.readdir(folder).catch(() => []);
  for (const name of names) {
    const temporary = parseTemporaryName(name);
    if (temporary?.machine !== machine || isRunning(temporary.pid)) continue;
    await removeIfThere(fs, path.join(folder, name)).catch(() => undefined);
  }
}
