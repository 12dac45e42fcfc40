/** Imports that were interrupted, as `beleg check` and `beleg export` name them. Reads only. */
import { machineWith } from '../app-data/machine.ts';
import { leftImports, type RecordPlace } from './import-record.ts';

export interface UnfinishedImport {
  /** Whose layers they go into. */
  readonly annotator: string;
  /** What will become of it when the project is next opened (`completed`: by this annotator). */
  readonly outcome: 'completed' | 'taken-back';
}

/** Judging whose process lives needs no machine of one's own. */
const NO_MACHINE = '0'.repeat(16);

/** `dataFolder`: absolute path of the app-data folder. */
export async function unfinishedImportsOf(
  dataFolder: string,
  project: RecordPlace['project'],
): Promise<readonly UnfinishedImport[]> {
  const left = await leftImports({ dataFolder, machine: await machineWith(NO_MACHINE), project });
  return left.flatMap(({ annotator, stage }) => {
    if (stage === 'done') return [];
    return [{ annotator: annotator.id, outcome: stage === 'half' ? 'taken-back' : 'completed' }];
  });
}
