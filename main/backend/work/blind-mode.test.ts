import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readAnnotatorFile } from '../../../shared/formats/annotator-file.ts';
import { readDoneArticles } from '../../../shared/formats/done-articles.ts';
import { layerFile, openAs, tagging, testBackend, valueOf, type TestWindow } from '../backend.cases.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';

const TEXT = 'The harbour said the ferry left on time. Nobody could confirm it.\n';
const BERT = { id: 'b2', uuid: 'b2b2b2b2-0000-4000-8000-000000000000', name: 'Bert' };
const project = (more: object): string =>
  JSON.stringify({
    format: 1,
    id: '0d0d0d0d-0000-4000-8000-000000000000',
    name: 'Case',
    lead: 'lea',
    ...more,
  });
const BLIND = project({ settings: { blind: true } });
const BERTS_LAYER = layerFile({ text: TEXT, exact: 'ferry left', start: 21, end: 31 });

const FILES = {
  'a.txt': TEXT,
  'other.txt': 'Another article, with words of its own.\n',
  'beleg/project.json': BLIND,
  'beleg/annotators/b2.json': JSON.stringify({
    format: 1,
    ...BERT,
    metadata: { 'a.txt': { outlet: 'Harbour Post' } },
  }),
  'beleg/annotations/a.txt/b2.json': BERTS_LAYER,
  'beleg/annotations/a.txt/b2.conflict.txt': 'a copy',
};

async function annaIn(
  files: Readonly<Record<string, string>>,
): Promise<{ root: string; window: TestWindow }> {
  const root = await temporaryFolder(files);
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  await counted(window);
  return { root, window };
}

async function counted(window: TestWindow): Promise<void> {
  await expect.poll(() => window.of('countsChanged').at(-1)?.done).toBe(true);
}

/** Everything that the window was told so far, and what it can ask for about the article. */
async function allTold(window: TestWindow): Promise<string> {
  const calls = await Promise.all([
    window.api.openArticle({ article: 'a.txt' }),
    window.api.describeArticles({}),
    window.api.suggestExclusions({ article: 'a.txt' }),
    window.api.previewExport({
      choice: { format: 'csv', articles: [], annotators: [], adjudicated: true },
    }),
  ]);
  const events = [
    ...window.of('layerReplaced'),
    ...window.of('layerRemoved'),
    ...window.of('countsChanged'),
    ...window.of('articlesDescribed'),
    ...window.of('noticed'),
  ];
  return JSON.stringify([calls, events]);
}

const WORDS_OF_BERT = /"b2"|Harbour Post|b2\.conflict|Bert/;

test('in blind mode nothing of a colleague reaches the window before one’s own article is done', async () => {
  const { root, window } = await annaIn(FILES);
  expect(await allTold(window)).not.toMatch(WORDS_OF_BERT);
  // Nor when it changes on disk while the article is open.
  const file = path.join(root, 'beleg/annotations/a.txt/b2.json');
  await writeFile(file, BERTS_LAYER.replace('Bert', 'Berta'));
  await window.api.lookAgain({});
  expect(await allTold(window)).not.toMatch(WORDS_OF_BERT);
});

test('what is done is frozen and shows the colleagues; reopened, they are hidden again', async () => {
  const { root, window } = await annaIn(FILES);
  const opened = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  valueOf(await window.api.applyChanges({ changes: [tagging(opened, 'harbour')] }));
  const { at } = valueOf(await window.api.markArticle({ article: 'a.txt', done: true }));
  await expect.poll(() => window.of('layerReplaced').at(-1)?.layer.annotator.id).toBe('b2');
  await expect.poll(() => JSON.stringify(window.of('countsChanged').at(-1)?.counts)).toContain('"b2"');
  expect(JSON.stringify(window.of('articlesDescribed').at(-1))).toContain('Harbour Post');
  expect(window.of('workChanged').at(-1)?.done).toEqual({
    'a.txt': [{ annotator: 'anna', done: true, at }],
  });

  const record = await doneOf(root);
  const frozen = await readFile(path.join(root, `beleg/frozen/anna/${record[0] ?? ''}.json`), 'utf8');
  const layer = await readFile(path.join(root, 'beleg/annotations/a.txt/anna.json'), 'utf8');
  expect(frozen).toBe(layer);

  valueOf(await window.api.markArticle({ article: 'a.txt', done: false }));
  expect(window.of('colleaguesHidden')).toEqual([{ article: 'a.txt' }]);
  const { layers } = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  expect(layers.map(({ annotator }) => annotator.id)).toEqual(['anna']);
  await expect.poll(() => JSON.stringify(window.of('countsChanged').at(-1)?.counts)).not.toContain('"b2"');

  // Taken back: what was frozen then counts again, whatever was done since.
  valueOf(await window.api.applyChanges({ changes: [tagging(opened, 'Nobody')] }));
  valueOf(await window.api.markArticle({ article: 'a.txt', done: true, again: at }));
  expect(await doneOf(root)).toEqual([record[0], null, record[0]]);
  expect(
    await window.api.markArticle({ article: 'a.txt', done: true, again: '1999-01-01T00:00:00Z' }),
  ).toMatchObject({ code: 'not-found' });
});

async function doneOf(root: string): Promise<readonly (string | null)[]> {
  const read = readAnnotatorFile(await readFile(path.join(root, 'beleg/annotators/anna.json'), 'utf8'));
  const record = read.ok ? (readDoneArticles(read.value.original).get('a.txt') ?? []) : [];
  return record.map((word) => (word.kind === 'done' ? word.frozen.layer : null));
}

test('the lead sees everything, but for articles that are assigned to herself', async () => {
  const lead = { settings: { blind: true }, lead: 'anna' };
  const { root, window } = await annaIn({ ...FILES, 'beleg/project.json': project(lead) });
  expect(await allTold(window)).toMatch(WORDS_OF_BERT);
  const { back } = valueOf(
    await window.api.editProject({ edit: { assigned: { 'a.txt': ['anna', 'b2'], 'other.txt': ['b2'] } } }),
  );
  expect(back).toEqual({ assigned: { 'a.txt': [], 'other.txt': [] } });
  expect(window.of('colleaguesHidden')).toEqual([{ article: 'a.txt' }]);
  const { layers } = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  expect(layers.map(({ own }) => own)).toEqual([true]);
  const written: unknown = JSON.parse(await readFile(path.join(root, 'beleg/project.json'), 'utf8'));
  expect(written).toMatchObject({
    settings: { blind: true },
    assigned: { 'a.txt': ['anna', 'b2'], 'other.txt': ['b2'] },
  });
  valueOf(await window.api.editProject({ edit: back }));
  expect(valueOf(await window.api.describeWork({})).assigned).toEqual({});
});

test('only the lead writes the project’s settings, and what others wrote there meanwhile stays', async () => {
  const { root, window } = await annaIn(FILES);
  expect(await window.api.editProject({ edit: { blind: false } })).toMatchObject({ code: 'not-lead' });
  expect(await readFile(path.join(root, 'beleg/project.json'), 'utf8')).toBe(BLIND);
  // The lead is somebody else's window: what she turns off holds here as soon as somebody looks.
  await writeFile(path.join(root, 'beleg/project.json'), project({ settings: { x: 1 }, lead: 'anna' }));
  expect(valueOf(await window.api.describeWork({}))).toMatchObject({ blind: false, lead: 'anna' });
  expect(await allTold(window)).toMatch(WORDS_OF_BERT);
  await writeFile(path.join(root, 'beleg/project.json'), project({ settings: { x: 2 }, lead: 'anna', y: 3 }));
  valueOf(await window.api.editProject({ edit: { blind: true } }));
  expect(JSON.parse(await readFile(path.join(root, 'beleg/project.json'), 'utf8'))).toMatchObject({
    settings: { x: 2, blind: true },
    y: 3,
  });
});

test('an article without any mark can be done, in a folder that is no project yet', async () => {
  const { root, window } = await annaIn({ 'a.txt': TEXT });
  valueOf(await window.api.markArticle({ article: 'a.txt', done: true }));
  expect(await doneOf(root)).toHaveLength(1);
  expect(valueOf(await window.api.describeWork({}))).toMatchObject({
    lead: 'anna',
    done: { 'a.txt': [{ annotator: 'anna', done: true }] },
  });
});

test('a colleague’s words on articles with the names of an object’s own parts stop nobody', async () => {
  const layer = '0'.repeat(64);
  const word = `[{ "done": "2026-01-01T00:00:00Z", "layer": "${layer}" }]`;
  const berts = `{ "format": 1, "id": "b2", "uuid": "${BERT.uuid}", "name": "Bert",
    "done": { "constructor": ${word}, "__proto__": ${word}, "a.txt": ${word} } }`;
  const { window } = await annaIn({ ...FILES, 'beleg/annotators/b2.json': berts });
  const { done } = valueOf(await window.api.describeWork({}));
  expect(done['a.txt']).toMatchObject([{ annotator: 'b2', done: true }]);
  expect(Object.keys(done)).toContain('constructor');
});

test('what lies under the name of a frozen copy and is none is not taken for it', async () => {
  const { root, window } = await annaIn(FILES);
  const opened = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  valueOf(await window.api.applyChanges({ changes: [tagging(opened, 'harbour')] }));
  valueOf(await window.api.markArticle({ article: 'a.txt', done: true }));
  const [sha256] = await doneOf(root);
  const file = path.join(root, `beleg/frozen/anna/${sha256 ?? ''}.json`);
  const frozen = await readFile(file, 'utf8');
  await writeFile(file, frozen.slice(0, 40));
  valueOf(await window.api.markArticle({ article: 'a.txt', done: false }));
  valueOf(await window.api.markArticle({ article: 'a.txt', done: true }));
  expect(await readFile(file, 'utf8')).toBe(frozen);
});

test('only what can be an article is marked or finished', async () => {
  const { root, window } = await annaIn({ ...FILES, 'beleg/project.json': project({ lead: 'anna' }) });
  for (const article of ['../../x', '/etc/hosts', '']) {
    expect(await window.api.markArticle({ article, done: true })).toMatchObject({ code: 'not-found' });
    expect(await window.api.finishArticle({ article, finished: true })).toMatchObject({ code: 'not-found' });
  }
  expect(await readdir(path.join(root, 'beleg'))).not.toContain('frozen');
});
