import { appendFile, mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEAST_KEPT, readAppliedIds, rememberAppliedIds, type AppliedIdsPlace } from './applied-ids.ts';
import { nodeFiles } from '../disk/files.ts';
import { A1, newId } from '../layers/own-layers.cases.ts';
import { project } from '../layers/own-layers.session.cases.ts';

describe('the ids of applied changes', () => {
  async function placed(): Promise<AppliedIdsPlace & { readonly lines: string[]; readonly folder: string }> {
    const { dataFolder } = await project();
    const lines: string[] = [];
    const uuid = '22222222-2222-4222-8222-222222222222';
    const folder = path.join(dataFolder, 'journal', uuid);
    const whose = { project: `urn:uuid:${uuid}`, annotator: A1.uuid };
    const log = (line: string) => lines.push(line);
    return { fs: nodeFiles, machine: '0123456789abcdef', dataFolder, ...whose, log, lines, folder };
  }
  const many = (count: number) => Array.from({ length: count }, newId);

  it('are the last ones, at least as many as promised, and never grow without end', async () => {
    const place = await placed();
    const ids = many(4 * LEAST_KEPT);
    for (let i = 0; i < ids.length; i += 700) await rememberAppliedIds(place, ids.slice(i, i + 700));
    const kept = await readAppliedIds(place);
    expect(kept).toEqual(ids.slice(-kept.length));
    expect(kept.length).toBeGreaterThanOrEqual(LEAST_KEPT);
    expect(kept.length).toBeLessThan(3 * LEAST_KEPT);
    expect(await readdir(place.folder)).toHaveLength(2);
    expect(place.lines).toEqual([]);
  });

  it('are those of one annotator', async () => {
    const place = await placed();
    await rememberAppliedIds(place, many(3));
    expect(await readAppliedIds({ ...place, annotator: '33333333-3333-4333-8333-333333333333' })).toEqual([]);
  });

  it('may end in a torn one, which is nobody’s', async () => {
    const place = await placed();
    const [first = '', torn = '', last = ''] = many(3);
    await rememberAppliedIds(place, [first, torn]);
    const file = path.join(place.folder, `${A1.uuid}.1.ids`);
    await truncate(file, (await readFile(file)).length - 7);
    await rememberAppliedIds(place, [last]);
    expect((await readAppliedIds(place)).filter((id) => id !== torn.slice(0, -7))).toEqual([first, last]);
    expect(place.lines).toEqual([]);
  });

  it('are what can be read of a damaged file, which is named and set aside', async () => {
    const place = await placed();
    const ids = many(3);
    await rememberAppliedIds(place, ids);
    await appendFile(path.join(place.folder, `${A1.uuid}.1.ids`), '\nnothing of ours');
    expect(await readAppliedIds(place)).toEqual(ids);
    expect(place.lines).toHaveLength(1);
    const aside = place.lines[0]?.split(', ').at(-1) ?? '';
    expect(await readFile(aside, 'utf8')).toContain('nothing of ours');
    expect(await readAppliedIds(place)).toEqual(ids);
    expect(place.lines).toHaveLength(1);
  });

  it.each([
    ['too large', (file: string) => writeFile(file, 'x'.repeat(5 * 1024 * 1024))],
    ['no file at all', (file: string) => mkdir(file)],
  ])('that are %s are named, set aside, and stop nothing', async (_what, damage) => {
    const place = await placed();
    await rememberAppliedIds(place, many(1));
    await damage(path.join(place.folder, `${A1.uuid}.2.ids`));
    expect(await readAppliedIds(place)).toHaveLength(1);
    expect(place.lines).toEqual([expect.stringContaining('moved to')]);
    const more = many(2);
    await rememberAppliedIds(place, more);
    expect(await readAppliedIds(place)).toEqual(expect.arrayContaining(more));
    expect(place.lines).toHaveLength(1);
  });
});
