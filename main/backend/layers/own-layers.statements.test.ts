/** What one says of annotations is kept as carefully as the annotations: journalled, saved, merged, brought back. */
import { existsSync } from 'node:fs';
import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { invert } from '../../../shared/domain/change.ts';
import type { StatementLayer } from '../../../shared/domain/layer.ts';
import { nodeFiles, systemError, type FileSystem } from '../disk/files.ts';
import {
  acceptance,
  applied,
  ARTICLE,
  changeOf,
  contentAt,
  creation,
  decisionOn,
  layerFile,
  newId,
  notesOnDisk,
  type Session,
} from './own-layers.cases.ts';
import { open, project } from './own-layers.session.cases.ts';
import { LARGEST_LAYER_BYTES } from './largest-layer.ts';

const LINKS = { article: ARTICLE, links: true } as const;
const linksFile = (root: string) => layerFile(root, ARTICLE, 'a1.links');

const commentsIn = (layer: StatementLayer) =>
  [...layer.annotations.values()]
    .map(({ content }) => ('comment' in content ? content.comment : ''))
    .toSorted();

async function comments(session: Session) {
  return commentsIn((await session.layers.loadStatements(ARTICLE)).layer);
}

const Links = z.looseObject({
  first: z.looseObject({ items: z.array(z.looseObject({ body: z.array(z.looseObject({})) })) }),
});

/** The file as another program leaves it. */
async function tampered(file: string, change: (items: z.infer<typeof Links>['first']['items']) => void) {
  const links = Links.parse(JSON.parse(await readFile(file, 'utf8')));
  change(links.first.items);
  await writeFile(file, JSON.stringify(links));
}

/** A disk that takes everything but links files, as long as it does. */
function withoutLinks(isBroken = () => true): { readonly fs: FileSystem } {
  const unlessLinks = (put: FileSystem['rename']): FileSystem['rename'] => {
    return (from, to) =>
      isBroken() && to.endsWith('.links.json') ? Promise.reject(systemError('EIO', to)) : put(from, to);
  };
  const rename = unlessLinks((from, to) => nodeFiles.rename(from, to));
  const link = unlessLinks((from, to) => nodeFiles.link(from, to));
  return { fs: { ...nodeFiles, rename, link } };
}

describe('a change in two files', () => {
  it('is saved in both, brought back from both, and taken back from both', async () => {
    const where = await project();
    const session = await open(where);
    const change = acceptance('one');
    await applied(session, change);
    expect(await session.layers.flush()).toMatchObject({ kind: 'saved' });
    expect(await notesOnDisk(layerFile(where.root))).toEqual(['one']);
    expect(await notesOnDisk(linksFile(where.root))).toEqual(['one']);
    await applied(session, invert(change, newId(), '2026-11-22T15:00:00Z'));
    await session.layers.flush();
    expect(await notesOnDisk(layerFile(where.root))).toEqual([]);
    expect(await notesOnDisk(linksFile(where.root))).toEqual([]);
    expect(await readFile(linksFile(where.root), 'utf8')).toContain('"beleg:previous"');
  });

  it('is in neither if one of them cannot be changed', async () => {
    const where = await project();
    const first = await open(where);
    await applied(first, acceptance('one'));
    await first.layers.close(2000);
    const newer = (await readFile(linksFile(where.root), 'utf8')).replace(
      '"beleg:format": 1',
      '"beleg:format": 9',
    );
    await writeFile(linksFile(where.root), newer);
    const session = await open(where);
    const change = acceptance('two');
    const answer = await session.layers.apply([change, creation('three')]);
    expect(answer).toMatchObject({
      ok: true,
      value: { refused: [{ change: change.id, code: 'read-only' }] },
    });
    await session.layers.flush();
    expect(await notesOnDisk(layerFile(where.root))).toEqual(['one', 'three']);
    expect(await readFile(linksFile(where.root), 'utf8')).toBe(newer);
    expect(await session.layers.loadStatements(ARTICLE)).toMatchObject({ readOnly: true });
  });

  it('is brought back whole when only one of the files could be saved', async () => {
    const where = await project();
    const { fs } = withoutLinks();
    const session = await open({ ...where, fs });
    await applied(session, acceptance('one'));
    expect(await session.layers.flush()).toMatchObject({
      kind: 'failed',
      file: `beleg/annotations/${ARTICLE}/a1.links.json`,
    });
    await session.layers.close(50);
    expect(existsSync(linksFile(where.root))).toBe(false);
    const later = await open(where);
    await later.layers.recover();
    expect(later.notices.map(({ code }) => code)).toEqual(['journal-recovered']);
    await later.layers.flush();
    expect(await notesOnDisk(linksFile(where.root))).toEqual(['one']);
    expect(await notesOnDisk(layerFile(where.root))).toEqual(['one']);
  });
});

describe('a links file', () => {
  it('is not made for what was said and taken back at once', async () => {
    const where = await project();
    const session = await open({ ...where, timing: { betweenSavesMs: 60_000 } });
    await applied(session, creation('one'));
    await session.layers.flush();
    const change = changeOf(decisionOn(newId(), 'said'));
    await applied(session, change, invert(change, newId(), '2026-11-22T15:00:00Z'));
    expect(await session.layers.flush()).toMatchObject({ kind: 'saved' });
    expect(existsSync(linksFile(where.root))).toBe(false);
    expect(await session.layers.close(2000)).toEqual({ saved: true });
  });

  it('that two Belegs of one annotator write has what both say', async () => {
    const where = await project();
    const sessions = [await open(where), await open(where)];
    await applied(sessions[0] ?? (await open(where)), creation('made'));
    const expected: string[] = [];
    await Promise.all(
      sessions.map(async (session, side) => {
        for (let round = 0; round < 6; round += 1) {
          expected.push(`${side}.${round}`);
          await applied(session, changeOf(decisionOn(newId(), `${side}.${round}`)));
          if (round % 2 === 0) await session.layers.flush();
        }
      }),
    );
    for (const session of sessions) await session.layers.flush();
    for (const session of sessions) {
      await session.layers.reread(LINKS);
      expect(await comments(session)).toEqual(expected.toSorted());
    }
    expect(await notesOnDisk(linksFile(where.root))).toEqual(expected.toSorted());
  });

  it('that another program changed is taken in, with all that it added', async () => {
    const where = await project();
    const session = await open(where);
    await applied(session, changeOf(decisionOn(newId(), 'first'), decisionOn(newId(), 'second')));
    await session.layers.flush();
    await tampered(linksFile(where.root), (items) => {
      Object.assign(items[0]?.body[1] ?? {}, { value: 'by hand' });
      Object.assign(items[1] ?? {}, { 'x:more': [1] });
      items.push({
        id: newId(),
        motivation: 'replying',
        target: newId(),
        body: [{ purpose: 'commenting', value: 'theirs' }],
      });
    });
    await session.layers.reread(LINKS);
    const found = ['by hand', 'second', 'theirs'];
    // Which of the two stands first is told by their ids.
    const isFirst = (await comments(session)).includes('second');
    expect(await comments(session)).toEqual(isFirst ? found : ['by hand', 'first', 'theirs']);
    expect(session.replaced).toMatchObject([
      { article: ARTICLE, after: { links: true }, why: 'changed-outside' },
    ]);
    await applied(session, changeOf(decisionOn(newId(), 'more')));
    await session.layers.flush();
    expect(await readFile(linksFile(where.root), 'utf8')).toContain('"x:more":[1]');
    expect(await notesOnDisk(linksFile(where.root))).toHaveLength(4);
  });

  it('that was removed is written again', async () => {
    const where = await project();
    const session = await open(where);
    await applied(session, acceptance('one'));
    await session.layers.flush();
    await rm(linksFile(where.root));
    await session.layers.reread(LINKS);
    await session.layers.flush();
    expect(session.notices.map(({ code, file }) => [code, file])).toEqual([
      ['layer-file-missing', `beleg/annotations/${ARTICLE}/a1.links.json`],
    ]);
    expect(await notesOnDisk(linksFile(where.root))).toEqual(['one']);
  });

  it('that was removed and could not be written again is brought back from the journal', async () => {
    const where = await project();
    let isBroken = false;
    const session = await open({ ...where, ...withoutLinks(() => isBroken) });
    await applied(session, acceptance('one'));
    await session.layers.flush();
    isBroken = true;
    await rm(linksFile(where.root));
    await session.layers.reread(LINKS);
    await session.layers.close(50);
    const later = await open(where);
    await later.layers.recover();
    await later.layers.flush();
    expect(await notesOnDisk(linksFile(where.root))).toEqual(['one']);
    expect(await notesOnDisk(layerFile(where.root))).toEqual(['one']);
  });

  it('that is too large or broken is left alone, and annotating goes on', async () => {
    for (const content of ['', '{"type":']) {
      const where = await project();
      const first = await open(where);
      await applied(first, acceptance('one'));
      await first.layers.close(2000);
      await writeFile(linksFile(where.root), content);
      if (content === '') await truncate(linksFile(where.root), LARGEST_LAYER_BYTES + 1);
      const session = await open(where);
      const loaded = await session.layers.loadStatements(ARTICLE);
      expect(loaded.notices.map(({ code }) => code)).toEqual([
        content === '' ? 'layer-too-large' : 'layer-corrupt',
      ]);
      expect(loaded).toMatchObject({ readOnly: true });
      await applied(session, creation('two'));
      await session.layers.flush();
      expect(await notesOnDisk(layerFile(where.root))).toEqual(['one', 'two']);
    }
  });
});

describe('the agreed set', () => {
  const edit = { article: ARTICLE, adjudicated: true, before: null } as const;
  const agreeing = () => changeOf({ ...edit, annotation: newId(), after: contentAt(4, 12, 'agreed') });

  async function settle(root: string, settings: object) {
    const file = `${root}/beleg/project.json`;
    const json = z.looseObject({}).parse(JSON.parse(await readFile(file, 'utf8')));
    await writeFile(file, JSON.stringify({ ...json, ...settings }));
  }

  it('is written by the lead, in files of its own, and not mixed with the own layer', async () => {
    const where = await project();
    const session = await open(where);
    await applied(session, agreeing(), creation('own'));
    await applied(session, changeOf({ ...decisionOn(newId(), 'settled'), adjudicated: true }));
    await session.layers.flush();
    expect(await notesOnDisk(layerFile(where.root))).toEqual(['own']);
    expect(await notesOnDisk(layerFile(where.root, ARTICLE, 'a1.adjudicated'))).toEqual(['agreed']);
    expect(await notesOnDisk(layerFile(where.root, ARTICLE, 'a1.adjudicated.links'))).toEqual(['settled']);
    expect(existsSync(linksFile(where.root))).toBe(false);
    await session.layers.close(2000);
    const later = await open(where);
    const { layer } = await later.layers.load(ARTICLE, { adjudicated: true });
    expect(layer).toMatchObject({ adjudicated: true, annotations: { size: 1 } });
  });

  it('is refused whom the project does not name, whole and with a word, also when that changes meanwhile', async () => {
    const where = await project();
    const session = await open(where);
    await applied(session, creation('own'));
    await settle(where.root, { settings: { adjudicator: 'b2' } });
    const change = agreeing();
    const both = { ...change, edits: [...change.edits, ...creation('not either').edits] };
    expect(await session.layers.apply([both])).toMatchObject({
      value: { refused: [{ change: change.id, code: 'not-adjudicator' }] },
    });
    await settle(where.root, { lead: 'b2', settings: { adjudicator: 'a1' } });
    await applied(session, agreeing());
    await session.layers.flush();
    expect(await notesOnDisk(layerFile(where.root))).toEqual(['own']);
  });
});
