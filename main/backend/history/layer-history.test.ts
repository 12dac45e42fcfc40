import { chmod, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { invert, type Change } from '../../../shared/domain/change.ts';
import { isOnWords } from '../../../shared/domain/content.ts';
import { failingFiles } from '../disk/failing-files.cases.ts';
import { nodeFiles } from '../disk/files.ts';
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
  type Session,
} from '../layers/own-layers.cases.ts';
import { open, project } from '../layers/own-layers.session.cases.ts';
import { trimHistory } from './trim-history.ts';

const MINUTE_MS = 60_000;

/** A clock that a test sets: the wall's and the one that never jumps. */
function handClock() {
  const clock = { wallMs: Date.parse('2026-11-22T14:00:00Z'), steadyMs: 0 };
  return {
    pass: (ms: number) => {
      clock.wallMs += ms;
      clock.steadyMs += ms;
    },
    jump: (ms: number) => {
      clock.wallMs += ms;
    },
    clock: {
      now: () => new Date(clock.wallMs).toISOString().replace(/\.\d+/, ''),
      monotonicMs: () => clock.steadyMs,
    },
  };
}

async function saved(session: Session, ...changes: readonly Change[]): Promise<void> {
  await applied(session, ...changes);
  expect(await session.layers.flush()).toMatchObject({ kind: 'saved' });
}

async function stateNotes(session: Session): Promise<readonly (readonly string[])[]> {
  const states = await session.layers.states.list({ article: ARTICLE });
  return await Promise.all(
    states.map(async ({ id }) => {
      const read = await session.layers.states.read({ article: ARTICLE }, id);
      if (!read.ok) throw new Error(read.code);
      return read.value.annotations
        .map(({ content }) => (isOnWords(content) && content.note) || '')
        .toSorted();
    }),
  );
}

/** So many annotations in one change, and the change that takes some of them away. */
function many(count: number, deleted = count): { readonly make: Change; readonly drop: Change } {
  const made = Array.from({ length: count }, (_, i) => ({
    article: ARTICLE,
    annotation: newId(),
    before: null,
    after: contentAt(4, 12, `many ${i}`),
  }));
  const make = changeOf(...made);
  return { make, drop: invert(changeOf(...made.slice(0, deleted)), newId(), make.at) };
}

describe('the history of a layer', () => {
  it('keeps what a save replaces, at most every five minutes, outside the project and for this person only', async () => {
    const where = await project();
    const { clock, pass } = handClock();
    const session = await open({ ...where, clock });
    await session.layers.load(ARTICLE);
    await saved(session, creation('first'));
    expect(await session.layers.states.list({ article: ARTICLE })).toEqual([]);
    await saved(session, creation('second'));
    await saved(session, creation('third'));
    expect(await stateNotes(session)).toEqual([['first']]);
    pass(4 * MINUTE_MS);
    await saved(session, creation('fourth'));
    pass(MINUTE_MS);
    await saved(session, creation('fifth'));
    expect(await stateNotes(session)).toEqual([['first', 'fourth', 'second', 'third'], ['first']]);
    expect((await session.layers.states.list({ article: ARTICLE }))[0]).toMatchObject({
      at: '2026-11-22T14:05:00Z',
      reason: 'time',
      annotations: 4,
      differences: { back: 0, changed: 0, gone: 1 },
    });
    const names = await readdir(where.root, { recursive: true });
    expect(names.filter((name) => name.endsWith('.z'))).toEqual([]);
    const kept = await readdir(path.join(where.dataFolder, 'history'), { recursive: true });
    const file = kept.find((name) => name.endsWith('.z')) ?? '';
    expect((await stat(path.join(where.dataFolder, 'history', file))).mode & 0o077).toBe(0);
  });

  it('goes on after a restart, and a clock that was set back or ahead costs no state', async () => {
    const where = await project();
    const { clock, pass, jump } = handClock();
    const first = await open({ ...where, clock });
    await saved(first, creation('1'));
    await saved(first, creation('2'));
    await first.layers.close(1000);
    const second = await open({ ...where, clock });
    await second.layers.load(ARTICLE);
    await saved(second, creation('3'));
    expect(await stateNotes(second)).toEqual([['1']]);
    await second.layers.close(1000);
    jump(-10 * 365 * 24 * 60 * MINUTE_MS);
    const third = await open({ ...where, clock });
    await third.layers.load(ARTICLE);
    await saved(third, creation('4'));
    jump(20 * 365 * 24 * 60 * MINUTE_MS);
    pass(5 * MINUTE_MS);
    await saved(third, creation('5'));
    expect(await stateNotes(third)).toEqual([['1', '2', '3', '4'], ['1', '2', '3'], ['1']]);
  });

  it('keeps the state before many changes at once, however soon after another', async () => {
    const where = await project();
    const { clock } = handClock();
    const session = await open({ ...where, clock });
    await session.layers.load(ARTICLE);
    await saved(session, creation('a'));
    await saved(session, creation('b'));
    await saved(session, many(11).make);
    expect(await stateNotes(session)).toEqual([['a', 'b'], ['a']]);
    expect((await session.layers.states.list({ article: ARTICLE }))[0]?.reason).toBe('bulk');
  });

  it('keeps one’s own state before what another program wrote is taken in', async () => {
    const where = await project();
    const { clock } = handClock();
    const session = await open({ ...where, clock });
    await session.layers.load(ARTICLE);
    await saved(session, creation('mine'));
    const other = await open({ ...where });
    await other.layers.load(ARTICLE);
    const [mine] = [...(await other.layers.load(ARTICLE)).layer.annotations.values()];
    if (mine === undefined) throw new Error('not read');
    const { content } = mine;
    await saved(
      other,
      changeOf({
        article: ARTICLE,
        annotation: mine.id,
        before: content,
        after: { ...content, note: 'theirs' },
      }),
    );
    await session.layers.reread({ article: ARTICLE });
    const [state] = await session.layers.states.list({ article: ARTICLE });
    expect(state).toMatchObject({ reason: 'merge', annotations: 1, differences: { changed: 1 } });
    expect((await stateNotes(session))[0]).toEqual(['mine']);
  });
});

describe('a save that loses more than half and more than ten annotations', () => {
  async function withTwenty() {
    const where = await project();
    const session = await open({ ...where, clock: handClock().clock });
    await session.layers.load(ARTICLE);
    const { make, drop } = many(20, 15);
    await saved(session, make);
    return { where, session, make, drop };
  }

  it('is done, keeps the state before, and asks until somebody answers', async () => {
    const { session, drop, where } = await withTwenty();
    await saved(session, drop);
    expect(await notesOnDisk(layerFile(where.root))).toHaveLength(5);
    const [asked] = session.notices;
    expect(asked).toMatchObject({ code: 'layer-shrunk', values: { article: ARTICLE, count: 15 } });
    const read = await session.layers.states.read({ article: ARTICLE }, `${asked?.values?.['state']}`);
    expect(read).toMatchObject({ ok: true, value: { annotations: { length: 20 } } });
    expect(session.over).toEqual([]);
    session.layers.states.answerLoss(ARTICLE);
    expect(session.over).toEqual([asked?.id]);
  });

  it('asks no more once everything is there again', async () => {
    const { session, drop } = await withTwenty();
    await saved(session, drop);
    await saved(session, invert(drop, newId(), drop.at));
    expect(session.over).toEqual(session.notices.map(({ id }) => id));
  });

  it('does not ask when what goes was seen before, nor for fewer', async () => {
    const { session, drop } = await withTwenty();
    await saved(session, { ...drop, kind: 'restore' });
    const other = await withTwenty();
    await saved(other.session, { ...drop, ...many(0).drop, edits: other.drop.edits.slice(0, 10) });
    expect([...session.notices, ...other.session.notices]).toEqual([]);
  });

  it('asks also when another Beleg’s deletions are taken in', async () => {
    const { session, where, drop } = await withTwenty();
    const other = await open(where);
    await other.layers.load(ARTICLE);
    await saved(other, drop);
    await session.layers.reread({ article: ARTICLE });
    expect((await session.layers.states.list({ article: ARTICLE }))[0]).toMatchObject({
      reason: 'loss',
      annotations: 20,
    });
    expect(session.notices.map(({ code }) => code)).toContain('layer-shrunk');
  });
});

describe('a history that cannot be kept', () => {
  it('is never a reason for a save to fail, and is said once', async () => {
    const where = await project();
    const fs = failingFiles(undefined, {
      write: (handle, bytes, file) =>
        file.includes('/history/')
          ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
          : handle.write(bytes),
    });
    const { clock, pass } = handClock();
    const session = await open({ ...where, fs, clock });
    await session.layers.load(ARTICLE);
    for (const note of ['1', '2', '3']) {
      await saved(session, creation(note));
      pass(5 * MINUTE_MS);
    }
    expect(notesIn((await session.layers.load(ARTICLE)).layer)).toEqual(['1', '2', '3']);
    expect(session.notices.map(({ code }) => code)).toEqual(['history-not-kept']);
    expect(await readdir(path.join(where.dataFolder, 'history'), { recursive: true })).not.toContainEqual(
      expect.stringContaining('.tmp'),
    );
  });

  it('has states that are damaged: they are passed over', async () => {
    const where = await project();
    const { clock, pass } = handClock();
    const session = await open({ ...where, clock });
    await session.layers.load(ARTICLE);
    for (const note of ['1', '2', '3']) {
      await saved(session, creation(note));
      pass(5 * MINUTE_MS);
    }
    const folder = path.join(where.dataFolder, 'history');
    const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.z'));
    const newest = path.join(folder, files.toSorted().at(-1) ?? '');
    await chmod(newest, 0o600);
    await writeFile(newest, 'no zlib');
    await mkdir(path.join(path.dirname(newest), '00000099.20261122T140311Z.time.1.z'));
    const states = await session.layers.states.list({ article: ARTICLE });
    expect(states.map(({ differences }) => differences === null)).toEqual([true, false]);
    expect(await session.layers.states.read({ article: ARTICLE }, states[0]?.id ?? '')).toMatchObject({
      ok: false,
    });
    await rm(newest);
    expect(await session.layers.states.read({ article: ARTICLE }, '7')).toMatchObject({
      ok: false,
      code: 'not-found',
    });
  });

  it('stays below its bound over all projects: the oldest go, never a layer’s newest', async () => {
    const where = await project();
    for (const [layer, day] of [
      ['a', '20'],
      ['b', '21'],
    ]) {
      const folder = path.join(where.dataFolder, 'history', 'p', `${layer}`);
      await mkdir(folder, { recursive: true });
      for (const number of [1, 2, 3]) {
        await writeFile(
          path.join(folder, `0000000${number}.202611${day}T14031${number}Z.time.1.z`),
          'x'.repeat(100),
        );
      }
    }
    await trimHistory(nodeFiles, path.join(where.dataFolder, 'history'), 350);
    const left = (await readdir(path.join(where.dataFolder, 'history', 'p'), { recursive: true })).filter(
      (name) => name.endsWith('.z'),
    );
    expect(left.map((name) => name.slice(0, 10)).toSorted()).toEqual([
      'a/00000003',
      'b/00000002',
      'b/00000003',
    ]);
  });
});
