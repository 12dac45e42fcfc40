import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { layerFile, openAs, tagging, testBackend, valueOf } from './backend.cases.ts';
import { checkProject, isAllWell, type CheckReport } from './check.ts';
import { sha256Of } from './disk/save.ts';
import { extractionInProcess } from './sources/extractor.cases.ts';
import { temporaryFolder, writeFiles } from './disk/temporary-folder.cases.ts';

const LINES = [
  'Am Montag regnete es in Bonn.',
  '😀 Die Regierung bestreitet das.',
  'Am Dienstag schien die Sonne.',
];
const TEXT = LINES.map((line) => `${line} ${'Lückenfüller '.repeat(8)}`).join('\n');
const PROJECT = JSON.stringify({
  format: 1,
  id: 'urn:uuid:0d0d0d0d-0000-4000-8000-000000000000',
  name: 'Fall',
});

async function check(root: string): Promise<CheckReport> {
  return valueOf(await checkProject(root, path.join(root, 'no app-data here'), extractionInProcess()));
}

/** Up to a tenth. */
const nearly = (similarity: number): unknown => expect.closeTo(similarity, 1);
const codePoints = (text: string): number => Array.from(text).length;

test('a folder without annotations is all well', async () => {
  const report = await check(await temporaryFolder({ 'a.txt': TEXT }));
  expect(report).toEqual({
    files: [],
    annotations: [],
    summary: { exact: 0, moved: 0, changed: 0, ambiguous: 0, lost: 0, invalidFiles: 0 },
  });
  expect(isAllWell(report)).toBe(true);
});

test('tells where every annotation stands in today’s text, in code points', async () => {
  const root = await temporaryFolder({ 'a.txt': TEXT });
  const backend = await testBackend({ startWith: root });
  const window = backend.window();
  await openAs(window);
  const opened = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  const changes = ['Bonn', 'bestreitet das', 'Dienstag'].map((words) => tagging(opened, words));
  valueOf(await window.api.applyChanges({ changes }));
  await window.api.flush({});
  await backend.close();
  const well = await check(root);
  expect(well.summary).toMatchObject({ exact: 3, moved: 0, lost: 0, invalidFiles: 0 });
  expect(well.files).toEqual([
    { path: 'beleg/annotators/anna.json', annotator: 'anna', ok: true, problems: [] },
    { path: 'beleg/annotations/a.txt/anna.json', annotator: 'anna', ok: true, problems: [] },
  ]);
  expect(isAllWell(well)).toBe(true);

  const now = TEXT.replace('bestreitet', 'bestätigt 😀');
  await writeFiles(root, { 'a.txt': now });
  const report = await check(root);
  const at = (words: string): number => codePoints(now.slice(0, now.indexOf(words)));
  expect(report.annotations.map(({ id: _id, ...rest }) => rest)).toEqual([
    { article: 'a.txt', annotator: 'anna', placement: 'exact', quote: 'Bonn', start: 24, end: 28 },
    {
      article: 'a.txt',
      annotator: 'anna',
      placement: 'changed',
      quote: 'bestreitet das',
      start: at('bestätigt'),
      end: at('bestätigt') + codePoints('bestätigt 😀 das'),
      found: 'bestätigt 😀 das',
      similarity: nearly(0.6),
    },
    {
      article: 'a.txt',
      annotator: 'anna',
      placement: 'moved',
      quote: 'Dienstag',
      start: at('Dienstag'),
      end: at('Dienstag') + 8,
    },
  ]);
  expect(report.annotations.map(({ id }) => id).toSorted()).toEqual(
    changes.flatMap(({ edits }) => edits.map(({ annotation }) => annotation)).toSorted(),
  );
  expect(report.summary).toEqual({ exact: 1, moved: 1, changed: 1, ambiguous: 0, lost: 0, invalidFiles: 0 });
  expect(isAllWell(report)).toBe(false);
});

test('words that their annotator keeps as lost in today’s text are lost, whatever is like them there', async () => {
  const now = TEXT.replace('bestreitet', 'bestritt');
  const start = codePoints(TEXT.slice(0, TEXT.indexOf('bestreitet das')));
  const words = { text: TEXT, exact: 'bestreitet das', start, end: start + 14 };
  const layer = layerFile(words);
  const lostIn = `"beleg:lostIn":"urn:beleg:text:${sha256Of(now)}"`;
  const files = (json: string) => ({
    'a.txt': now,
    'beleg/project.json': PROJECT,
    [`beleg/texts/${sha256Of(TEXT)}.txt`]: TEXT,
    'beleg/annotations/a.txt/b2.json': json,
  });
  const placed = async (json: string) => (await check(await temporaryFolder(files(json)))).annotations;
  expect(await placed(layer)).not.toMatchObject([{ placement: 'lost' }]);
  const kept = layer.replace('"type":"Annotation",', `"type":"Annotation",${lostIn},`);
  expect(await placed(kept)).toMatchObject([{ placement: 'lost', quote: words.exact }]);
});

test('an ambiguous annotation comes with its candidates, the best of them as the place', async () => {
  const twice = `${'Lückenfüller '.repeat(8)}Das Amt. ${'Lückenfüller '.repeat(16)}Das Amt. ${'Lückenfüller '.repeat(8)}`;
  const root = await temporaryFolder({
    'a.txt': twice,
    'beleg/project.json': PROJECT,
    'beleg/annotations/a.txt/b2.json': layerFile({
      text: 'another text',
      exact: 'Das Amt',
      start: 3,
      end: 10,
    }),
  });
  const [annotation] = (await check(root)).annotations;
  const starts = [104, 321];
  expect(annotation).toMatchObject({
    placement: 'ambiguous',
    candidates: starts.map((start) => ({ start, end: start + 7, similarity: 1 })),
    start: 104,
    end: 111,
  });
});

test('names every file that is invalid, and checks the rest', async () => {
  const good = layerFile({ text: TEXT, exact: 'Bonn', start: 24, end: 28 });
  const empty = good.replace(/"total": ?1[^]*$/, '"total":0}');
  const folder = 'beleg/annotations/a.txt';
  const root = await temporaryFolder({
    'a.txt': TEXT,
    'beleg/project.json': PROJECT,
    'beleg/annotators/b2.json': '{}',
    'beleg/annotators/c3.json': JSON.stringify({
      format: 1,
      id: 'c3',
      uuid: '11111111-1111-4111-8111-111111111111',
      name: 'Cem',
      entities: [{ id: 'urn:x:1', of: 'actor', name: 'Bonn' }, { id: 'urn:x:2' }],
    }),
    [`${folder}/b2.json`]: good,
    [`${folder}/b2.links.json`]: good,
    [`${folder}/bad.json`]: good.slice(0, -9),
    [`${folder}/deep.json`]: '['.repeat(10_000),
    [`${folder}/huge.json`]: layerFile({ text: TEXT, exact: 'Bonn', start: 1e9, end: 1e9 + 4 }),
    [`${folder}/new.json`]: good.replace('"beleg:format":1', '"beleg:format":9'),
    [`${folder}/b2 (1).json`]: good,
    'beleg/annotations/gone.txt/b2.json': good,
    'beleg/annotations/went.txt/b2.json': empty,
  });
  const { files, summary, annotations } = await check(root);
  expect(
    files.map(({ path: file, ok, problems }) => [
      file,
      ok,
      problems.map((problem) => problem.split(': ')[0]),
    ]),
  ).toEqual([
    ['beleg/annotators/b2.json', false, ['not-an-annotator']],
    ['beleg/annotators/c3.json', false, ['not-understood']],
    [`${folder}/b2 (1).json`, false, ['unknown-file']],
    [`${folder}/b2.json`, true, []],
    [`${folder}/b2.links.json`, true, []],
    [`${folder}/bad.json`, false, ['not-json']],
    [`${folder}/deep.json`, false, ['too-deep']],
    [`${folder}/huge.json`, false, ['offset-outside']],
    [`${folder}/new.json`, false, ['newer-format']],
    ['beleg/annotations/gone.txt/b2.json', true, ['article-not-found']],
    ['beleg/annotations/went.txt/b2.json', true, []],
  ]);
  expect(summary).toMatchObject({ exact: 2, moved: 1, lost: 1, invalidFiles: 7 });
  expect(annotations).toHaveLength(4);
});

test('a folder that is none of ours is one invalid file, and what cannot be opened is said', async () => {
  const root = await temporaryFolder({ 'a.txt': TEXT, 'beleg/receipt.txt': '' });
  const report = await check(root);
  expect(report.files).toMatchObject([{ path: 'beleg', ok: false }]);
  expect(isAllWell(report)).toBe(false);
  expect(await checkProject(path.join(root, 'gone'), root, extractionInProcess())).toMatchObject({
    code: 'not-found',
  });
});

test('writes nothing', async () => {
  const root = await temporaryFolder({
    'a.txt': TEXT,
    'beleg/project.json': PROJECT,
    'beleg/annotations/a.txt/b2.json': '{',
  });
  const files = async (): Promise<unknown> => {
    const names = (await readdir(root, { recursive: true })).toSorted();
    return Promise.all(names.map(async (name) => [name, (await stat(path.join(root, name))).mtimeMs]));
  };
  const before = await files();
  await check(root);
  expect(await files()).toEqual(before);
  expect(await readFile(path.join(root, 'beleg/annotations/a.txt/b2.json'), 'utf8')).toBe('{');
});
