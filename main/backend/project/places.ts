/**
 * Places: folders outside the project, which a window knows only by a token.
 *
 * A token is random and worth nothing to another process, so that no window can name
 * a folder that this host did not show to the user first.
 */
import { randomUUID } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import type { FolderListing, OpenCode, PlaceToken } from '../../../shared/api/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isHiddenName } from '../articles/article-path.ts';
import { codeOf, messageOf, readFailure } from '../disk/file-error.ts';
import { compareArticlePaths } from './project-folder.ts';
import { kindOf } from '../sources/kinds.ts';

export class Places {
  private readonly byToken = new Map<PlaceToken, string>();
  private readonly byPath = new Map<string, PlaceToken>();

  /** The token of an absolute path; the same one for as long as the process runs. */
  tokenOf(absolute: string): PlaceToken {
    const known = this.byPath.get(absolute);
    if (known !== undefined) return known;
    const token = randomUUID();
    this.byPath.set(absolute, token);
    this.byToken.set(token, absolute);
    return token;
  }

  /** The absolute path that a token stands for; undefined if this process never gave it. */
  pathOf(token: PlaceToken): string | undefined {
    return this.byToken.get(token);
  }

  /** The folders inside a place, names only and hidden ones left out; `null` is the user's home. */
  async list(place: PlaceToken | null): Promise<Result<FolderListing, OpenCode>> {
    const given = place === null ? homedir() : this.pathOf(place);
    if (given === undefined) return fail('unknown-place');
    try {
      const folder = await realpath(given);
      const entries = await readdir(folder, { withFileTypes: true });
      const visible = entries.filter((entry) => !isHiddenName(entry.name));
      const isFolder = await Promise.all(visible.map((entry) => leadsToFolder(folder, entry)));
      const names = visible.filter((_, index) => isFolder[index]).map((entry) => entry.name);
      const parent = path.dirname(folder);
      return ok({
        place: this.tokenOf(folder),
        name: nameOf(folder),
        parent: parent === folder ? null : this.tokenOf(parent),
        folders: names
          .toSorted(compareArticlePaths)
          .map((name) => ({ place: this.tokenOf(path.join(folder, name)), name })),
        articleCount: visible.filter((entry) => entry.isFile() && kindOf(entry.name) !== undefined).length,
      });
    } catch (error) {
      return fail(openFailure(error), messageOf(error));
    }
  }
}

/** Why a folder could not be opened. */
export function openFailure(error: unknown): OpenCode {
  return codeOf(error) === 'ENOTDIR' ? 'not-a-folder' : readFailure(error);
}

/** What people call a folder: its last part, or the whole path of a root such as `/`. */
export function nameOf(folder: string): string {
  return path.basename(folder) || folder;
}

async function leadsToFolder(folder: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  // Outside a project a link to a folder is as good as the folder; one to nothing is none.
  return stat(path.join(folder, entry.name)).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}
