import path from 'node:path';
import { expect, test } from 'vitest';
import { layerFile, valueOf } from '../backend.cases.ts';
import { compareProject, isAgreed, type CompareOptions } from './compare.ts';
import { compareReport } from './compare-report.ts';
import { sha256Of } from '../disk/save.ts';
import { extractionInProcess } from '../sources/extractor.cases.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';

const TEXT = '😀 Die Regierung bestreitet das. Am Dienstag schien die Sonne.';
const PROJECT = JSON.stringify({
  format: 1,
  id: 'urn:uuid:0d0d0d0d-0000-4000-8000-000000000000',
  name: 'Fall',
});
const FOLDER = 'beleg/annotations/a.txt';

/** A layer with one annotation on `words`. */
function marking(words: string, text = TEXT): string {
  const start = Array.from(text.slice(0, text.indexOf(words))).length;
  return layerFile({ text, exact: words, start, end: start + Array.from(words).length });
}

async function compare(files: Readonly<Record<string, string>>, options: Partial<CompareOptions> = {}) {
  const root = await temporaryFolder({ 'beleg/project.json': PROJECT, ...files });
  return await compareProject(
    root,
    { dataFolder: path.join(root, 'no app-data here'), extraction: extractionInProcess() },
    { annotators: ['b2', 'c3'], articles: [], gamma: null, ...options },
  );
}

async function reportOf(files: Readonly<Record<string, string>>, options: Partial<CompareOptions> = {}) {
  const compared = valueOf(await compare(files, options));
  return {
    isAgreed: isAgreed(compared),
    report: JSON.parse(JSON.stringify(compareReport(compared))) as unknown,
  };
}

test('what two annotators marked alike is no difference', async () => {
  const layer = marking('Die Regierung');
  const found = await reportOf({ 'a.txt': TEXT, [`${FOLDER}/b2.json`]: layer, [`${FOLDER}/c3.json`]: layer });
  expect(found.isAgreed).toBe(true);
  expect(found.report).toMatchObject({
    annotators: ['b2', 'c3'],
    summary: { articles: 1, units: 1, classes: { same: 1 } },
    articles: [{ article: 'a.txt', textFrom: 'article', layers: ['b2', 'c3'], missing: [] }],
    agreement: {
      gamma: null,
      overall: { f1Exact: { value: 1 }, gamma: { value: null, reason: 'not-computed' } },
    },
    differences: [],
    files: [],
  });
});

test('differences come with places in code points of the stated text, and the words there', async () => {
  const found = await reportOf({
    'a.txt': TEXT,
    [`${FOLDER}/b2.json`]: marking('Die Regierung'),
    [`${FOLDER}/c3.json`]: marking('Regierung bestreitet'),
  });
  expect(found.isAgreed).toBe(false);
  expect(found.report).toMatchObject({
    differences: [
      {
        article: 'a.txt',
        a: 'b2',
        b: 'c3',
        class: 'boundary-differs',
        overlap: { shared: 9, union: 24, startShift: 4, endShift: 11 },
        isUncertain: false,
        annotationA: { start: 2, end: 15, quote: 'Die Regierung' },
        annotationB: { start: 6, end: 26, quote: 'Regierung bestreitet' },
      },
    ],
    votes: [{ article: 'a.txt', of: 2, versions: [{ start: 2 }, { start: 6 }] }],
  });
});

test('layers made on different states of the text are compared where the words stand today', async () => {
  const before = `Ein Satz davor, der heute fehlt. ${TEXT}`;
  const found = await reportOf({
    'a.txt': TEXT,
    [`beleg/texts/${sha256Of(before)}.txt`]: before,
    [`${FOLDER}/b2.json`]: marking('Die Regierung bestreitet das', before),
    [`${FOLDER}/c3.json`]: marking('Die Regierung bestreitet das'),
  });
  expect(found.isAgreed).toBe(true);
});

test('an article that is gone is compared on the text that was annotated', async () => {
  const files = {
    [`beleg/texts/${sha256Of(TEXT)}.txt`]: TEXT,
    [`${FOLDER}/b2.json`]: marking('Die Regierung'),
    [`${FOLDER}/c3.json`]: marking('Die Regierung'),
  };
  expect((await reportOf(files)).report).toMatchObject({ articles: [{ textFrom: 'kept' }], differences: [] });
});

test('who has no layer on an article is missing there, and says nothing', async () => {
  const found = await reportOf({
    'a.txt': TEXT,
    'beleg/annotators/c3.json': JSON.stringify({
      format: 1,
      id: 'c3',
      uuid: 'c3c3c3c3-0000-4000-8000-000000000000',
      name: 'C',
    }),
    [`${FOLDER}/b2.json`]: marking('Die Regierung'),
  });
  expect(found.report).toMatchObject({
    articles: [{ layers: ['b2'], missing: ['c3'] }],
    agreement: { overall: { f1Exact: { value: null, reason: 'fewer-than-two-annotators' } } },
    differences: [],
  });
});

test('a file that cannot be read is named, and the rest is compared', async () => {
  const found = await reportOf({
    'a.txt': TEXT,
    [`${FOLDER}/b2.json`]: marking('Die Regierung'),
    [`${FOLDER}/c3.json`]: '{',
  });
  expect(found.isAgreed).toBe(false);
  expect(found.report).toMatchObject({
    files: [{ path: `${FOLDER}/c3.json`, annotator: 'c3', code: 'not-json' }],
  });
});

test('what is lost is listed and not compared', async () => {
  const gone = 'Nichts von alledem steht noch irgendwo in diesem Text';
  const found = await reportOf({
    'a.txt': TEXT,
    [`${FOLDER}/b2.json`]: layerFile({ text: gone, exact: gone, start: 0, end: gone.length }),
    [`${FOLDER}/c3.json`]: marking('Die Regierung'),
  });
  expect(found.isAgreed).toBe(false);
  expect(found.report).toMatchObject({
    summary: { notCompared: 1 },
    notCompared: [{ article: 'a.txt', annotator: 'b2', quote: gone }],
  });
});

test('strangers and articles that are not there are wrong use', async () => {
  const files = { 'a.txt': TEXT, [`${FOLDER}/b2.json`]: marking('Die Regierung') };
  expect(await compare(files)).toMatchObject({ ok: false, code: 'unknown-annotator', detail: 'c3' });
  const both = { ...files, [`${FOLDER}/c3.json`]: marking('Die Regierung') };
  expect(await compare(both, { articles: ['b.txt'] })).toMatchObject({
    ok: false,
    code: 'unknown-article',
    detail: 'b.txt',
  });
  expect(await reportOf(both, { articles: ['a.txt'] })).toMatchObject({ isAgreed: true });
});
