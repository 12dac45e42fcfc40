import path from 'node:path';
import { expect, test } from 'vitest';
import { layerFile, valueOf } from '../backend.cases.ts';
import { sha256Of } from '../disk/save.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';
import { extractionInProcess } from '../sources/extractor.cases.ts';
import { compareProject, isAgreed, type Comparing, type Comparison } from './compare.ts';
import { compareReport } from './compare-report.ts';

const TEXT = 'The harbour said so on Tuesday. Nobody could confirm it.';
const AT = '2026-11-22T14:10:00Z';
const HARBOUR = marking('The harbour');
const TUESDAY = marking('on Tuesday');
const FOLDER = 'beleg/annotations/a.txt';

function marking(words: string): string {
  const start = TEXT.indexOf(words);
  return layerFile({ text: TEXT, exact: words, start, end: start + words.length });
}

/** Both layers' annotations in one; the second one was taken over from a colleague. */
function takingOver(own: string, theirs: string): string {
  const item = (layer: string): string => /"items":\[(.*)\]\}\}$/.exec(layer)?.[1] ?? '';
  const taken = item(theirs).replace('{', '{"prov:wasDerivedFrom":[{"id":"urn:uuid:of-a-colleague"}],');
  return own.replace(item(own), `${item(own)},${taken}`).replace('"total":1', '"total":2');
}

function annotator(id: string, said: readonly object[]): string {
  return JSON.stringify({
    format: 1,
    id,
    uuid: `${id}${id}${id}${id}-0000-4000-8000-000000000000`,
    done: { 'a.txt': said },
  });
}

const done = (layer: string): object => ({ done: AT, layer: sha256Of(layer) });

async function compare(more: Readonly<Record<string, string>>, eyes: Comparing = {}): Promise<Comparison> {
  const root = await temporaryFolder({
    'a.txt': TEXT,
    'beleg/project.json': JSON.stringify({ format: 1, id: 'x', name: 'Case', settings: { blind: true } }),
    // b2 was done with the harbour, and has Tuesday by now; c3 took Tuesday over.
    [`${FOLDER}/b2.json`]: TUESDAY,
    [`${FOLDER}/c3.json`]: takingOver(HARBOUR, TUESDAY),
    'beleg/annotators/b2.json': annotator('b2', [done(HARBOUR)]),
    [`beleg/frozen/b2/${sha256Of(HARBOUR)}.json`]: HARBOUR,
    ...more,
  });
  const where = { dataFolder: path.join(root, 'no app-data here'), extraction: extractionInProcess() };
  return valueOf(
    await compareProject(root, where, { annotators: ['b2', 'c3'], articles: [], gamma: null }, eyes),
  );
}

function reportOf(compared: Comparison): unknown {
  return JSON.parse(JSON.stringify(compareReport(compared)));
}

test('agreement is computed on what was frozen without what was taken over; after review is another figure', async () => {
  const compared = await compare({});
  expect(reportOf(compared)).toMatchObject({
    agreement: {
      overall: { marks: { b2: 1, c3: 1 }, f1Exact: { value: 1 } },
      pairs: [{ f1Exact: { value: 1 } }],
    },
    agreementAfterReview: { overall: { marks: { b2: 1, c3: 2 }, f1Exact: { value: 2 / 3 } } },
    articles: [
      {
        basis: [
          { annotator: 'b2', kind: 'frozen', at: AT, timesDone: 1, takenOver: 0 },
          { annotator: 'c3', kind: 'not-done', timesDone: 0, takenOver: 1 },
        ],
      },
    ],
    // What differs now is what is told as a difference.
    summary: { classes: { same: 1, 'only-b': 1 } },
    differences: [{ class: 'only-b' }],
  });
  expect(isAgreed(compared)).toBe(false);
});

test('a reopened article counts as it is, and so does one whose frozen layer is not there, which is said', async () => {
  const reopened = await compare({
    'beleg/annotators/b2.json': annotator('b2', [done(HARBOUR), { reopened: '2026-11-22T15:00:00Z' }]),
  });
  expect(reportOf(reopened)).toMatchObject({
    agreement: { overall: { f1Exact: { value: 0 } } },
    articles: [{ basis: [{ kind: 'reopened', timesDone: 1 }, { kind: 'not-done' }] }],
  });
  const changed = await compare({ [`beleg/frozen/b2/${sha256Of(HARBOUR)}.json`]: TUESDAY });
  expect(reportOf(changed)).toMatchObject({
    articles: [{ basis: [{ kind: 'frozen-missing' }, { kind: 'not-done' }] }],
    files: [{ annotator: 'b2', code: 'not-there', path: `beleg/frozen/b2/${sha256Of(HARBOUR)}.json` }],
  });
});

test('who was done without marking anything has said so', async () => {
  const empty = HARBOUR.replace(/,"total":1,"first":.*$/, ',"total":0}');
  const compared = await compare({
    'beleg/annotators/c3.json': annotator('c3', [done(empty)]),
    [`beleg/frozen/c3/${sha256Of(empty)}.json`]: empty,
  });
  expect(compared.agreement.total.overall.marks).toEqual([1, 0]);
});

test('as one annotator, articles that are not done in blind mode are left out', async () => {
  const asB2 = await compare({}, { as: 'b2' });
  expect([asB2.articles.length, asB2.hidden]).toEqual([1, []]);
  const asC3 = await compare({}, { as: 'c3' });
  expect([asC3.articles.length, asC3.hidden, asC3.blind]).toEqual([0, ['a.txt'], true]);
  const asNew = await compare({}, { as: 'new' });
  expect([asNew.articles.length, asNew.hidden]).toEqual([0, []]);
});
