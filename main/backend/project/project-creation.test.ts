import { readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../disk/files.ts';
import { A1, newId } from '../layers/own-layers.cases.ts';
import { ensureBeleg, projectIdAt } from './project-creation.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';

const MACHINE = '0123456789abcdef';

function ensure(root: string, annotator = A1) {
  return ensureBeleg({ fs: nodeFiles, machine: MACHINE, root, name: 'A case', annotator, newId });
}

describe('beleg/', () => {
  it('is made with a project file and the annotator, once', async () => {
    const root = await temporaryFolder();
    const made = await ensure(root);
    expect(made).toMatchObject({ ok: true, value: { made: true } });
    const id = await projectIdAt(nodeFiles, root);
    expect(made).toMatchObject({ value: { id } });
    expect(await readdir(path.join(root, 'beleg'))).toEqual(['annotators', 'project.json']);
    const project = await readFile(path.join(root, 'beleg/project.json'), 'utf8');
    expect(JSON.parse(project)).toMatchObject({ format: 1, id, name: 'A case', lead: 'a1' });
    expect(JSON.parse(await readFile(path.join(root, 'beleg/annotators/a1.json'), 'utf8'))).toMatchObject({
      uuid: A1.uuid,
      name: 'Ana',
    });
    expect(await ensure(root)).toEqual({ ok: true, value: { id, made: false } });
    expect(await readFile(path.join(root, 'beleg/project.json'), 'utf8')).toBe(project);
  });

  it('made by many at the same moment is one project', async () => {
    const root = await temporaryFolder();
    const all = await Promise.all(Array.from({ length: 8 }, () => ensure(root)));
    const id = await projectIdAt(nodeFiles, root);
    expect(all.map((each) => each.ok && each.value.id)).toEqual(all.map(() => id));
    expect(all.filter((each) => each.ok && each.value.made)).toHaveLength(1);
  });

  it.each([
    ['of somebody else', { 'beleg/notes.txt': 'mine' }, 'foreign-folder'],
    ['with another project.json', { 'beleg/project.json': '{"name":"npm"}' }, 'foreign-folder'],
    ['with an unreadable project.json', { 'beleg/project.json': '' }, 'foreign-folder'],
    ['of a newer Beleg', { 'beleg/project.json': '{"format":2,"id":"x","name":"y"}' }, 'newer-format'],
    ['that is a file', { beleg: '' }, 'not-writable'],
  ] as const)('%s is left alone', async (_name, files, code) => {
    const root = await temporaryFolder(files);
    expect(await ensure(root)).toMatchObject({ ok: false, code });
    const left = await readdir(root, { recursive: true });
    expect(left.filter((name) => name.includes('annotators'))).toEqual([]);
    for (const [name, content] of Object.entries(files)) {
      expect(await readFile(path.join(root, name), 'utf8')).toBe(content);
    }
  });

  it('that a killed Beleg had begun is finished', async () => {
    const root = await temporaryFolder({ [`beleg/.project.json.${MACHINE}.1.0123456789ab.tmp`]: '{"for' });
    expect(await ensure(root)).toMatchObject({ ok: true, value: { made: true } });
  });

  it('that is a link is not followed', async () => {
    const outside = await temporaryFolder();
    const root = await temporaryFolder();
    await symlink(outside, path.join(root, 'beleg'));
    expect(await ensure(root)).toMatchObject({ ok: false, code: 'not-writable' });
    expect(await readdir(outside)).toEqual([]);
  });

  it('keeps what an annotator file says, and takes over a new name', async () => {
    const root = await temporaryFolder();
    await ensure(root);
    const file = path.join(root, 'beleg/annotators/a1.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"uuid"', '"entities": [1],\n  "uuid"'));
    await ensure(root, { ...A1, name: 'Ana Maria' });
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ name: 'Ana Maria', entities: [1] });

    const somebody = { ...A1, uuid: '22222222-2222-4222-8222-222222222222', name: 'Else' };
    await ensure(root, somebody);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ name: 'Ana Maria', uuid: A1.uuid });
  });
});
