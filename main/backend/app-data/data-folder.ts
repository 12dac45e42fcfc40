/** Where Beleg keeps what is not the project's: settings, journals, locks, the index, its browser profile. */
import path from 'node:path';
import envPaths from 'env-paths';

/** Absolute. `BELEG_DATA` names another place, for tests and for keeping two Belegs apart. */
export function dataFolder(environment: NodeJS.ProcessEnv): string {
  const given = environment['BELEG_DATA'];
  if (given !== undefined && given !== '') return path.resolve(given);
  return envPaths('beleg', { suffix: '' }).data;
}
