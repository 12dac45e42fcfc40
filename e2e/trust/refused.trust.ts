/** What the system refuses: to write at all (R07), to rename (R08), to open more files, to have longer names (R09). */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { failingFiles } from '../../main/backend/disk/failing-files.cases.ts';
import { nodeFiles, systemError } from '../../main/backend/disk/files.ts';
import { save, sha256Of } from '../../main/backend/disk/save.ts';
import { asNobody, temporaryFolder } from '../../main/backend/disk/temporary-folder.cases.ts';
import { applied, creation, layerFile, notesOnDisk } from '../../main/backend/layers/own-layers.cases.ts';
import { open, project } from '../../main/backend/layers/own-layers.session.cases.ts';
import { chance } from './payloads.ts';
import { bundled, mounted, run, startUnder } from './programs.ts';
import { record, times } from './record.ts';

const MACHINE = '0123456789abcdef';
const OLD = '{"version":0}';
const NEW = '{"version":1}';
const OPTIONS = { expect: sha256Of(OLD), machine: MACHINE };

/** Nothing and nobody may change it, root included; false where that cannot be had. */
function immutable(file: string): boolean {
  if (spawnSync('chattr', ['+i', file]).status !== 0) return false;
  onTestFinished(() => void spawnSync('chattr', ['-i', file]));
  return true;
}

it('says so where it may not write, touches nothing, and keeps the work until it may', async () => {
  const folder = await temporaryFolder({ 'a.json': OLD });
  const file = path.join(folder, 'a.json');
  const said: string[] = [];
  const refusedBy = async (what: string, work: () => ReturnType<typeof save>): Promise<void> => {
    const outcome = await work();
    said.push(`${what} told as \`${outcome.ok ? 'saved' : outcome.code}\``);
    expect(readFileSync(file, 'utf8')).toBe(OLD);
  };
  chmodSync(folder, 0o555);
  await refusedBy('EACCES', () => asNobody([], () => save(nodeFiles, file, NEW, OPTIONS)));
  // Who only catches what is thrown and goes on says nothing.
  const silent = await asNobody([], () =>
    writeFile(path.join(folder, 'b.json'), OLD).then(
      () => 'saved',
      () => 'saved',
    ),
  );
  chmodSync(folder, 0o755);
  expect([silent, existsSync(path.join(folder, 'b.json'))]).toEqual(['saved', false]);
  if (immutable(folder)) {
    await refusedBy('EPERM of an immutable folder', () => save(nodeFiles, file, NEW, OPTIONS));
    spawnSync('chattr', ['-i', folder]);
  }
  if (immutable(file)) {
    await refusedBy('EPERM of an immutable file', () => save(nodeFiles, file, NEW, OPTIONS));
    spawnSync('chattr', ['-i', file]);
    expect(readdirSync(folder)).toEqual(['a.json']);
  }
  const small = path.join(folder, 'small');
  if ((await mounted(small, 256)) === null) {
    copyFileSync(file, path.join(small, 'a.json'));
    run('mount', ['-o', 'remount,ro', small]);
    await refusedBy('EROFS', () => save(nodeFiles, path.join(small, 'a.json'), NEW, OPTIONS));
    expect(readFileSync(path.join(small, 'a.json'), 'utf8')).toBe(OLD);
  }
  // A whole session: its work waits, is told to wait, and is saved when that is possible.
  const where = await project();
  const session = await open(where);
  await applied(session, creation('1'));
  await session.layers.flush();
  const layers = path.dirname(layerFile(where.root));
  const isFrozen = immutable(layers);
  if (!isFrozen) chmodSync(layers, 0o555);
  const work = async (): Promise<void> => {
    await applied(session, creation('2'));
    expect(await session.layers.flush()).toMatchObject({ kind: 'failed', code: 'not-writable' });
  };
  await (isFrozen ? work() : asNobody([where.dataFolder], work));
  expect(await notesOnDisk(layerFile(where.root))).toEqual(['1']);
  if (isFrozen) spawnSync('chattr', ['-i', layers]);
  else chmodSync(layers, 0o755);
  await expect.poll(() => session.layers.state().kind, { timeout: 10_000 }).toBe('saved');
  expect(await notesOnDisk(layerFile(where.root))).toEqual(['1', '2']);
  record({
    id: 'R07',
    what: 'no right to write as another user, a file system mounted read-only, immutable files and folders; a whole session meanwhile',
    found: `${said.join('; ')}; files untouched; the session’s work told to wait, and saved when it could be`,
    control: 'a writer that swallows the error says saved, and there is no file',
  });
  expect(said.filter((each) => each.includes('saved'))).toEqual([]);
});

it('puts nothing over the file when a rename is refused, and waits for who holds it for a while', async () => {
  const random = chance(8);
  const rounds = times(200);
  const outcome = { saved: 0, told: 0, torn: 0, naive: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const folder = await temporaryFolder({ 'a.json': OLD });
    const file = path.join(folder, 'a.json');
    const kind = (['EBUSY', 'EPERM', 'EXDEV'] as const)[round % 3] ?? 'EXDEV';
    let held = kind === 'EXDEV' ? Infinity : 1 + Math.floor(random() * 5);
    const fs = failingFiles(undefined, {
      rename(from, to) {
        held -= 1;
        return held >= 0 ? Promise.reject(systemError(kind, 'held')) : nodeFiles.rename(from, to);
      },
    });
    const saved = await save(fs, file, NEW, { ...OPTIONS, platform: 'win32', renameForMs: 5000 });
    const content = readFileSync(file, 'utf8');
    if (saved.ok && content === NEW) outcome.saved += 1;
    else if (!saved.ok && content === OLD && readdirSync(folder).length === 1) outcome.told += 1;
    else outcome.torn += 1;
    // Copied over the good one instead, on a disk that fills up: half of it.
    await writeFile(file, NEW.slice(0, Math.floor(random() * NEW.length)));
    if (![OLD, NEW].includes(readFileSync(file, 'utf8'))) outcome.naive += 1;
  }
  record({
    id: 'R08',
    what: 'rename refused for good (EXDEV), or up to five times by who holds the file (EBUSY, EPERM)',
    found: `${rounds} saves: ${outcome.saved} saved in the end, ${outcome.told} told with the old file and nothing left, ${outcome.torn} anything else`,
    control: `copying over it instead, cut by a full disk: ${outcome.naive} of ${rounds} torn`,
  });
  expect(outcome).toMatchObject({ torn: 0, told: Math.floor(rounds / 3) });
  expect(outcome.naive).toBe(rounds);
});

it('loses nothing that it acknowledged where it may open few files, or where names are long', async () => {
  const child = path.resolve(import.meta.dirname, '../../main/backend/layers/own-layers.child.cases.ts');
  const script = await bundled(child, await temporaryFolder());
  const limits = Array.from({ length: times(40) }, (_, i) => 18 + (i % 40));
  const outcome = { acknowledged: 0, lost: 0, worked: 0, naiveSaid: 0, naiveThere: 0 };
  for (const limit of limits) {
    const where = await project();
    const {
      child: killed,
      lines,
      begun,
      ended,
    } = startUnder(`ulimit -n ${limit}`, script, [where.root, where.dataFolder, 'few', 'safe']);
    await begun;
    await sleep(200);
    killed.kill('SIGKILL');
    await ended;
    const said = lines.filter((line) => line.startsWith('few.'));
    const session = await open(where);
    await session.layers.recover();
    await session.layers.flush();
    await session.layers.close(5000);
    const there = new Set(
      (
        await Promise.all(
          ['spiegel.txt', 'more/wsj.txt'].map(async (article) =>
            notesOnDisk(layerFile(where.root, article)).catch(() => []),
          ),
        )
      ).flat(),
    );
    outcome.acknowledged += said.length;
    outcome.lost += said.filter((note) => !there.has(note)).length;
    if (said.length > 0) outcome.worked += 1;
  }
  // Names at the limit of the system, deep below each other, where a suffix for a temporary file would be one too many.
  const long: string[] = [];
  for (const name of [
    `${'x'.repeat(251)}.txt`,
    `${'ü'.repeat(125)}.txt`,
    `${Array.from({ length: 15 }, () => 'y'.repeat(200)).join('/')}/a.txt`,
  ]) {
    const where = await project();
    mkdirSync(path.dirname(path.join(where.root, name)), { recursive: true });
    const session = await open(where);
    await applied(session, creation('long', name));
    const state = await session.layers.flush();
    await session.layers.close(5000);
    const files = readdirSync(path.join(where.root, 'beleg'), { recursive: true })
      .map(String)
      .filter((each) => each.endsWith('a1.json') && each.includes('annotations'));
    const notes = (
      await Promise.all(files.map((each) => notesOnDisk(path.join(where.root, 'beleg', each))))
    ).flat();
    if (state.kind !== 'saved' || !notes.includes('long')) long.push(name.slice(0, 20));
  }
  const folder = await temporaryFolder();
  for (const name of [`${'x'.repeat(251)}.txt`, `${'ü'.repeat(125)}.txt`]) {
    outcome.naiveSaid += 1;
    await writeFile(path.join(folder, `${name}.json`), OLD).catch(() => undefined);
    if (existsSync(path.join(folder, `${name}.json`))) outcome.naiveThere += 1;
  }
  record({
    id: 'R09',
    what: `${limits.length} processes that may open 18 to 57 files, killed in a stream of commands; names of 255 bytes, paths of 3,000`,
    found: `${outcome.worked} of them worked, ${outcome.acknowledged} acknowledged: ${outcome.lost} lost; ${long.length} of 3 articles with long names not saved`,
    control: `a file beside the article by its name: ${outcome.naiveThere} of ${outcome.naiveSaid} there`,
  });
  expect([outcome.lost, long]).toEqual([0, []]);
  expect(outcome.worked).toBeGreaterThan(0);
  expect(outcome.naiveThere).toBeLessThan(outcome.naiveSaid);
});
