/** A drive that is taken away while its project is open, and put back: mounted for real where the system lets us. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openAs, tagging, testBackend, valueOf, type TestWindow } from './backend.cases.ts';
import { temporaryFolder } from './disk/temporary-folder.cases.ts';

const TEXT = 'Die Regierung schweigt. Ein Sprecher bestätigte das.\n';

function system(program: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    // Not root, no right to mount in this container, no such program.
    return false;
  }
}

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(path.join(tmpdir(), 'beleg-mount-'));
  const isMounted = system('mount', '--bind', folder, folder);
  if (isMounted) system('umount', '-l', folder);
  rmdirSync(folder);
  return isMounted;
}

/** A folder that comes and goes as a drive does; what is on it stays. */
async function drive() {
  const disk = await temporaryFolder({ 'a.txt': TEXT });
  const root = path.join(await temporaryFolder(), 'drive');
  mkdirSync(root);
  const connect = (): boolean => system('mount', '--bind', disk, root);
  // Lazily, as when it is pulled out: what is open on it does not hold it.
  const remove = (): boolean => system('umount', '-l', root);
  onTestFinished(() => void remove());
  expect(connect()).toBe(true);
  return { disk, root, connect, remove };
}

/** Those of the words that are annotated in this layer file. */
async function wordsIn(layer: string): Promise<readonly string[]> {
  const json = await readFile(layer, 'utf8');
  return ['Regierung', 'Sprecher'].filter((word) => json.includes(`"exact":"${word}"`));
}

const codes = (window: TestWindow): readonly string[] => window.of('noticed').map(({ code }) => code);

test.skipIf(!canMount())(
  'what is annotated while the drive is gone is kept and said, and is on it once it is back',
  { timeout: 30_000 },
  async () => {
    const { disk, root, connect, remove } = await drive();
    const dataFolder = await temporaryFolder();
    const backend = await testBackend({ startWith: root, dataFolder });
    const window = backend.window();
    await openAs(window);
    valueOf(await window.api.listArticles({}));
    const opened = valueOf(await window.api.openArticle({ article: 'a.txt' }));
    valueOf(await window.api.applyChanges({ changes: [tagging(opened, 'Regierung')] }));
    expect(valueOf(await window.api.flush({}))).toMatchObject({ kind: 'saved' });
    const layer = path.join(disk, 'beleg/annotations/a.txt/anna.json');

    expect(remove()).toBe(true);
    await window.api.lookAgain({});
    await expect.poll(() => codes(window)).toContain('folder-gone');
    // An empty folder where the drive was is no project without articles, and no file was deleted.
    expect(window.of('articlesChanged')).toEqual([]);
    expect(codes(window)).not.toContain('layer-file-missing');
    await expect.poll(() => window.of('articleChanged').at(-1)).toEqual({ article: 'a.txt', gone: true });
    // Acknowledged, so it is in the journal; and nothing is begun anew where the drive was.
    expect(
      valueOf(await window.api.applyChanges({ changes: [tagging(opened, 'Sprecher')] })).refused,
    ).toEqual([]);
    expect(valueOf(await window.api.flush({}))).toMatchObject({ kind: 'failed' });
    expect(await wordsIn(layer)).toEqual(['Regierung']);
    await expect(readFile(path.join(root, 'beleg/project.json'))).rejects.toThrow('ENOENT');

    expect(connect()).toBe(true);
    await window.api.lookAgain({});
    expect(valueOf(await window.api.flush({}))).toMatchObject({ kind: 'saved' });
    expect(await wordsIn(layer)).toEqual(['Regierung', 'Sprecher']);
    await expect.poll(() => window.of('articlesChanged').at(-1)?.articles).toMatchObject([{ path: 'a.txt' }]);
    await expect.poll(() => window.of('articleChanged').at(-1)).toEqual({ article: 'a.txt', gone: false });
  },
);

test.skipIf(!canMount())(
  'what was annotated while the drive was gone is brought in by the next Beleg',
  { timeout: 30_000 },
  async () => {
    const { disk, root, connect, remove } = await drive();
    const dataFolder = await temporaryFolder();
    const first = await testBackend({ startWith: root, dataFolder });
    const window = first.window();
    await openAs(window);
    const opened = valueOf(await window.api.openArticle({ article: 'a.txt' }));
    valueOf(await window.api.applyChanges({ changes: [tagging(opened, 'Regierung')] }));
    await window.api.flush({});
    expect(remove()).toBe(true);
    valueOf(await window.api.applyChanges({ changes: [tagging(opened, 'Sprecher')] }));
    await first.close();
    expect(connect()).toBe(true);
    const next = (await testBackend({ startWith: root, dataFolder })).window();
    await openAs(next);
    valueOf(await next.api.flush({}));
    expect(await wordsIn(path.join(disk, 'beleg/annotations/a.txt/anna.json'))).toEqual([
      'Regierung',
      'Sprecher',
    ]);
  },
);
