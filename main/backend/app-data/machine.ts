/**
 * The machine: an id that stands in the names of temporary files and journals, so that
 * every machine clears up after itself and after no other.
 */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { messageOf } from '../disk/file-error.ts';
import { readIfThere, type FileSystem } from '../disk/files.ts';
import { livenessFrom, markOfThisProcess, type Liveness, type ProcessMark } from './process-mark.ts';
import { saveCodeOf, type SaveCode } from '../disk/save-code.ts';
import { save } from '../disk/save.ts';

/** 16 hexadecimal digits, made once per app-data folder; says nothing about the machine. */
export type MachineId = string;

const ID_FILE_LIMIT_BYTES = 1024;

export interface Machine {
  readonly id: MachineId;
  readonly self: ProcessMark;
  /** `unknown`: of another host or pid namespace; must be treated as alive. */
  liveness(process: ProcessMark): Promise<Liveness>;
}

/** Read the machine's id from the app-data folder, or make it; two processes at once end with one. */
export async function openMachine(fs: FileSystem, dataFolder: string): Promise<Result<Machine, SaveCode>> {
  const file = path.join(dataFolder, 'machine-id');
  try {
    const known = await readMachineId(fs, file);
    if (known !== undefined) return ok(await machineWith(known));
    const fresh = randomBytes(8).toString('hex');
    const saved = await save(fs, file, `${fresh}\n`, { expect: null, machine: fresh, mode: 0o600 });
    if (!saved.ok && saved.code !== 'changed-on-disk') return saved;
    // Another Beleg's, if it was quicker. A damaged file only means that old leftovers stay.
    return ok(await machineWith((await readMachineId(fs, file)) ?? fresh));
  } catch (error) {
    return fail(saveCodeOf(error), messageOf(error));
  }
}

/** A machine with a given id; for tests, and where the app-data folder cannot be written. */
export async function machineWith(id: MachineId): Promise<Machine> {
  const self = await markOfThisProcess(id);
  return { id, self, liveness: (other) => livenessFrom(self, other) };
}

async function readMachineId(fs: FileSystem, file: string): Promise<MachineId | undefined> {
  const text = new TextDecoder().decode(await readIfThere(fs, file, ID_FILE_LIMIT_BYTES)).trim();
  return /^[0-9a-f]{16}$/.test(text) ? text : undefined;
}
