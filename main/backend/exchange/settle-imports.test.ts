/** What an import that was killed left: named, and completed or taken back, never half. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { openAs, testBackend, valueOf } from '../backend.cases.ts';
import { machineWith, type Machine } from '../app-data/machine.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';
import { sha256Of } from '../disk/save.ts';
import { openProject, type Project } from '../project/project.ts';
import { beginImport, type RecordPlace } from './import-record.ts';
import { settleImports } from './settle-imports.ts';
import { unfinishedImportsOf } from './unfinished-imports.ts';

const ANNOTATOR = { id: 'carl', uuid: '5b0c6f1e-3a52-4d8e-9d4e-0f2f6f1f7a10', name: 'Carl' };
const CHANGE = 'urn:uuid:11111111-2222-4333-8444-555555555555';

let root: string;
let dataFolder: string;
let project: Project;
let machine: Machine;
/** A process that cannot be: as if it had been killed. */
let killed: RecordPlace;

beforeEach(async () => {
  root = await temporaryFolder({
    'a.txt': 'Die Fähre fuhr nicht.',
    'imported/one.txt': 'Eins.',
    'imported/two.txt': 'Zwei.',
    'imported/own.txt': 'Anders.',
    'beleg/project.json': JSON.stringify({
      format: 1,
      id: 'urn:uuid:0d0d0d0d-0000-4000-8000-000000000000',
      name: 'Fall',
    }),
  });
  dataFolder = await temporaryFolder();
  project = valueOf(await openProject(root, dataFolder));
  machine = await machineWith('0'.repeat(16));
  const self = { ...machine.self, pid: 2 ** 22 + 1 };
  killed = { dataFolder, project, machine: { ...machine, self } };
});

async function begun(): Promise<void> {
  const articles = ['Eins.', 'Zwei.', 'Drei.'].map((content, n) => ({
    path: `imported/${['one', 'two', 'own'][n] ?? ''}.txt`,
    sha256: sha256Of(content),
  }));
  valueOf(await beginImport(killed, { change: CHANGE, annotator: ANNOTATOR, articles }));
}

async function journalled(ending: string, name: string): Promise<void> {
  const folder = path.join(dataFolder, 'journal/0d0d0d0d-0000-4000-8000-000000000000');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, name), `{"sum":"x","line":{"changes":["${CHANGE}"]}}${ending}`);
}

it('half an import is taken back, but for what is another file by now or was annotated', async () => {
  await begun();
  await mkdir(path.join(root, 'beleg/annotations/imported/two.txt'), { recursive: true });
  await writeFile(path.join(root, 'beleg/annotations/imported/two.txt/ada.json'), '{}');
  expect(await unfinishedImportsOf(dataFolder, project)).toEqual([
    { annotator: 'carl', outcome: 'taken-back' },
  ]);
  expect(await settleImports({ dataFolder, machine, project })).toEqual([]);
  expect((await readdir(path.join(root, 'imported'))).toSorted()).toEqual(['own.txt', 'two.txt']);
  expect(await unfinishedImportsOf(dataFolder, project)).toEqual([]);
});

it('one whose change was only begun to be written is half, too', async () => {
  await begun();
  await journalled('', 'm.1.x.jsonl');
  expect(await unfinishedImportsOf(dataFolder, project)).toMatchObject([{ outcome: 'taken-back' }]);
});

it('one that is in the journal is kept, and the window names whose it is', async () => {
  await begun();
  await journalled('\n', 'm.1.x.jsonl');
  expect(await unfinishedImportsOf(dataFolder, project)).toEqual([
    { annotator: 'carl', outcome: 'completed' },
  ]);
  const window = (await testBackend({ startWith: root, dataFolder })).window();
  const view = await openAs(window);
  expect(view.notices).toContainEqual(
    expect.objectContaining({ code: 'import-unfinished', values: { annotator: 'carl' } }),
  );
  expect(await readdir(path.join(root, 'imported'))).toHaveLength(3);
});

it('one that is finished is forgotten, and one that goes on is left alone', async () => {
  await begun();
  await journalled('', 'x.1.ids');
  expect(await settleImports({ dataFolder, machine, project })).toEqual([]);
  expect(await readdir(path.join(dataFolder, 'imports'))).toEqual([]);
  const articles = [{ path: 'imported/one.txt', sha256: sha256Of('Eins.') }];
  const about = { change: CHANGE, annotator: ANNOTATOR, articles };
  valueOf(await beginImport({ dataFolder, machine, project }, about));
  expect(await unfinishedImportsOf(dataFolder, project)).toEqual([]);
  await settleImports({ dataFolder, machine, project });
  expect(await readdir(path.join(root, 'imported'))).toHaveLength(3);
});
