/** Why something could not be written, in codes that the contract knows. */
import { codeOf } from './file-error.ts';

export type SaveCode =
  | 'disk-full'
  /** The file system is mounted read-only. */
  | 'read-only'
  /** No permission, or a link or a non-folder stands where Beleg would have to write. */
  | 'not-writable'
  /** Everything else that the system refuses, a folder that is gone included. */
  | 'io-error'
  /** The target is not what was loaded; nothing was written. */
  | 'changed-on-disk';

const CODES: Readonly<Record<string, Exclude<SaveCode, 'changed-on-disk'>>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  ELINKED: 'not-writable',
  ELOOP: 'not-writable',
  ENOTREGULAR: 'not-writable',
};

/** What a window is told: that somebody was quicker all the time is an error like any other. */
export function writeCodeOf(code: SaveCode): Exclude<SaveCode, 'changed-on-disk'> {
  return code === 'changed-on-disk' ? 'io-error' : code;
}

/** The code for a failed file operation. */
export function saveCodeOf(error: unknown): Exclude<SaveCode, 'changed-on-disk'> {
  return CODES[codeOf(error) ?? ''] ?? 'io-error';
}
