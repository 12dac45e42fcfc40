/** Exports and imports as a window asks for them: told first, made whole, led to, taken back. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Calls, ImportReport } from '../../../shared/api/contract.ts';
import { openAs, tagging, testBackend, valueOf, type TestWindow } from '../backend.cases.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';

const TEXT =
  'Die Fähre 🚢 lief aus.\nNiemand hat es bestätigt. Der Kai war leer, der Hafen auch, der Zoll nicht.\n';
const UPLOAD = '5b0c6f1e-3a52-4d8e-9d4e-0f2f6f1f7a10';
const CSV = { format: 'csv', articles: [], annotators: [], adjudicated: false } as const;

async function opened(shown: string[] = []): Promise<{ readonly root: string; readonly window: TestWindow }> {
  const root = await temporaryFolder({ 'fähre.txt': TEXT });
  const showInFolder = (file: string): void => void shown.push(file);
  const window = (await testBackend({ startWith: root, showInFolder })).window();
  await openAs(window);
  return { root, window };
}

async function annotate({ api }: TestWindow, ...words: readonly string[]): Promise<void> {
  const article = valueOf(await api.openArticle({ article: 'fähre.txt' }));
  const changes = words.map((each) => tagging(article, each));
  expect(valueOf(await api.applyChanges({ changes })).refused).toEqual([]);
}

/** In two pieces, as a window sends it. */
async function given({ api }: TestWindow, file: string, content: string): Promise<void> {
  const bytes = Buffer.from(content);
  for (const piece of [bytes.subarray(0, 7), bytes.subarray(7)])
    valueOf(await api.sendImport({ upload: UPLOAD, file, bytes: piece.toString('base64') }));
}

async function taken(
  { api }: TestWindow,
  annotator: Calls['writeImport']['request']['annotator'] = { id: 'anna' },
): Promise<ImportReport> {
  return valueOf(await api.writeImport({ upload: UPLOAD, annotator, newArticles: false }));
}

it('an export is told of with its losses, written to beleg/exports, and shown in its folder', async () => {
  const shown: string[] = [];
  const { root, window } = await opened(shown);
  const { api } = window;
  await annotate(window, 'Niemand hat es bestätigt', 'Niemand');
  const conll = valueOf(await api.previewExport({ choice: { ...CSV, format: 'conll' } }));
  expect(conll).toMatchObject({ annotations: 2, articles: 1 });
  expect(conll.losses.find(({ code }) => code === 'nesting')).toMatchObject({
    count: 1,
    annotations: [{ article: 'fähre.txt', annotator: 'anna', quote: 'Niemand' }],
  });
  expect(await readdir(path.join(root, 'beleg'))).not.toContain('exports');
  expect(await api.showExport({})).toMatchObject({ code: 'not-found' });
  const request = { choice: CSV, to: { name: 'a.csv' }, replace: false, language: 'de' } as const;
  expect(valueOf(await api.writeExport(request))).toMatchObject({
    path: 'beleg/exports/a.csv',
    annotations: 2,
  });
  expect(await api.writeExport(request)).toMatchObject({ code: 'exists' });
  const elsewhere = { ...request, to: { place: 'made up' } };
  expect(await api.writeExport(elsewhere)).toMatchObject({ code: 'unknown-place' });
  valueOf(await api.showExport({}));
  expect(shown).toEqual([path.join(root, 'beleg/exports/a.csv')]);
});

it('an import is told of line by line, each leading to its words, and is taken back in one step', async () => {
  const { root, window } = await opened();
  const { api } = window;
  const rows = [
    'fähre.txt,Claim,Der Kai,26,33',
    'fähre.txt,Claim,der,,',
    'none.txt,Claim,x,,',
    'fähre.txt,Claim,nie da,0,3',
  ];
  await given(window, 'in.csv', `article,tag,quote,start,end\n${rows.join('\n')}\n`);
  const preview = valueOf(await api.previewImport({ upload: UPLOAD, format: null }));
  expect(preview).toMatchObject({ format: 'csv', annotations: 1, links: 0 });
  const report = await taken(window);
  expect(report).toMatchObject({ added: 1, links: 0, present: 0, left: 0, annotator: 'anna' });
  const [annotation] = report.articles[0]?.annotations ?? [];
  expect(annotation).toMatchObject({ article: 'fähre.txt', annotator: 'anna', quote: 'Der Kai' });
  const der = TEXT.indexOf('der ');
  expect(
    report.problems.map(({ code, line, article, ...rest }) => [
      code,
      line,
      article,
      rest.annotation,
      rest.place,
    ]),
  ).toEqual([
    ['shifted', 2, 'fähre.txt', annotation?.id, undefined],
    ['words-ambiguous', 3, 'fähre.txt', undefined, { start: der, end: der + 3 }],
    ['no-such-article', 4, undefined, undefined, undefined],
    ['words-not-found', 5, 'fähre.txt', undefined, { start: 0, end: 3 }],
  ]);
  const layer = path.join(root, 'beleg/annotations/fähre.txt/anna.json');
  const back = async (again: boolean) => await api.takeBackImport({ import: report.import, again });
  expect(valueOf(await back(false))).toEqual({ count: 1 });
  valueOf(await api.flush({}));
  expect(await readFile(layer, 'utf8')).toContain('"total": 0');
  valueOf(await back(true));
  valueOf(await api.flush({}));
  expect(await readFile(layer, 'utf8')).toContain('"exact":"Der Kai"');
  // What was sent is gone with the import that it became.
  expect(
    await api.writeImport({ upload: UPLOAD, annotator: { id: 'anna' }, newArticles: false }),
  ).toMatchObject({
    code: 'not-found',
  });
});

it('links that come with an import are counted, and decisions named as what only their author makes', async () => {
  const { root, window } = await opened();
  await annotate(window, 'Niemand hat es bestätigt', 'Der Kai');
  const request = {
    choice: { ...CSV, format: 'w3c' },
    to: { name: 'a.jsonld' },
    replace: false,
    language: 'en',
  } as const;
  valueOf(await window.api.writeExport(request));
  const written = await readFile(path.join(root, 'beleg/exports/a.jsonld'), 'utf8');
  const ids = written.matchAll(/"id":\s?"(urn:uuid:[^"]+)",\s*"type":\s?"Annotation"/g);
  const [from, to] = [...ids].map((match) => match[1]);
  const statement = (n: number, motivation: string, bodies: readonly object[]): object => ({
    id: `urn:uuid:0d0d0d0d-0000-4000-8000-00000000000${n}`,
    type: 'Annotation',
    motivation,
    created: '2026-11-22T16:00:00Z',
    body: bodies,
    target: from,
  });
  const what = (source: string) => ({ type: 'SpecificResource', purpose: 'classifying', source });
  const statements = [
    statement(1, 'linking', [
      { type: 'SpecificResource', purpose: 'linking', source: to },
      what('urn:beleg:link:supports'),
    ]),
    statement(2, 'moderating', [what('urn:beleg:decision:rejected')]),
  ];
  const end = written.lastIndexOf(']');
  const more = statements.map((each) => `,${JSON.stringify(each)}`).join('');
  const other = await opened();
  await given(other.window, 'a.jsonld', written.slice(0, end) + more + written.slice(end));
  expect(valueOf(await other.window.api.previewImport({ upload: UPLOAD, format: 'w3c' }))).toMatchObject({
    links: 1,
  });
  const report = await taken(other.window, { name: 'Bert Müller' });
  expect(report).toMatchObject({ added: 2, links: 1, left: 1, annotator: 'bert-mueller' });
  expect(report.problems).toMatchObject([{ code: 'others-words', article: 'fähre.txt', annotation: from }]);
  expect(valueOf(await other.window.api.takeBackImport({ import: report.import, again: false }))).toEqual({
    count: 3,
  });
});

it('what was sent is kept for one window, until it is given up', async () => {
  const { window } = await opened();
  await given(window, 'in.csv', 'article,tag,quote\nfähre.txt,Claim,Niemand\n');
  expect(await window.api.previewImport({ upload: UPLOAD, format: 'conll' })).toMatchObject({
    code: 'not-read-by-beleg',
  });
  valueOf(await window.api.dropImport({}));
  expect(await window.api.previewImport({ upload: UPLOAD, format: null })).toMatchObject({
    code: 'not-found',
  });
  expect(await window.api.takeBackImport({ import: UPLOAD, again: false })).toMatchObject({
    code: 'refused',
  });
});
