/**
 * What an import is about to do, in the app-data folder, so that articles and layers of one
 * import are one transaction: written before the first article is made, removed when the last
 * layer is saved. Of an import that was killed it tells the next start what to do.
 *
 * The journal decides: once the import's change is in it, the import is completed, when its
 * annotator's layers are next opened; before, the articles that were made for it go again.
 */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import type { Annotator } from '../../../shared/domain/annotator.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Machine } from '../app-data/machine.ts';
import { processMark, type ProcessMark } from '../app-data/process-mark.ts';
import { messageOf } from '../disk/file-error.ts';
import { namesIn, nodeFiles, readIfThere, removeIfThere } from '../disk/files.ts';
import { ensureFolder } from '../disk/folders.ts';
import { saveCodeOf, type SaveCode } from '../disk/save-code.ts';
import { save } from '../disk/save.ts';
import { stageOf } from '../journal/change-stage.ts';

/** An article that an import makes. */
export interface MadeArticle {
  readonly path: ArticlePath;
  readonly sha256: Sha256;
}

interface ImportRecord {
  readonly import: 1;
  /** Id of the change that it becomes. */
  readonly change: string;
  /** Absolute path of the folder of articles. */
  readonly root: string;
  readonly annotator: Annotator;
  readonly process: ProcessMark;
  readonly articles: readonly MadeArticle[];
}

/** An import whose process is gone. */
export interface LeftImport {
  readonly annotator: Annotator;
  readonly articles: readonly MadeArticle[];
  /** `journalled`: it will be completed; `half`: what it made is taken back; `done`: nothing is left to do. */
  readonly stage: 'journalled' | 'half' | 'done';
  /** Absolute path of the record. */
  readonly file: string;
}

export interface RecordPlace {
  /** Absolute path of the app-data folder. */
  readonly dataFolder: string;
  readonly machine: Machine;
  readonly project: { readonly articles: string };
}

const FOLDER = 'imports';
/** Twenty thousand articles with long paths. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Durable when this succeeds; the value is what `endImport` takes. */
export async function beginImport(
  { dataFolder, machine, project }: RecordPlace,
  about: Pick<ImportRecord, 'change' | 'annotator' | 'articles'>,
): Promise<Result<string, SaveCode>> {
  const record: ImportRecord = { import: 1, root: project.articles, process: machine.self, ...about };
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

/** All of it is on disk, or none of it: nothing is left to be said. */
export async function endImport(file: string): Promise<void> {
  await removeIfThere(nodeFiles, file);
}

/** Imports into this project that nobody is at any more. A record that cannot be read is none. */
export async function leftImports(place: RecordPlace): Promise<readonly LeftImport[]> {
  const { dataFolder, machine, project } = place;
  const folder = path.join(dataFolder, FOLDER);
  const left: LeftImport[] = [];
  for (const name of await namesIn(nodeFiles, folder).catch(() => [])) {
    if (!name.endsWith('.json')) continue;
    const file = path.join(folder, name);
    const record = await recordIn(file);
    if (record?.root !== project.articles || (await machine.liveness(record.process)) !== 'dead') continue;
    const { annotator, articles, change } = record;
    left.push({ annotator, articles, file, stage: await stageOf(dataFolder, change) });
  }
  return left;
}

const importRecord: z.ZodType<ImportRecord> = z.object({
  import: z.literal(1),
  change: z.string(),
  root: z.string(),
  annotator: z.object({ id: z.string(), uuid: z.string(), name: z.string() }),
  process: processMark,
  articles: z.array(z.object({ path: z.string(), sha256: z.string() })),
});

async function recordIn(file: string): Promise<ImportRecord | undefined> {
  try {
    const bytes = await readIfThere(nodeFiles, file, MOST_BYTES);
    return importRecord.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    // Torn or of another version: the journal alone decides then, as for every change.
    return undefined;
  }
}
