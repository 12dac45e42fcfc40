/** What exports and imports need of a project's folder, whether or not a window has it open. */
import { mkdir } from 'node:fs/promises';
import type { OpenCode } from '../../../shared/api/contract.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { AnnotatorFiles } from '../project/annotator-files.ts';
import { nodeFiles } from '../disk/files.ts';
import { machineWith, openMachine, type Machine } from '../app-data/machine.ts';
import { keepPrivate } from '../app-data/private-folders.ts';
import { openProject } from '../project/project.ts';
import type { Extraction } from '../sources/extraction.ts';
import { projectSources } from '../sources/project-sources.ts';
import { recordsIn, sightOf } from '../work/sight.ts';
import { createTexts } from '../articles/texts.ts';
import { settleImports } from './settle-imports.ts';
import type { CollectContext } from './collect-set.ts';

export interface ExchangeContext extends CollectContext {
  readonly machine: Machine;
  /** Absolute path of the app-data folder. */
  readonly dataFolder: string;
}

/**
 * `folder` is absolute; `extraction` is the caller's to close; `isImport`: the journal is needed;
 * `as`: with whose eyes, null for nobody's in particular.
 */
export async function openExchange(
  folder: string,
  dataFolder: string,
  extraction: Extraction,
  { isImport = false, as = null }: { readonly isImport?: boolean; readonly as?: AnnotatorId | null } = {},
): Promise<Result<ExchangeContext, OpenCode>> {
  const opened = await openProject(folder, dataFolder);
  if (!opened.ok) return opened;
  if (isImport) {
    // No window may ever have been opened here; what is wrong with the folder the journal says.
    await mkdir(dataFolder, { recursive: true, mode: 0o700 }).catch(() => undefined);
    await keepPrivate(dataFolder);
  }
  const project = opened.value;
  const known = await openMachine(nodeFiles, dataFolder);
  const machine = known.ok ? known.value : await machineWith(NO_MACHINE);
  if (isImport && project.writable === 'yes') await settleImports({ dataFolder, machine, project });
  const root = project.home;
  const texts = createTexts({ fs: nodeFiles, machine: machine.id, dataFolder, root });
  const sources = projectSources({ project, machine, dataFolder, texts, extraction });
  const annotatorFiles = new AnnotatorFiles({ fs: nodeFiles, machine, dataFolder, root, name: project.name });
  if (project.isOurs && as !== null) await annotatorFiles.look();
  const shows = sightOf(project.rules, recordsIn(annotatorFiles), as);
  return ok({ project, texts, sources, annotatorFiles, shows, machine, dataFolder });
}

/** Where app data cannot be written: leftovers of such a run are nobody's to sweep. */
const NO_MACHINE = '0'.repeat(16);
