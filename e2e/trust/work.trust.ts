/** A session's work while processes are killed, others write, folders vanish and clocks jump. */
import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawnSync } from 'node:child_process';
import { expect, it, onTestFinished } from 'vitest';
import {
  applied,
  ARTICLE,
  changeOf,
  contentAt,
  creation,
  layerFile,
  newId,
  notesIn,
  notesOnDisk,
} from '../../main/backend/layers/own-layers.cases.ts';
import { open, project } from '../../main/backend/layers/own-layers.session.cases.ts';
import { temporaryFolder } from '../../main/backend/disk/temporary-folder.cases.ts';
import { bundled, run, start } from './programs.ts';
import { record, skipped, times } from './record.ts';

const CHILD = path.resolve(import.meta.dirname, '../../main/backend/layers/own-layers.child.cases.ts');
const ANNOTATOR = path.join(import.meta.dirname, 'annotator.ts');

interface Places {
  readonly root: string;
  readonly dataFolder: string;
}

/** What stands on disk after the next start, of all articles; each note as often as it stands there. */
async function notesAfterRestart(where: Places): Promise<readonly string[]> {
  const session = await open(where);
  await session.layers.recover();
  const saved = await session.layers.flush();
  expect(JSON.stringify(saved)).not.toContain('failed');
  await session.layers.close(10_000);
  return await allNotes(where.root);
}

async function allNotes(root: string): Promise<readonly string[]> {
  const names = await readdir(path.join(root, 'beleg/annotations'), { recursive: true }).catch(() => []);
  const files = names.filter((name) => name.endsWith('a1.json'));
  const notes = await Promise.all(
    files.map((name) => notesOnDisk(path.join(root, 'beleg/annotations', name))),
  );
  return notes.flat();
}

it('loses nothing that was acknowledged when it is killed in a stream of commands, and doubles nothing', async () => {
  const script = await bundled(CHILD, await temporaryFolder());
  const stream = async (mode: 'safe' | 'control', rounds: number) => {
    const where = await project();
    const said: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const { child, lines, begun, ended } = start(script, [where.root, where.dataFolder, `${round}`, mode]);
      await begun;
      await sleep((round * 37) % 150);
      child.kill('SIGKILL');
      await ended;
      said.push(...lines);
    }
    const found = await notesAfterRestart(where);
    const there = new Set(found);
    return {
      said: said.length,
      lost: said.filter((note) => !there.has(note)).length,
      doubled: found.length - there.size,
    };
  };
  const rounds = times(100);
  const safe = await stream('safe', rounds);
  const control = await stream('control', Math.max(10, rounds / 5));
  record({
    id: 'R02',
    what: '`kill -9` in a stream of commands, over and over in one project',
    found: `${rounds} kills, ${safe.said} acknowledged: ${safe.lost} lost, ${safe.doubled} doubled`,
    control: `acknowledged before the journal has it: ${control.lost} of ${control.said} lost`,
  });
  expect(safe).toMatchObject({ lost: 0, doubled: 0 });
  expect(control.lost).toBeGreaterThan(0);
});

it('makes a change over many articles whole or not at all, whenever it is killed', async () => {
  const script = await bundled(ANNOTATOR, await temporaryFolder());
  const articles = 200;
  const rounds = times(100);
  const outcome = { whole: 0, none: 0, half: 0, lost: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const where = await project();
    const { child, lines, begun, ended } = start(script, [
      'bulk',
      where.root,
      where.dataFolder,
      'bulk',
      `${articles}`,
    ]);
    await begun;
    while (child.exitCode === null && !lines.includes('asked')) await sleep(1);
    await sleep((round * 11) % 400);
    child.kill('SIGKILL');
    await ended;
    const found = (await notesAfterRestart(where)).length;
    if (found === articles) outcome.whole += 1;
    else if (found === 0) outcome.none += 1;
    else outcome.half += 1;
    if (found === 0 && lines.includes('acknowledged')) outcome.lost += 1;
    await rm(path.dirname(where.root), { recursive: true, force: true });
  }
  let naiveHalf = 0;
  for (let round = 0; round < 10; round += 1) {
    const root = await temporaryFolder();
    const { child, begun, ended } = start(script, ['bulk', root, root, 'bulk', '2000', 'naive']);
    await begun;
    await sleep(20 + round * 10);
    child.kill('SIGKILL');
    await ended;
    const found = (await readdir(path.join(root, 'bulk')).catch(() => [])).length;
    if (found > 0 && found < 2000) naiveHalf += 1;
  }
  record({
    id: 'R03',
    what: `\`kill -9\` in the middle of one change over ${articles} articles (as an import, a merge, a new tag makes one)`,
    found: `${rounds} kills: ${outcome.whole} whole, ${outcome.none} not at all, ${outcome.half} half, ${outcome.lost} acknowledged and lost`,
    control: `file after file: ${naiveHalf} of 10 half`,
  });
  expect(outcome).toMatchObject({ half: 0, lost: 0 });
  expect(naiveHalf).toBeGreaterThan(0);
});

it('keeps the work of two processes that save the same layer in turn', async () => {
  const script = await bundled(ANNOTATOR, await temporaryFolder());
  const saves = times(200);
  const naiveSaves = 2 * saves + 400;
  const both = async (at: Places, mode: string, count: number): Promise<void> => {
    const two = ['a', 'b'].map((prefix) =>
      start(script, ['each', at.root, at.dataFolder, prefix, `${count}`, mode]),
    );
    await Promise.all(two.map(({ ended }) => ended));
    for (const { lines } of two) expect(lines.at(-1)).toBe('done');
  };
  const where = await project();
  await both(where, 'safe', saves);
  const found = new Set(await allNotes(where.root));
  let [left, all] = [0, 0];
  // One may be through before the other has begun: then nothing was tried.
  for (let round = 0; round < 5 && left === all; round += 1) {
    const naive = await project();
    // Torn reads end a naive process now and then: that is what it is here for.
    await both(naive, 'naive', naiveSaves).catch(() => undefined);
    const text = readFileSync(path.join(naive.root, 'all.json'), 'utf8');
    left += text.match(/"[ab]\.\d+"/g)?.length ?? 0;
    all += 2 * naiveSaves;
  }
  record({
    id: 'R14',
    what: 'two processes, saves of the same layer interleaved',
    found: `2 × ${saves} saves: ${found.size} of ${2 * saves} annotations on disk`,
    control: `read, change, write: ${left} of ${all}`,
  });
  expect(found.size).toBe(2 * saves);
  expect(left).toBeLessThan(all);
});

it('takes in what another program writes while work waits to be saved', async () => {
  const rounds = times(60);
  let lost = 0;
  for (let round = 0; round < rounds; round += 1) {
    const where = await project();
    const session = await open(where);
    await applied(session, creation('first'));
    await session.layers.flush();
    const other = await open(where);
    await other.layers.load(ARTICLE);
    await applied(session, creation('mine'));
    await applied(other, creation('theirs'));
    await Promise.all([session.layers.flush(), sleep(round % 5).then(() => other.layers.flush())]);
    await session.layers.flush();
    const notes = await notesOnDisk(layerFile(where.root));
    if (!['first', 'mine', 'theirs'].every((note) => notes.includes(note))) lost += 1;
    await Promise.all([session.layers.close(1000), other.layers.close(1000)]);
  }
  const folder = await temporaryFolder({ 'a.json': '["first"]' });
  const file = path.join(folder, 'a.json');
  const [mine, theirs] = [await readFile(file, 'utf8'), await readFile(file, 'utf8')];
  await writeFile(file, theirs.replace(']', ',"theirs"]'));
  await writeFile(file, mine.replace(']', ',"mine"]'));
  const naive = await readFile(file, 'utf8');
  record({
    id: 'R11',
    what: 'the layer is changed by another program while work waits to be saved',
    found: `${rounds} times: ${lost} with anything missing`,
    control: `writing what was loaded and changed: ${naive.includes('theirs') ? 'both there' : 'theirs gone'}`,
  });
  expect(lost).toBe(0);
  expect(naive).not.toContain('theirs');
});

it('makes nothing anew where a folder went, and saves when it is back', async () => {
  const what = 'layer deleted, folder renamed, file system unmounted while work waits to be saved';
  const where = await project();
  const session = await open(where);
  await applied(session, creation('1'));
  await session.layers.flush();
  await rm(layerFile(where.root));
  await applied(session, creation('2'));
  await session.layers.flush();
  expect(await notesOnDisk(layerFile(where.root))).toEqual(['1', '2']);

  await rename(where.root, `${where.root} moved`);
  await applied(session, creation('3'));
  expect((await session.layers.flush()).kind).toBe('failed');
  expect(await readdir(path.dirname(where.root))).not.toContain('project');
  await rename(`${where.root} moved`, where.root);
  await expect.poll(() => session.layers.state().kind, { timeout: 10_000 }).toBe('saved');
  expect(await notesOnDisk(layerFile(where.root))).toEqual(['1', '2', '3']);
  await session.layers.close(1000);

  const drive = path.join(path.dirname(where.root), 'drive');
  await mkdir(drive);
  if (spawnSync('mount', ['--bind', where.root, drive]).status !== 0) {
    return skipped('R13', what, 'deleted and renamed hold; nothing can be mounted here');
  }
  onTestFinished(() => void spawnSync('umount', ['-l', drive]));
  const mounted = await open({ ...where, root: drive });
  await mounted.layers.load(ARTICLE);
  run('umount', ['-l', drive]);
  await applied(mounted, creation('4'));
  expect((await mounted.layers.flush()).kind).toBe('failed');
  expect(await readdir(drive)).toEqual([]);
  run('mount', ['--bind', where.root, drive]);
  await expect.poll(() => mounted.layers.state().kind, { timeout: 10_000 }).toBe('saved');
  expect(await notesOnDisk(layerFile(where.root))).toEqual(['1', '2', '3', '4']);
  await mounted.layers.close(1000);

  const naive = path.join(path.dirname(where.root), 'gone/beleg/annotations');
  await mkdir(naive, { recursive: true });
  record({
    id: 'R13',
    what,
    found: 'failed and said so; nothing made anew on the empty place; all saved when it was back',
    control: `making missing folders: ${(await readdir(path.dirname(path.dirname(naive)))).length} made in a project that is not there`,
  });
});

it('goes by revisions and numbers, whatever the clock says', async () => {
  const where = await project();
  const jumps = times(100);
  let nowMs = Date.parse('2026-11-22T14:00:00Z');
  const years = 10 * 365 * 24 * 60 * 60 * 1000;
  const clock = { now: (): string => new Date(nowMs).toISOString().replace(/\.\d+/, '') };
  const session = await open({ ...where, clock });
  await session.layers.load(ARTICLE);
  const made = creation('0');
  await applied(session, made);
  const annotation = made.edits[0]?.annotation ?? '';
  let before = contentAt(4, 12, '0');
  for (let i = 1; i <= jumps; i += 1) {
    nowMs += [years, -years, -years, years, 0][i % 5] ?? 0;
    const after = { ...before, note: `${i}` };
    await applied(session, {
      ...changeOf({ article: ARTICLE, annotation, before, after }),
      id: newId(),
      at: clock.now(),
    });
    await session.layers.flush();
    before = after;
  }
  await session.layers.close(1000);
  const later = await open(where);
  const { layer } = await later.layers.load(ARTICLE);
  const states = await later.layers.states.list({ article: ARTICLE });
  const numbers = states.map(({ id }) => Number(id));
  // Who keeps the version with the later time keeps the first, made when the clock was ahead.
  const versions = [
    { at: nowMs + years, note: 'first' },
    { at: nowMs, note: 'second' },
  ];
  const naive = versions.toSorted((a, b) => b.at - a.at)[0]?.note;
  record({
    id: 'R16',
    what: 'the clock jumps by ten years, forward and back, between edits of one annotation',
    found: `${jumps} jumps: ${notesIn(layer).join()} is the last edit; earlier states in order: ${numbers.toSorted((a, b) => b - a).join() === numbers.join() ? 'yes' : 'no'}`,
    control: `the later time wins: the ${naive} of two edits stays`,
  });
  expect(notesIn(layer)).toEqual([`${jumps}`]);
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  expect(naive).toBe('first');
});
