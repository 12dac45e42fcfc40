/**
 * Files that a window sends to be imported, piece by piece: in memory only, a bounded amount,
 * and gone when they were imported, given up, or the window is.
 */
import type { InputFile } from '../../../shared/formats/format.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

/** Of all files that belong together, in bytes, and how many they may be. */
const LIMITS = { bytes: 256 * 1024 * 1024, files: 20_000 };

export class IncomingFiles {
  private upload = '';
  private pieces = new Map<string, Uint8Array[]>();
  private size = 0;
  private readonly limits: typeof LIMITS;

  constructor(limits: typeof LIMITS = LIMITS) {
    this.limits = limits;
  }

  /** Of another upload than before: what was sent before is let go. */
  take(upload: string, file: string, bytes: Uint8Array): Result<null, 'too-large'> {
    if (upload !== this.upload) this.drop();
    this.upload = upload;
    const pieces = this.pieces.get(file) ?? [];
    if (this.size + bytes.length > this.limits.bytes || this.pieces.size >= this.limits.files) {
      this.drop();
      return fail('too-large', file);
    }
    pieces.push(bytes);
    this.pieces.set(file, pieces);
    this.size += bytes.length;
    return ok(null);
  }

  /** None if it was let go. */
  files(upload: string): readonly InputFile[] {
    if (upload !== this.upload) return [];
    return [...this.pieces].map(([path, pieces]) => ({ path, bytes: Buffer.concat(pieces) }));
  }

  drop(): void {
    this.upload = '';
    this.pieces = new Map();
    this.size = 0;
  }
}
