/**
 * Absolute paths kept from windows: details of failures come from the system and from
 * the durable writers, and may name files by their full paths.
 */
import path from 'node:path';
import type { Notice } from '../../../shared/api/contract.ts';

/** Hides folders in texts for windows: a path below one of them becomes relative to it. */
export class PathHider {
  private readonly folders: readonly string[];

  /** Absolute; of nested ones the inner first. */
  constructor(folders: readonly string[]) {
    this.folders = folders.toSorted((a, b) => b.length - a.length);
  }

  in(text: string): string {
    return this.folders.reduce(
      (hidden, folder) => hidden.replaceAll(`${folder}${path.sep}`, '').replaceAll(folder, '.'),
      text,
    );
  }

  /** The same, with nothing told that should not be, of a failure, a notice or a save state. */
  inDetail<T extends object>(about: T): T {
    if (!('detail' in about) || typeof about.detail !== 'string') return about;
    return { ...about, detail: this.in(about.detail) };
  }

  inNotices(notices: readonly Notice[]): readonly Notice[] {
    return notices.map((notice) => this.inDetail(notice));
  }
}
