/**
 * The log: lines with a time in a file of the app-data folder that never grows beyond
 * two small pieces. It holds no words of an article or an annotation, and no secret.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** Bytes after which the log is moved aside and begun anew. */
export const LOG_LIMIT = 1024 * 1024;
const LONGEST_LINE = 4000;

/** A function that writes a line. A log that cannot be written is no reason to fail. */
export function openLog(
  dataFolder: string,
  now: () => Date = () => new Date(),
  limit: number = LOG_LIMIT,
): (line: string) => void {
  const file = path.join(dataFolder, 'beleg.log');
  return (line) => {
    try {
      mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > limit) renameSync(file, `${file}.old`);
      const text = line.slice(0, LONGEST_LINE).replaceAll(/\r?\n/g, ' | ');
      appendFileSync(file, `${now().toISOString()} ${text}\n`, { mode: 0o600 });
    } catch (error) {
      // Nowhere left to say so: the log itself is what failed. A bug still shows.
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  };
}
