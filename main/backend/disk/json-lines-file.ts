/**
 * A file of JSON lines in the app-data folder that can be thrown away at any time: the
 * first line says what it is and of which version, each further one is a value of its own.
 *
 * So it is written plainly, not under the save contract: what is missing, damaged or of
 * another version is found anew by whoever keeps it.
 */
import { createReadStream } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { codeOf } from './file-error.ts';

/** How many lines are written at once. */
const LINES_AT_ONCE = 500;

/**
 * Hands over what is usable, line by line, so that the loop stays free; nothing of a file that is
 * missing or begins otherwise. False if reading broke off: then what was handed over is not to be used.
 */
export async function readJsonLines(
  file: string,
  firstLine: string,
  take: (value: unknown) => void,
): Promise<boolean> {
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  try {
    let isFirst = true;
    for await (const line of lines) {
      if (isFirst && line !== firstLine) return true;
      if (!isFirst) take(parse(line));
      isFirst = false;
    }
    return true;
  } catch (error) {
    return codeOf(error) === 'ENOENT';
  } finally {
    lines.close();
  }
}

/** Put the file in place whole; rejects with the system's error. */
export async function writeJsonLines(
  file: string,
  firstLine: string,
  values: Iterable<unknown>,
): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  const handle = await open(temporary, 'w');
  try {
    let batch = [firstLine];
    for (const value of values) {
      batch.push(JSON.stringify(value));
      if (batch.length < LINES_AT_ONCE) continue;
      await handle.write(`${batch.join('\n')}\n`);
      batch = [];
    }
    if (batch.length > 0) await handle.write(`${batch.join('\n')}\n`);
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    // The last line of a write that was cut off.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
