import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invert } from '../../../shared/domain/change.ts';
import { nodeFiles, systemError, type FileSystem } from '../disk/files.ts';
import {
  acceptance,
  applied,
  ARTICLE,
  creation,
  layerFile,
  newId,
  notesIn,
  notesOnDisk,
  projectIdIn,
} from './own-layers.cases.ts';
import { open, project } from './own-layers.session.cases.ts';

const ROUNDS = Number(process.env['BELEG_KILL_ROUNDS'] ?? 6);

async function childScript(folder: string): Promise<string> {
  const file = path.join(folder, 'child.mjs');
  await build({
    input: path.join(import.meta.dirname, 'own-layers.child.cases.ts'),
    platform: 'node',
    logLevel: 'silent',
    output: { file, format: 'esm' },
  });
  return file;
}

/** Run a child until it has said some notes, kill it as hard as it goes, and answer with what it said. */
async function killed(
  script: string,
  where: Places,
  prefix: string,
  mode: 'safe' | 'control',
  delayMs: number,
) {
  const child = spawn(process.execPath, [script, where.root, where.dataFolder, prefix, mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const isTalking = new Promise<void>((resolve) => {
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      resolve();
    });
  });
  const isClosed = new Promise<void>((resolve) => {
    child.on('close', () => resolve());
  });
  await Promise.race([isTalking, isClosed]);
  await sleep(delayMs);
  child.kill('SIGKILL');
  await isClosed;
  // The last line may be cut: then it was not said.
  return said.split('\n').slice(0, -1);
}

interface Places {
  readonly root: string;
  readonly dataFolder: string;
}

async function notesAfterRecovery(where: Places): Promise<ReadonlySet<string>> {
  const session = await open(where);
  await session.layers.recover();
  expect((await session.layers.flush()).kind).not.toBe('failed');
  const notes = await Promise.all(
    [ARTICLE, 'more/wsj.txt'].map(async (article) => {
      const [own = [], decisions = []] = await Promise.all(
        ['a1', 'a1.links'].map((id) => notesOnDisk(layerFile(where.root, article, id)).catch(() => [])),
      );
      // What one change said in two files is in both or in neither.
      expect(decisions).toEqual(own);
      return own;
    }),
  );
  await session.layers.close(2000);
  return new Set(notes.flat());
}

async function leftBehind(where: Places): Promise<readonly string[]> {
  const all = await Promise.all(
    [where.root, where.dataFolder].map((folder) => readdir(folder, { recursive: true })),
  );
  return all.flat().filter((name) => /\.(tmp|jsonl|lock|takeover|dead)$/.test(name));
}

describe('a Beleg that is killed', () => {
  let folder: string;
  let script: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'beleg-test-'));
    script = await childScript(folder);
  });
  afterAll(() => rm(folder, { recursive: true, maxRetries: 5 }));

  it('loses nothing that it acknowledged', async () => {
    const where = await project();
    const said: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      said.push(...(await killed(script, where, `${round}`, 'safe', (round * 37) % 150)));
      if (round % 2 === 0) expect(missing(said, await notesAfterRecovery(where))).toEqual([]);
    }
    expect(said.length).toBeGreaterThan(ROUNDS);
    expect(missing(said, await notesAfterRecovery(where))).toEqual([]);
    // A lock of the one that was killed goes with the next save of its file: of each of the four.
    const last = await open(where);
    await applied(last, acceptance('last'), acceptance('last', 'more/wsj.txt'));
    await last.layers.close(2000);
    expect(await leftBehind(where)).toEqual([]);
  });

  it('would lose, if it acknowledged before the journal has it', async () => {
    const where = await project();
    const lost: string[] = [];
    for (let round = 0; round < 20 && lost.length === 0; round += 1) {
      const said = await killed(script, where, `${round}`, 'control', 5 + round);
      lost.push(...missing(said, await notesAfterRecovery(where)));
    }
    expect(lost).not.toEqual([]);
  });
});

function missing(said: readonly string[], found: ReadonlySet<string>): readonly string[] {
  return said.filter((note) => !found.has(note));
}

describe('a journal that was left', () => {
  /** Changes in the journal only: the layer cannot be saved, and then the process is gone. */
  async function leftUnsaved() {
    const where = await project();
    const session = await open(where);
    const change = creation('deleted');
    await applied(session, creation('saved'), change);
    await session.layers.flush();
    const annotations = path.join(where.root, 'beleg/annotations');
    await rename(annotations, `${annotations} unmounted`);
    await applied(session, creation('journalled'), invert(change, newId(), change.at));
    expect(await session.layers.close(1000)).toEqual({ saved: false });
    await rename(`${annotations} unmounted`, annotations);
    expect(await notesOnDisk(layerFile(where.root))).toEqual(['deleted', 'saved']);
    return where;
  }

  it('is taken over at the next start, told, saved and removed', async () => {
    const where = await leftUnsaved();
    const session = await open(where);
    await session.layers.load(ARTICLE);
    await session.layers.recover();
    expect(session.notices.map(({ code }) => code)).toEqual(['journal-recovered']);
    expect(session.replaced.map(({ why }) => why)).toEqual(['recovered']);
    await session.layers.flush();
    expect(await notesOnDisk(layerFile(where.root))).toEqual(['journalled', 'saved']);
    await session.layers.close(1000);
    expect(await leftBehind(where)).toEqual([]);

    const again = await open(where);
    await again.layers.recover();
    expect(again.notices).toEqual([]);
  });

  it('waits for a layer that is damaged, says so, and is taken over as soon as it is mended', async () => {
    const where = await leftUnsaved();
    const file = layerFile(where.root);
    const good = await readFile(file);
    await writeFile(file, '{"cut');
    const session = await open(where);
    await session.layers.recover();
    expect(session.notices.map(({ code }) => code)).toEqual(['journal-waiting']);
    await writeFile(file, good);
    await session.layers.load(ARTICLE);
    expect(session.notices.map(({ code }) => code)).toContain('journal-recovered');
    await session.layers.flush();
    expect(await notesOnDisk(file)).toEqual(['journalled', 'saved']);
    await session.layers.close(1000);
    expect(await leftBehind(where)).toEqual([]);
  });

  it('outlives the removal of `beleg/`: the project is made again as the one that it was', async () => {
    const where = await leftUnsaved();
    const id = await projectIdIn(where.root);
    await rm(path.join(where.root, 'beleg'), { recursive: true });
    const session = await open(where);
    await session.layers.recover();
    expect(session.made).toEqual([id]);
    expect(session.notices.map(({ code }) => code)).toEqual(['journal-recovered']);
    await session.layers.flush();
    expect(await notesOnDisk(layerFile(where.root))).toEqual(['journalled']);
    await session.layers.close(1000);
    expect(await leftBehind(where)).toEqual([]);
  });

  it('is taken into a new project in the place of one that was removed', async () => {
    const where = await leftUnsaved();
    await rm(path.join(where.root, 'beleg'), { recursive: true });
    const other = await open({ ...where, projectId: null });
    await applied(other, creation('new'));
    await other.layers.close(1000);
    const session = await open(where);
    await session.layers.recover();
    await session.layers.flush();
    expect(await notesOnDisk(layerFile(where.root))).toEqual(['journalled', 'new']);
  });

  it('is not taken to another disk that is mounted in the place of its own', async () => {
    const where = await leftUnsaved();
    const before = await leftBehind(where);
    await rm(where.root, { recursive: true });
    await mkdir(where.root);
    const session = await open(where);
    await session.layers.recover();
    expect(session.made).toEqual([]);
    expect(await leftBehind(where)).toEqual(before);
  });

  it('is shown and said to wait where nothing can be saved', async () => {
    const where = await leftUnsaved();
    const fs: FileSystem = {
      ...nodeFiles,
      open: (file, flag, mode) =>
        file.startsWith(where.root) && flag !== 'r'
          ? Promise.reject(systemError('EROFS', 'read-only'))
          : nodeFiles.open(file, flag, mode),
    };
    const session = await open({ ...where, fs });
    await session.layers.recover({ canSave: false });
    expect(session.notices.map(({ code }) => code)).toEqual(['journal-waiting']);
    expect(notesIn((await session.layers.load(ARTICLE)).layer)).toEqual(['journalled', 'saved']);
    expect(await session.layers.flush()).toMatchObject({ kind: 'failed', code: 'read-only' });
    await session.layers.close(1000);
    expect(await leftBehind(where)).toHaveLength(1);
  });

  it('is not touched by somebody else who annotates in the same project', async () => {
    const where = await leftUnsaved();
    const before = await leftBehind(where);
    const annotator = { id: 'b2', uuid: '33333333-3333-4333-8333-333333333333', name: 'Ben' };
    const session = await open({ ...where, annotator });
    await session.layers.recover();
    await session.layers.flush();
    expect(await leftBehind(where)).toEqual(before);
  });

  it('taken over by two at once comes out once', async () => {
    const where = await leftUnsaved();
    const sessions = await Promise.all([open(where), open(where)]);
    await Promise.all(sessions.map(({ layers }) => layers.recover()));
    await Promise.all(sessions.map(({ layers }) => layers.flush()));
    expect(await notesOnDisk(layerFile(where.root))).toEqual(['journalled', 'saved']);
  });
});
