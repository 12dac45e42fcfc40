/** What lies in a folder of somebody else's is read without waiting, following or running full. */
import { execFileSync } from 'node:child_process';
import { mkdir, symlink, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkProject } from '../check.ts';
import { nodeFiles, readIfThere } from './files.ts';
import { knownAnnotators } from '../project/identity.ts';
import { readRegularFile } from './regular-file.ts';
import { openProject } from '../project/project.ts';
import { valueOf } from '../backend.cases.ts';
import { applied, ARTICLE, creation, offerText, openHere, SHA, TEXT } from '../layers/own-layers.cases.ts';
import { extractionInProcess } from '../sources/extractor.cases.ts';
import { temporaryFolder } from './temporary-folder.cases.ts';

const PROJECT = '{"format": 1, "id": "urn:uuid:0d0d0d0d-0000-4000-8000-000000000000", "name": "Fall"}';
const FOLDERS = ['annotators', 'texts', `annotations/${ARTICLE}`];

/** FIFOs and devices are made with the tools of a POSIX system. */
const NO_POSIX = process.platform === 'win32';

async function project(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const root = await temporaryFolder({ [ARTICLE]: TEXT, ...files });
  for (const folder of FOLDERS) await mkdir(path.join(root, 'beleg', folder), { recursive: true });
  return root;
}

const fifo = (file: string): void => void execFileSync('mkfifo', [file]);

describe.skipIf(NO_POSIX)('a file', () => {
  it.each([
    ['a FIFO', 'ENOTREGULAR', (file: string) => Promise.resolve(fifo(file))],
    ['a link to an endless device', 'ELOOP', (file: string) => symlink('/dev/zero', file)],
    ['a folder', 'ENOTREGULAR', (file: string) => mkdir(file)],
  ])('that is %s is not read', async (_what, code, make) => {
    const file = path.join(await temporaryFolder(), 'x.json');
    await make(file);
    await expect(readRegularFile(file, 100)).rejects.toMatchObject({ code });
    await expect(readIfThere(nodeFiles, file, 100)).rejects.toMatchObject({ code });
  });

  it('is read up to a limit, whatever size it says it has', async () => {
    const file = path.join(await temporaryFolder({ 'x.json': 'ä'.repeat(50) }), 'x.json');
    expect(Buffer.from((await readRegularFile(file, 100)).bytes).toString()).toBe('ä'.repeat(50));
    await expect(readRegularFile(file, 99)).rejects.toMatchObject({ code: 'EFBIG' });
    await truncate(file, 2 ** 40);
    await expect(readRegularFile(file, 100)).rejects.toMatchObject({ code: 'EFBIG' });
  });

  it.skipIf(process.platform !== 'linux')('that says it is empty is read all the same', async () => {
    expect((await readRegularFile('/proc/self/stat', 10_000)).bytes.length).toBeGreaterThan(20);
    await expect(readRegularFile('/proc/self/stat', 20)).rejects.toMatchObject({ code: 'EFBIG' });
  });
});

describe.skipIf(NO_POSIX)('FIFOs in beleg/', () => {
  it('in the place of project.json make it somebody else’s folder', async () => {
    const root = await project();
    fifo(path.join(root, 'beleg/project.json'));
    const opened = valueOf(await openProject(root, path.join(tmpdir(), 'none')));
    expect(opened.notices).toMatchObject([{ code: 'foreign-folder', file: 'beleg' }]);
  });

  it('among annotators, layers and texts stop neither opening nor `check`', async () => {
    const root = await project({ 'beleg/project.json': PROJECT });
    fifo(path.join(root, 'beleg/annotators/x.json'));
    fifo(path.join(root, `beleg/annotations/${ARTICLE}/eve.json`));
    fifo(path.join(root, `beleg/texts/${SHA}.txt`));
    await symlink('/dev/zero', path.join(root, 'beleg/annotators/zero.json'));
    expect(await knownAnnotators(root)).toEqual([]);
    const { files } = valueOf(await checkProject(root, path.join(root, 'none'), extractionInProcess()));
    expect(files.flatMap(({ problems }) => problems)).toEqual(['not-readable', 'not-readable', 'not-a-file']);
  });

  it.each([`${SHA}.1.json`, `${SHA}.txt`])('as %s let one’s own be saved, or say why not', async (name) => {
    const root = await project({ 'beleg/project.json': PROJECT });
    fifo(path.join(root, 'beleg/texts', name));
    const session = await openHere({ root, dataFolder: await temporaryFolder() });
    offerText(session.texts, TEXT);
    await applied(session, creation('x'));
    const state = await session.layers.flush();
    expect(state).toMatchObject(
      name.endsWith('.txt') ? { kind: 'failed', code: 'not-writable' } : { kind: 'saved' },
    );
    await session.layers.close(1000);
  });

  it('as one’s own layer are named, and nothing waits', async () => {
    const root = await project({ 'beleg/project.json': PROJECT });
    fifo(path.join(root, `beleg/annotations/${ARTICLE}/a1.json`));
    const session = await openHere({ root, dataFolder: await temporaryFolder() });
    const loaded = await session.layers.load(ARTICLE);
    expect(loaded).toMatchObject({ readOnly: true, notices: [{ code: 'layer-unreadable' }] });
    await session.layers.close(1000);
  });
});

describe('a linked folder in beleg/', () => {
  it.each(['annotations', 'annotators'])(
    'as %s is a problem for `check`, and nobody is known from it',
    async (name) => {
      const outside = await temporaryFolder({
        'b2.json': JSON.stringify({ format: 1, uuid: 'b2b2b2b2-0000-4000-8000-000000000000', name: 'Bert' }),
        'x/b2.json': '{"creator": {"id": "urn:uuid:b2b2b2b2-0000-4000-8000-000000000000"}}',
      });
      const root = await temporaryFolder({ [ARTICLE]: TEXT, 'beleg/project.json': PROJECT });
      await symlink(outside, path.join(root, 'beleg', name));
      const { files } = valueOf(await checkProject(root, path.join(root, 'none'), extractionInProcess()));
      expect(files).toEqual([{ path: `beleg/${name}`, annotator: '', ok: false, problems: ['link'] }]);
      expect(await knownAnnotators(root)).toEqual([]);
    },
  );
});
