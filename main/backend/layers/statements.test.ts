/** What annotators say of annotations, from file to window: colleagues', one's own in two windows, the agreed set. */
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { OpenedArticle } from '../../../shared/api/contract.ts';
import { applyToLayer, type AnyEdit, type Change } from '../../../shared/domain/change.ts';
import { emptyLayer, emptyStatements } from '../../../shared/domain/layer.ts';
import type { StatementContent } from '../../../shared/domain/statement.ts';
import { writeLayerFile } from '../../../shared/formats/layer-file.ts';
import { contentFor, layerFile, openAs, testBackend, valueOf, type TestWindow } from '../backend.cases.ts';
import { checkProject } from '../check.ts';
import { extractionInProcess } from '../sources/extractor.cases.ts';
import { temporaryFolder, writeFiles } from '../disk/temporary-folder.cases.ts';

const TEXT = 'Die Regierung bestreitet das. Ein Sprecher sagte nichts.\n';
const PROJECT = { format: 1, id: '0d0d0d0d-0000-4000-8000-000000000000', name: 'Fall', lead: 'b2' };
const FOLDER = 'beleg/annotations/a.txt';
const B2 = { id: 'b2', uuid: 'b2b2b2b2-0000-4000-8000-000000000000', name: 'Bert' };
const AT = '2026-11-22T14:03:11Z';
const id = (n: number) => `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const REJECTED: StatementContent = {
  kind: 'decision',
  verdict: 'rejected',
  on: id(1),
  judged: 'f'.repeat(32),
};

/** Bert's links file with these statements, numbered from 100. */
function links(...contents: readonly StatementContent[]): string {
  const empty = emptyStatements(id(99), 'a.txt', B2, AT);
  const edits = contents.map((after, n): AnyEdit => {
    return { article: 'a.txt', links: true, annotation: id(100 + n), before: null, after };
  });
  const said = applyToLayer(empty, edits, AT);
  if (!said.ok) throw new Error(said.code);
  return writeLayerFile(said.value, null, () => TEXT);
}

/** Bert's agreed set with the first word in it. */
function agreed(): string {
  const after = contentFor({ sha256: 'a'.repeat(64), content: TEXT }, 'Regierung');
  const edit = { article: 'a.txt', adjudicated: true, annotation: id(50), before: null, after } as const;
  const empty = { ...emptyLayer(id(98), 'a.txt', B2, AT), adjudicated: true } as const;
  const layer = applyToLayer(empty, [edit], AT);
  if (!layer.ok) throw new Error(layer.code);
  return writeLayerFile(layer.value, null, () => TEXT);
}

async function opened(files: Readonly<Record<string, string>>) {
  const root = await temporaryFolder({
    'a.txt': TEXT,
    'beleg/project.json': JSON.stringify(PROJECT),
    [`${FOLDER}/b2.json`]: layerFile({ text: TEXT, exact: 'Regierung', start: 4, end: 13 }),
    ...files,
  });
  const dataFolder = await temporaryFolder();
  const backend = await testBackend({ startWith: root, dataFolder });
  const window = backend.window();
  await openAs(window);
  const article = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  return { root, dataFolder, backend, window, article };
}

const said = ({ statements }: OpenedArticle) =>
  statements.map(({ annotator, own, adjudicated, statements: all }) => [
    annotator.id,
    own,
    adjudicated ?? false,
    all.map(({ content }) => content.kind),
  ]);

const deciding = (article: OpenedArticle): Change => ({
  id: id(200),
  kind: 'decide',
  at: AT,
  edits: [
    { article: 'a.txt', annotation: id(201), before: null, after: contentFor(article.text, 'Sprecher') },
    { article: 'a.txt', links: true, annotation: id(202), before: null, after: REJECTED },
  ],
});

const take = async (window: TestWindow, change: Change) =>
  valueOf(await window.api.applyChanges({ changes: [change] }));

test('colleagues’ statements and agreed sets come with the article, each as what it is', async () => {
  const { article, window } = await opened({
    [`${FOLDER}/b2.links.json`]: links(REJECTED, { kind: 'reply', to: id(1), comment: 'why?' }),
    [`${FOLDER}/b2.adjudicated.json`]: agreed(),
    [`${FOLDER}/c3.links.json`]: '{"type":',
    [`${FOLDER}/b2.links (1).json`]: '{}',
  });
  expect(said(article)).toEqual([['b2', false, false, ['decision', 'reply']]]);
  const layers = article.layers.map(({ annotator, adjudicated, readOnly }) => [
    annotator.id,
    adjudicated,
    readOnly,
  ]);
  expect(layers).toEqual([
    ['anna', undefined, false],
    ['b2', undefined, true],
    ['b2', true, true],
  ]);
  expect(article.notices.map(({ code, file }) => [code, file])).toEqual([
    ['unknown-file', `${FOLDER}/b2.links (1).json`],
    ['colleague-layer-corrupt', `${FOLDER}/c3.links.json`],
  ]);
  // An agreed set is no second voice of its annotator.
  await expect.poll(() => window.of('countsChanged').at(-1)?.counts['a.txt']).toHaveLength(1);
  expect(valueOf(await window.api.openProject({ place: null })).adjudicator).toBe('b2');
});

test('what colleagues say is told when it comes, changes and goes', async () => {
  const { root, window } = await opened({});
  await writeFiles(root, { [`${FOLDER}/b2.links.json`]: links(REJECTED) });
  await window.api.lookAgain({});
  await expect
    .poll(() => window.of('statementsReplaced').at(-1)?.statements.statements)
    .toMatchObject([{ content: REJECTED }]);
  await writeFiles(root, { [`${FOLDER}/b2.adjudicated.json`]: agreed() });
  await window.api.lookAgain({});
  await expect
    .poll(() => window.of('layerReplaced').at(-1)?.layer)
    .toMatchObject({ adjudicated: true, own: false });
  await rm(path.join(root, `${FOLDER}/b2.links.json`));
  await rm(path.join(root, `${FOLDER}/b2.adjudicated.json`));
  await window.api.lookAgain({});
  const which = { article: 'a.txt', annotator: 'b2' };
  await expect.poll(() => window.of('statementsRemoved')).toEqual([which]);
  await expect.poll(() => window.of('layerRemoved')).toEqual([{ ...which, adjudicated: true }]);
});

test('one’s own decision is in one’s own files, is told to the other window, and is there again', async () => {
  const { root, dataFolder, backend, window, article } = await opened({});
  const before = await readFile(path.join(root, `${FOLDER}/b2.json`), 'utf8');
  const other = backend.window('two');
  await openAs(other);
  await other.api.openArticle({ article: 'a.txt' });
  const change = deciding(article);
  expect(await take(window, change)).toEqual({ refused: [] });
  expect(other.of('changesApplied').at(-1)?.changes).toEqual([change]);
  await window.api.flush({});
  await backend.close();
  expect(await readFile(path.join(root, `${FOLDER}/b2.json`), 'utf8')).toBe(before);
  const again = (await testBackend({ startWith: root, dataFolder })).window();
  await openAs(again);
  const shown = valueOf(await again.api.openArticle({ article: 'a.txt' }));
  expect(said(shown)).toEqual([['anna', true, false, ['decision']]]);
  expect(shown.layers[0]?.annotations).toHaveLength(1);
});

test('the agreed set is refused to whom the project does not name, whole', async () => {
  const { root, window, article } = await opened({});
  const [own, decision] = deciding(article).edits;
  if (own === undefined || decision === undefined) throw new Error('no edits');
  const agreeing: Change = { ...deciding(article), edits: [{ ...own, adjudicated: true }, decision] };
  expect(await take(window, agreeing)).toEqual({
    refused: [{ change: agreeing.id, code: 'not-adjudicator' }],
  });
  await window.api.flush({});
  await expect(readFile(path.join(root, `${FOLDER}/anna.links.json`))).rejects.toThrow('ENOENT');
});

test('the check reads links files, and states what they name in vain without calling it a fault', async () => {
  const root = await temporaryFolder({
    'a.txt': TEXT,
    'beleg/project.json': JSON.stringify(PROJECT),
    [`${FOLDER}/b2.adjudicated.json`]: agreed(),
    [`${FOLDER}/b2.links.json`]: links(
      { ...REJECTED, on: id(50) },
      { kind: 'reply', to: id(100), comment: 'and so' },
      { kind: 'link', type: 'urn:beleg:link:repeats', from: id(50), to: id(77) },
    ),
    [`${FOLDER}/c3.links.json`]: '[',
  });
  const data = path.join(root, 'no app-data here');
  const report = valueOf(await checkProject(root, data, extractionInProcess()));
  expect(report.files).toEqual([
    { path: `${FOLDER}/b2.adjudicated.json`, annotator: 'b2', ok: true, problems: [] },
    { path: `${FOLDER}/b2.links.json`, annotator: 'b2', ok: true, problems: [`dangling: ${id(77)}`] },
    { path: `${FOLDER}/c3.links.json`, annotator: 'c3', ok: false, problems: ['not-json'] },
  ]);
  expect(report.summary).toMatchObject({ exact: 1, invalidFiles: 1 });
});
