/**
 * Files to be imported while they are gathered: how much there may be, and why one is refused.
 * Whatever lies in them may have been put there by anybody.
 */
import type { InputFile } from '../../../shared/formats/format.ts';

export type ReadFilesCode =
  | 'not-found'
  | 'not-readable'
  | 'not-a-file'
  | 'too-large'
  | 'too-many-files'
  | 'grows-too-much'
  | 'unsafe-path'
  | 'link'
  | 'same-name'
  | 'encrypted'
  /** Of an entry of a zip: it is not as large as the zip says. */
  | 'false-size'
  | 'damaged-zip'
  | 'io-error';

/** Limits, in bytes but for the counts. */
export interface InputLimits {
  readonly file: number;
  readonly all: number;
  readonly files: number;
  /** How many times larger than packed an entry may be, once it is larger than `grace`. */
  readonly ratio: number;
  readonly grace: number;
}

export const USUAL_LIMITS: InputLimits = {
  file: 256 * 1024 * 1024,
  all: 512 * 1024 * 1024,
  files: 20_000,
  ratio: 200,
  grace: 16 * 1024 * 1024,
};

export class Refused extends Error {
  readonly code: ReadFilesCode;

  constructor(code: ReadFilesCode, where: string) {
    super(where);
    this.code = code;
  }
}

export class InputFiles {
  readonly files: InputFile[] = [];
  private bytes = 0;
  readonly limits: InputLimits;

  constructor(limits: InputLimits) {
    this.limits = limits;
  }

  /** Is there room for so many bytes more? */
  hasRoomFor(bytes: number): boolean {
    return bytes <= this.limits.file && this.bytes + bytes <= this.limits.all;
  }

  /** Throws `Refused`, which says that it is at `where`. */
  add(file: InputFile, where: string): void {
    this.bytes += file.bytes.length;
    if (this.bytes > this.limits.all) throw new Refused('too-large', where);
    if (this.files.length >= this.limits.files) throw new Refused('too-many-files', where);
    this.files.push(file);
  }
}
