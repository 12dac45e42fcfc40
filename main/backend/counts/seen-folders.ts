/** The folders of layers as the last pass of this run saw them, so that only those are listed again that changed. */
import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../disk/file-error.ts';

/** A folder that changed so shortly before may change again within one tick of its clock. */
const SETTLED_MS = 3000;

/** A folder as the last pass saw it. */
interface SeenFolder {
  readonly modifiedMs: number;
  /** Relative to `beleg/annotations/`. */
  readonly folders: readonly string[];
  readonly hasFiles: boolean;
}

export class SeenFolders {
  private readonly annotations: string;
  private readonly seen = new Map<string, SeenFolder>();

  /** `annotations`: absolute path of `beleg/annotations`. */
  constructor(annotations: string) {
    this.annotations = annotations;
  }

  /** All are listed again at their next turn. */
  forget(): void {
    this.seen.clear();
  }

  /**
   * What is in a folder; without its entries if nothing came, went or was renamed in it
   * since the last pass of this run. Beleg's saves rename; only a program that writes
   * into a layer in place is noticed later, at the next start or when its article is opened.
   */
  async look(folder: string): Promise<SeenFolder & { readonly entries?: readonly Dirent[] }> {
    const lookedMs = Date.now();
    const stats = await lstat(path.join(this.annotations, folder)).catch(() => undefined);
    const modifiedMs = stats?.mtimeMs ?? 0;
    const before = this.seen.get(folder);
    if (before?.modifiedMs === modifiedMs) return before;
    // A link in the place of a folder leads out of the project: nothing of ours is there.
    const entries = stats?.isDirectory() === true ? await this.entriesOf(folder) : [];
    const seen = {
      // A change within the clock's grain of the look could have the same time.
      modifiedMs: lookedMs - modifiedMs > SETTLED_MS ? modifiedMs : Number.NaN,
      folders: entries
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => (folder === '' ? name : `${folder}/${name}`)),
      hasFiles: entries.some((entry) => entry.isFile()),
    };
    this.seen.set(folder, seen);
    return { ...seen, entries };
  }

  /** What is in it now; nothing if it is gone, or nobody may look. */
  async entriesOf(folder: string): Promise<readonly Dirent[]> {
    try {
      return await readdir(path.join(this.annotations, folder), { withFileTypes: true });
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'EACCES') return [];
      throw error;
    }
  }
}
