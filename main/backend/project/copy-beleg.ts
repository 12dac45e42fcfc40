/**
 * Copying what a project's `beleg/` holds into a work folder's.
 *
 * Files are made anew rather than copied with their modes: what is protected there is
 * to be written here. Links are not followed, and what is hidden (temporary files,
 * marks of file managers) stays behind.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isHiddenName } from '../articles/article-path.ts';
import { eachAtOnce } from '../each-at-once.ts';
import { codeOf } from '../disk/file-error.ts';

const AT_ONCE = 16;
const COPIED = ['annotations', 'texts', 'annotators'];

/** Copy layers, texts and annotators; rejects with the system's error. Doing it again completes what was begun. */
export async function copyBeleg(from: string, to: string): Promise<void> {
  for (const name of COPIED) await copyFolder(path.join(from, name), path.join(to, name));
}

async function copyFolder(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { withFileTypes: true }).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  await mkdir(to, { recursive: true });
  const seen = entries.filter(({ name }) => !isHiddenName(name));
  const files = seen.filter((entry) => entry.isFile());
  await eachAtOnce(files, AT_ONCE, async ({ name }) => {
    await writeFile(path.join(to, name), await readFile(path.join(from, name)));
  });
  for (const entry of seen) {
    if (entry.isDirectory()) await copyFolder(path.join(from, entry.name), path.join(to, entry.name));
  }
}
