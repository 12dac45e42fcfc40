import { existsSync } from 'node:fs';
import { readFile, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { invert } from '../../../shared/domain/change.ts';
import {
  ARTICLE,
  applied,
  changeOf,
  contentAt,
  creation,
  layerFile,
  newId,
  notesIn,
  notesOnDisk,
  projectIdIn,
  SHA,
  TEXT,
} from './own-layers.cases.ts';
import { open, project } from './own-layers.session.cases.ts';

async function journalsIn(dataFolder: string): Promise<readonly string[]> {
  const folder = path.join(dataFolder, 'journal');
  if (!existsSync(folder)) return [];
  return (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.jsonl'));
}

describe('the first annotation', () => {
  it('makes the project, stores the text, writes the layer and leaves no journal', async () => {
    const { root, dataFolder } = await project();
    const session = await open({ root, dataFolder });
    const loaded = await session.layers.load(ARTICLE);
    expect(loaded).toMatchObject({ readOnly: false, notices: [] });
    expect(existsSync(path.join(root, 'beleg'))).toBe(false);

    await applied(session, creation('first'));
    expect(await journalsIn(dataFolder)).toHaveLength(1);
    expect(await session.layers.flush()).toMatchObject({ kind: 'saved' });
    expect(await notesOnDisk(layerFile(root))).toEqual(['first']);
    expect(await readFile(path.join(root, `beleg/texts/${SHA}.txt`), 'utf8')).toBe(TEXT);
    expect(existsSync(path.join(root, `beleg/texts/${SHA}.1.json`))).toBe(true);
    expect(existsSync(path.join(root, 'beleg/annotators/a1.json'))).toBe(true);
    expect(session.made).toEqual([await projectIdIn(root)]);

    expect(await session.layers.close(1000)).toEqual({ saved: true });
    expect(await journalsIn(dataFolder)).toEqual([]);
  });

  it('of two Belegs at the same moment makes one project, with both', async () => {
    const { root, dataFolder } = await project();
    const sessions = await Promise.all([1, 2, 3].map(() => open({ root, dataFolder, projectId: null })));
    await Promise.all(sessions.map((session, i) => applied(session, creation(`${i}`))));
    await Promise.all(sessions.map(({ layers }) => layers.flush()));
    const ids = new Set(sessions.flatMap(({ made }) => made));
    expect([...ids]).toEqual([await projectIdIn(root)]);
    await Promise.all(sessions.map(({ layers }) => layers.flush()));
    expect(await notesOnDisk(layerFile(root))).toEqual(['0', '1', '2']);
  });
});

describe('changes', () => {
  it('survive closing and opening, and are told as saving and then saved', async () => {
    const { root, dataFolder } = await project();
    const session = await open({ root, dataFolder });
    const change = creation('a');
    await applied(session, change, creation('b'));
    await session.layers.flush();
    await applied(session, invert(change, newId(), change.at));
    await session.layers.close(2000);
    expect(session.states.map(({ kind }) => kind)).toEqual(['saving', 'saved', 'saving', 'saved']);

    const again = await open({ root, dataFolder });
    expect(notesIn((await again.layers.load(ARTICLE)).layer)).toEqual(['b']);
    expect((await again.layers.load(ARTICLE)).layer.deleted.size).toBe(1);
  });

  it('are applied once, however often they are sent', async () => {
    const { root, dataFolder } = await project();
    const session = await open({ root, dataFolder });
    const change = creation('once');
    await Promise.all([applied(session, change), applied(session, change), applied(session, change)]);
    await session.layers.flush();
    const again = await open({ root, dataFolder });
    await applied(again, change);
    expect(await notesOnDisk(layerFile(root))).toEqual(['once']);
  });

  it('that were taken back meanwhile are not applied again when they are sent again', async () => {
    const { root, dataFolder } = await project();
    const session = await open({ root, dataFolder });
    const change = creation('taken back');
    await applied(session, change);
    await applied(session, invert(change, newId(), change.at));
    await applied(session, change);
    expect(notesIn((await session.layers.load(ARTICLE)).layer)).toEqual([]);
  });

  it('whose ground has moved are refused whole, the others are taken', async () => {
    const { root, dataFolder } = await project();
    const session = await open({ root, dataFolder });
    const first = creation('first');
    const annotation = first.edits[0]?.annotation ?? '';
    await applied(session, first);
    const stale = changeOf(
      { article: ARTICLE, annotation: newId(), before: null, after: contentAt(0, 3, 'not alone') },
      { article: ARTICLE, annotation, before: contentAt(0, 3), after: null },
    );
    const outcome = await session.layers.apply([creation('before'), stale, creation('after')]);
    expect(outcome).toEqual({ ok: true, value: { refused: [{ change: stale.id, code: 'conflict' }] } });
    await session.layers.flush();
    expect(await notesOnDisk(layerFile(root))).toEqual(['after', 'before', 'first']);
  });

  it('over several articles are one', async () => {
    const { root, dataFolder } = await project();
    const session = await open({ root, dataFolder });
    const after = contentAt(4, 12, 'both');
    const change = changeOf(
      { article: ARTICLE, annotation: newId(), before: null, after },
      { article: 'more/wsj.txt', annotation: newId(), before: null, after },
    );
    await applied(session, change);
    await session.layers.flush();
    expect(await notesOnDisk(layerFile(root))).toEqual(['both']);
    expect(await notesOnDisk(layerFile(root, 'more/wsj.txt'))).toEqual(['both']);
  });

  it('outside the project are refused', async () => {
    const { root, dataFolder } = await project();
    const session = await open({ root, dataFolder });
    const outcome = await session.layers.apply([creation('x', '../x.txt'), creation('y', 'beleg/y.txt')]);
    expect(outcome).toMatchObject({
      value: { refused: [{ code: 'no-such-article' }, { code: 'no-such-article' }] },
    });
    expect(await readdir(path.dirname(root))).toEqual(['data', 'project']);
  });
});

describe('several Belegs on one project and annotator', () => {
  it('lose nothing, however their saves fall', async () => {
    const rounds = Number(process.env['BELEG_INTERLEAVED_ROUNDS'] ?? 25);
    const { root, dataFolder } = await project();
    await applied(await open({ root, dataFolder }), creation('seed'));
    const sessions = await Promise.all([1, 2, 3].map(() => open({ root, dataFolder })));
    const expected: string[] = ['seed'];
    await Promise.all(
      sessions.map(async (session, s) => {
        for (let round = 0; round < rounds; round += 1) {
          const note = `${s}.${round.toString().padStart(3, '0')}`;
          expected.push(note);
          await applied(session, creation(note));
          if (round % 3 === 0) await session.layers.flush();
        }
      }),
    );
    for (const { layers } of sessions) expect(await layers.flush()).toMatchObject({ kind: 'saved' });
    expect(await notesOnDisk(layerFile(root))).toEqual(expected.toSorted());
    for (const { layers, replaced } of sessions) {
      await layers.reread({ article: ARTICLE });
      expect(notesIn((await layers.load(ARTICLE)).layer)).toEqual(expected.toSorted());
      expect(replaced.length).toBeGreaterThan(0);
    }
  });

  it('do not bring back what one of them deleted', async () => {
    const { root, dataFolder } = await project();
    const first = await open({ root, dataFolder });
    const change = creation('to be deleted');
    await applied(first, change, creation('kept'));
    await first.layers.flush();
    const second = await open({ root, dataFolder });
    await second.layers.load(ARTICLE);
    await applied(first, invert(change, newId(), change.at));
    await first.layers.flush();
    await applied(second, creation('more'));
    await second.layers.flush();
    expect(await notesOnDisk(layerFile(root))).toEqual(['kept', 'more']);
  });
});

describe('a change on a text that nobody has any more', () => {
  it('is refused before it is acknowledged, and leaves no journal', async () => {
    const { root, dataFolder } = await project();
    const session = await open({ root, dataFolder });
    await applied(session, creation('before'));
    const after = contentAt(4, 12, 'on another text');
    const unknown = { ...after, anchor: { ...after.anchor, text: 'f'.repeat(64) } };
    const change = changeOf({ article: ARTICLE, annotation: newId(), before: null, after: unknown });
    expect(await session.layers.apply([change])).toMatchObject({
      value: { refused: [{ change: change.id, code: 'no-such-text' }] },
    });
    await session.layers.flush();
    expect(await notesOnDisk(layerFile(root))).toEqual(['before']);
  });
});

describe('a project folder that is gone', () => {
  it('is not made anew: the save fails, and the work is saved when it is back', async () => {
    const { root, dataFolder } = await project();
    const session = await open({ root, dataFolder });
    await applied(session, creation('before'));
    await session.layers.flush();
    const aside = `${root}-unmounted`;
    await rename(root, aside);
    await applied(session, creation('meanwhile'));
    expect(await session.layers.flush()).toMatchObject({
      kind: 'failed',
      file: `beleg/annotations/${ARTICLE}/a1.json`,
    });
    expect(existsSync(root)).toBe(false);
    expect(session.notices.map(({ code }) => code)).toContain('folder-gone');
    await rename(aside, root);
    expect(await session.layers.flush()).toMatchObject({ kind: 'saved' });
    expect(await notesOnDisk(layerFile(root))).toEqual(['before', 'meanwhile']);
  });

  it('that was emptied stays empty', async () => {
    const { root, dataFolder } = await project();
    const session = await open({ root, dataFolder });
    await applied(session, creation('before'));
    await session.layers.flush();
    await rm(path.join(root, 'beleg/annotations'), { recursive: true });
    await applied(session, creation('meanwhile'));
    expect(await session.layers.flush()).toMatchObject({ kind: 'failed' });
    expect(existsSync(path.join(root, 'beleg/annotations'))).toBe(false);
    expect(await journalsIn(dataFolder)).toHaveLength(1);
  });

  it('with annotations, noticed while nothing waits: not saved any more, and kept for the next start', async () => {
    const { root, dataFolder } = await project();
    const session = await open({ root, dataFolder });
    await applied(session, creation('before'));
    await session.layers.flush();
    await rm(path.join(root, 'beleg/annotations'), { recursive: true });
    await session.layers.reread({ article: ARTICLE });
    expect(await session.layers.flush()).toMatchObject({ kind: 'failed' });
    expect(existsSync(path.join(root, 'beleg/annotations'))).toBe(false);
    expect(await session.layers.close(1000)).toEqual({ saved: false });

    const again = await open({ root, dataFolder });
    await again.layers.recover();
    await again.layers.flush();
    expect(await notesOnDisk(layerFile(root))).toEqual(['before']);
  });

  it('only lacking the file: said so, and the whole layer is written again', async () => {
    const { root, dataFolder } = await project();
    const session = await open({ root, dataFolder });
    await applied(session, creation('before'));
    await session.layers.flush();
    await rm(layerFile(root));
    await session.layers.reread({ article: ARTICLE });
    expect(session.notices.map(({ code }) => code)).toEqual(['layer-file-missing']);
    expect(session.layers.state().kind).toBe('saving');
    await session.layers.flush();
    expect(await notesOnDisk(layerFile(root))).toEqual(['before']);
    expect(await session.layers.close(1000)).toEqual({ saved: true });
    expect(await journalsIn(dataFolder)).toEqual([]);
  });
});
