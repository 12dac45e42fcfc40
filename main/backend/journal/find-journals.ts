/**
 * Which of the journals that were left are to be taken over into a project.
 *
 * Those of its id. And those whose project lay in this very folder under another id or
 * none that is left: `beleg/` was removed while changes waited, and nothing but the
 * place tells whose they are.
 */
import path from 'node:path';
import { isArticlePath } from '../articles/article-path.ts';
import { namesIn, statIfThere } from '../disk/files.ts';
import { leftJournals, type LeftJournal } from './journal-reading.ts';
import { journalFolder } from './journal.ts';
import type { OwnLayersOptions } from '../layers/own-layers.ts';
import { projectIdAt } from '../project/project-creation.ts';
import { projectFolderName } from '../disk/set-aside.ts';

/** Rejects with the system's error if the journals of the project cannot be read. */
export async function journalsOf(
  options: OwnLayersOptions,
  projectId: string | null,
): Promise<readonly LeftJournal[]> {
  const { fs, machine, dataFolder } = options;
  const ownFolder = projectId === null ? null : projectFolderName(projectId);
  const found: LeftJournal[] = [];
  for (const name of await namesIn(fs, path.join(dataFolder, ...journalFolder('')))) {
    const folder = path.join(dataFolder, ...journalFolder(name));
    if (name === ownFolder && projectId !== null) {
      for (const journal of await leftJournals(fs, machine, folder))
        if (await isOfProject(options, projectId, journal)) found.push(journal);
      continue;
    }
    // Those of other projects need not be readable for this one.
    for (const journal of await leftJournals(fs, machine, folder).catch(() => []))
      if (await isOfPlace(options, journal)) found.push(journal);
  }
  return found;
}

/** Where this project's Belegs may have worked: in a work folder, and beside the articles before. */
function placesOf({ root, articles }: OwnLayersOptions): readonly string[] {
  return articles === undefined ? [root] : [root, articles];
}

/** Not one of a copy of this project, or of somebody else who uses this account. */
async function isOfProject(
  options: OwnLayersOptions,
  projectId: string,
  { header }: LeftJournal,
): Promise<boolean> {
  if (header === undefined) return true;
  if (header.project !== projectId || header.annotator.uuid !== options.annotator.uuid) return false;
  // The project was moved: then there is nobody else to take it over.
  return (
    placesOf(options).includes(header.root) || (await projectIdAt(options.fs, header.root)) !== projectId
  );
}

/** Another disk may be mounted here now: then it does not have the articles that the journal is about. */
async function isOfPlace(
  options: OwnLayersOptions,
  { header, entries, writer }: LeftJournal,
): Promise<boolean> {
  if (header === undefined || writer !== 'dead') return false;
  if (header.annotator.uuid !== options.annotator.uuid) return false;
  if (!placesOf(options).includes(header.root)) return false;
  const outcomes = entries.flatMap((entry) => (entry.kind === 'changes' ? entry.outcomes : []));
  for (const article of new Set(outcomes.map((outcome) => outcome.article))) {
    if (!isArticlePath(article)) continue;
    const file = path.join(options.articles ?? options.root, ...article.split('/'));
    if ((await statIfThere(options.fs, file)) !== undefined) return true;
  }
  return false;
}
