/**
 * What a tagset edit is about to do, in the app-data folder, so that the tagset and one's own layers
 * become others together: written before the first of the two, removed after the second. Of an edit
 * whose host was killed between them it tells the next start how to go on.
 */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import type { TagsetEdit } from '../../../shared/api/contract.ts';
import { tagsetRequests } from '../../../shared/api/tagset-requests.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Machine } from '../app-data/machine.ts';
import { processMark, type ProcessMark } from '../app-data/process-mark.ts';
import { messageOf } from '../disk/file-error.ts';
import { namesIn, nodeFiles, readIfThere, removeIfThere } from '../disk/files.ts';
import { ensureFolder } from '../disk/folders.ts';
import { saveCodeOf, type SaveCode } from '../disk/save-code.ts';
import { save } from '../disk/save.ts';
import { sweepTemporaries } from '../disk/temporary-files.ts';

interface TagsetRecord {
  readonly tagset: 1;
  /** Absolute path of the folder that holds `beleg/`. */
  readonly root: string;
  /** uuid of the annotator. */
  readonly annotator: string;
  readonly process: ProcessMark;
  /** Id of what becomes of layers with it. */
  readonly change: string;
  readonly edit: TagsetEdit;
}

/** An edit whose process is gone; `file` is the absolute path of its record. */
export type LeftEdit = Pick<TagsetRecord, 'change' | 'edit'> & { readonly file: string };

/** Whose records, and where. */
export interface TagsetRecordPlace {
  /** Absolute path of the app-data folder. */
  readonly dataFolder: string;
  readonly machine: Machine;
  readonly root: string;
  readonly annotator: string;
}

const FOLDER = 'tagset-edits';
/** Two tagsets as large as a window may send. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Durable when this succeeds; the value is what `endTagsetEdit` takes. */
export async function beginTagsetEdit(
  { dataFolder, machine, root, annotator }: TagsetRecordPlace,
  about: Pick<TagsetRecord, 'change' | 'edit'>,
): Promise<Result<string, SaveCode>> {
  const record: TagsetRecord = { tagset: 1, root, annotator, process: machine.self, ...about };
  try {
    const folder = await ensureFolder(nodeFiles, dataFolder, [FOLDER]);
    const file = path.join(folder, `${randomBytes(12).toString('hex')}.json`);
    const written = { expect: null, machine: machine.id, mode: 0o600 };
    const saved = await save(nodeFiles, file, JSON.stringify(record), written);
    return saved.ok ? ok(file) : saved;
  } catch (error) {
    return fail(saveCodeOf(error), messageOf(error));
  }
}

/** All of it is done, or none of it. */
export async function endTagsetEdit(file: string): Promise<void> {
  await removeIfThere(nodeFiles, file);
}

/** Edits of this annotator in this project that nobody is at any more. A record that cannot be read is none. */
export async function leftTagsetEdits(place: TagsetRecordPlace): Promise<readonly LeftEdit[]> {
  const folder = path.join(place.dataFolder, FOLDER);
  await sweepTemporaries(nodeFiles, folder, place.machine.id);
  const left: LeftEdit[] = [];
  for (const name of await namesIn(nodeFiles, folder).catch(() => [])) {
    const file = path.join(folder, name);
    const record = name.endsWith('.json') ? await recordIn(file) : undefined;
    if (record?.root !== place.root || record.annotator !== place.annotator) continue;
    if ((await place.machine.liveness(record.process)) !== 'dead') continue;
    left.push({ file, change: record.change, edit: record.edit });
  }
  return left;
}

const tagsetRecord: z.ZodType<TagsetRecord> = z.object({
  tagset: z.literal(1),
  root: z.string(),
  annotator: z.string(),
  process: processMark,
  change: z.string(),
  edit: tagsetRequests.changeTagset.shape.edit,
});

async function recordIn(file: string): Promise<TagsetRecord | undefined> {
  try {
    const bytes = await readIfThere(nodeFiles, file, MOST_BYTES);
    return tagsetRecord.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    // Torn or of another version: then the order of the two steps alone has to do.
    return undefined;
  }
}
