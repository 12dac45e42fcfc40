/** Real folders for tests: made under the system's temporary folder, gone after the test. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { rolldown } from 'rolldown';
import { onTestFinished } from 'vitest';

/** A fresh folder holding `files` (path → content); its real path. */
export async function temporaryFolder(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<string> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'beleg-test-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  await writeFiles(folder, files);
  return folder;
}

export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/**
 * Do `work` without root's right to read and write everything; `readable` folders are
 * opened to others first. Who is not root already lacks that right.
 */
export async function asNobody<T>(readable: readonly string[], work: () => Promise<T>): Promise<T> {
  await Promise.all(readable.map((folder) => chmod(folder, 0o755)));
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

/**
 * Run the default export of a module with these arguments in a process that is not
 * root's from its start (some calls ask for the real user), and give back its result.
 */
export async function runAsNobody(module: string, given: readonly string[]): Promise<unknown> {
  const folder = await temporaryFolder();
  await chmod(folder, 0o755);
  const bundle = await rolldown({ input: module, platform: 'node', external: [/^vitest$/] });
  await bundle.write({ file: path.join(folder, 'module.mjs'), codeSplitting: false });
  const script = `import run from './module.mjs';\nconsole.log(JSON.stringify(await run(...${JSON.stringify(given)})));\n`;
  await writeFile(path.join(folder, 'run.mjs'), script);
  const node = [process.execPath, path.join(folder, 'run.mjs')];
  const [command = '', ...rest] =
    process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--clear-groups', ...node] : node;
  const { stdout } = await promisify(execFile)(command, rest);
  return JSON.parse(stdout);
}
