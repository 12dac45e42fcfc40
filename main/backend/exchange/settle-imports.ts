/**
 * What killed imports left, at the next start: half of one is taken back, a finished one's
 * record goes. One that is in the journal stays, to be named until its annotator's layers are
 * opened and it is completed.
 */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { annotationFolderOf } from '../articles/open-article.ts';
import { nodeFiles } from '../disk/files.ts';
import { sweepTemporaries } from '../disk/temporary-files.ts';
import { folderPath } from '../layers/layer-reading.ts';
import type { Project } from '../project/project.ts';
import {
  endImport,
  leftImports,
  type LeftImport,
  type MadeArticle,
  type RecordPlace,
} from './import-record.ts';
import { IMPORTED_FOLDER, unmakeArticles } from './new-articles.ts';

/** Answers those that are still to be completed. */
export async function settleImports(
  place: RecordPlace & { readonly project: Project },
): Promise<readonly LeftImport[]> {
  const waiting: LeftImport[] = [];
  for (const left of await leftImports(place)) {
    if (left.stage === 'journalled') waiting.push(left);
    else {
      if (left.stage === 'half') await takeBack(place, left.articles);
      await endImport(left.file);
    }
  }
  return waiting;
}

/** But for those that somebody has annotated since. */
async function takeBack(
  { project, machine }: RecordPlace & { readonly project: Project },
  articles: readonly MadeArticle[],
): Promise<void> {
  // What was being written when it was killed.
  await sweepTemporaries(nodeFiles, path.join(project.articles, IMPORTED_FOLDER), machine.id);
  const untouched: MadeArticle[] = [];
  for (const article of articles) {
    const where = await annotationFolderOf(project, article.path);
    const annotated = await readdir(folderPath(where)).catch(() => []);
    if (annotated.length === 0) untouched.push(article);
  }
  await unmakeArticles(project.articles, untouched);
}
