/** What one says about the project is kept as carefully as annotations, and loses nothing else in the file. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CaseContent } from '../../../shared/domain/case/case-content.ts';
import { invert, type CaseEdit, type Change } from '../../../shared/domain/change.ts';
import { CASE_KEY } from '../../../shared/domain/layer.ts';
import { machineWith } from '../app-data/machine.ts';
import { failingFiles, NO_FAULT, type FaultPlan } from '../disk/failing-files.cases.ts';
import { nodeFiles, systemError } from '../disk/files.ts';
import { A1, applied, changeOf, creation, newId, type Session } from '../layers/own-layers.cases.ts';
import { open, project } from '../layers/own-layers.session.cases.ts';
import { AnnotatorFiles } from '../project/annotator-files.ts';

const fileIn = (root: string) => path.join(root, 'beleg/annotators/a1.json');
const File = z.looseObject({
  entities: z.array(z.looseObject({ name: z.string() })).optional(),
  metadata: z.record(z.string(), z.record(z.string(), z.string())).optional(),
});
const read = async (root: string) => File.parse(JSON.parse(await readFile(fileIn(root), 'utf8')));
const namesOnDisk = async (root: string) =>
  (await read(root)).entities?.map(({ name }) => name).toSorted() ?? [];

function saying(after: CaseContent, annotation = newId()): CaseEdit {
  return { ...CASE_KEY, annotation, before: null, after };
}

function actor(name: string): CaseContent {
  return { kind: 'entity', of: 'actor', name };
}

function making(name: string): Change {
  return { ...changeOf(saying(actor(name))), kind: 'entity' };
}

async function namesIn({ layers }: Session): Promise<readonly string[]> {
  const { layer } = await layers.loadCase();
  return [...layer.annotations.values()]
    .map(({ content }) => (content.kind === 'entity' ? content.name : content.kind))
    .toSorted();
}

async function annotatorFiles({ root, dataFolder }: { readonly root: string; readonly dataFolder: string }) {
  const machine = await machineWith('0123456789abcdef');
  return new AnnotatorFiles({ fs: nodeFiles, machine, dataFolder, root, name: 'A case' });
}

describe('the case layer', () => {
  it('stands in the annotator’s own file, beside all that it says already, and comes back from it', async () => {
    const where = await project();
    const session = await open(where);
    await applied(session, creation('first'));
    await session.layers.flush();
    const before = await read(where.root);
    await writeFile(fileIn(where.root), JSON.stringify({ ...before, metadata: { 'a.txt': { title: 'T' } } }));
    const change = making('Nordkorea');
    await applied(session, change);
    await session.layers.flush();
    expect(await read(where.root)).toMatchObject({
      metadata: { 'a.txt': { title: 'T' } },
      entities: [{ of: 'actor', name: 'Nordkorea' }],
    });
    await applied(session, invert(change, newId(), '2026-11-22T15:00:00Z'));
    await session.layers.close(1000);
    expect(await read(where.root)).toMatchObject({
      metadata: { 'a.txt': { title: 'T' } },
      entities: [],
      deletedEntries: [{ id: change.edits[0]?.annotation }],
    });
  });

  it('and what else is written into the file at the same moment do not lose each other', async () => {
    const where = await project();
    const [one, other] = [await open(where), await open(where)];
    const [ours, theirs] = [await annotatorFiles(where), await annotatorFiles(where)];
    await applied(one, creation('first'));
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    await Promise.all(
      names.flatMap((name, i) => [
        applied(i % 2 === 0 ? one : other, making(name)),
        (i % 2 === 0 ? ours : theirs).change(A1, (now) => ({
          ...now,
          metadata: { ...File.parse(now).metadata, [`${name}.txt`]: { title: name } },
        })),
      ]),
    );
    await Promise.all([one.layers.flush(), other.layers.flush()]);
    expect(await namesOnDisk(where.root)).toEqual(names);
    expect(Object.keys((await read(where.root)).metadata ?? {}).toSorted()).toEqual(
      names.map((name) => `${name}.txt`),
    );
    // Each takes in what the other wrote.
    expect(await namesIn(one)).toEqual(names);
    expect(await namesIn(other)).toEqual(names);
  });

  it('keeps both versions of an entity that was changed on two machines', async () => {
    const where = await project();
    const first = await open(where);
    const id = newId();
    await applied(first, changeOf(saying(actor('Pjöngjang'), id)));
    await first.layers.close(1000);
    const elsewhere = await readFile(fileIn(where.root), 'utf8');
    const renamed = (name: string): CaseEdit => ({
      ...CASE_KEY,
      annotation: id,
      before: actor('Pjöngjang'),
      after: actor(name),
    });
    const there = await open(where);
    await applied(there, changeOf(renamed('Nordkorea')));
    await there.layers.close(1000);
    const theirs = await readFile(fileIn(where.root), 'utf8');
    await writeFile(fileIn(where.root), elsewhere);
    let isOffline = true;
    const rename = (from: string, to: string) =>
      isOffline ? Promise.reject(systemError('EIO', to)) : nodeFiles.rename(from, to);
    const here = await open({ ...where, fs: failingFiles(NO_FAULT, { rename }) });
    await applied(here, changeOf(renamed('DVRK')));
    await writeFile(fileIn(where.root), theirs);
    isOffline = false;
    await here.layers.reread(CASE_KEY);
    expect(await namesIn(here)).toEqual(['DVRK', 'Nordkorea']);
    await here.layers.flush();
    expect(await namesOnDisk(where.root)).toEqual(['DVRK', 'Nordkorea']);
  });

  it('is written again when the file is gone, and brought back by the journal when it was never written', async () => {
    const where = await project();
    const session = await open(where);
    await applied(session, making('Seoul'));
    await session.layers.flush();
    await rm(fileIn(where.root));
    await session.layers.reread(CASE_KEY);
    await session.layers.flush();
    expect(await namesOnDisk(where.root)).toEqual(['Seoul']);
    await session.layers.close(1000);

    const crashed = await open({
      ...where,
      fs: failingFiles(NO_FAULT, { rename: () => Promise.reject(systemError('EIO', 'a1.json')) }),
    });
    await crashed.layers.apply([making('Tokio')]);
    await crashed.layers.close(0);
    const next = await open(where);
    await next.layers.recover();
    await next.layers.flush();
    expect(await namesOnDisk(where.root)).toEqual(['Seoul', 'Tokio']);
  });

  it('is not written over a file of somebody else, or of a newer format', async () => {
    const where = await project();
    const first = await open(where);
    await applied(first, making('Seoul'));
    await first.layers.close(1000);
    const before = await read(where.root);
    for (const change of [{ format: 2 }, { uuid: '22222222-2222-4222-8222-222222222222' }]) {
      const file = JSON.stringify({ ...before, ...change });
      await writeFile(fileIn(where.root), file);
      const session = await open(where);
      expect((await session.layers.loadCase()).readOnly).toBe(true);
      const answer = await session.layers.apply([making('Tokio')]);
      expect(answer).toMatchObject({ ok: true, value: { refused: [{ code: 'read-only' }] } });
      await session.layers.close(1000);
      expect(await readFile(fileIn(where.root), 'utf8')).toBe(file);
    }
  });

  const kinds: readonly Omit<FaultPlan, 'at'>[] = [
    { lasting: 'once', code: 'EIO', partOfWrite: 0.5 },
    { lasting: 'for-ever', code: 'ENOSPC', partOfWrite: 0.9 },
  ];
  it.each(kinds)('($code $lasting) is whole whichever call of the file system fails', async (kind) => {
    for (let at = 1; ; at += 9) {
      const where = await project();
      const earlier = await open(where);
      await applied(earlier, making('before'));
      await earlier.layers.close(1000);
      const fs = failingFiles({ ...kind, at });
      const session = await open({ ...where, fs });
      const acknowledged: string[] = ['before'];
      const outcome = await session.layers.apply([making('x')]);
      if (outcome.ok && outcome.value.refused.length === 0) acknowledged.push('x');
      const state = await session.layers.flush();
      expect(await namesOnDisk(where.root)).toContain('before');
      if (state.kind === 'saved') expect(await namesOnDisk(where.root)).toEqual(acknowledged);
      await session.layers.close(kind.lasting === 'once' ? 1000 : 0);
      const healthy = await open(where);
      await healthy.layers.recover();
      await healthy.layers.flush();
      expect(await namesOnDisk(where.root), `call ${at}`).toEqual(acknowledged);
      await healthy.layers.close(1000);
      if (!fs.hasFailed) break;
    }
  });
});
