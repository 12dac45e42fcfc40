import path from 'node:path';
import { expect, test } from 'vitest';
import type { SurveyState } from '../../../shared/api/survey-state.ts';
import type { ArticleEntry } from '../../../shared/domain/article.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { ReadSource } from '../sources/read-source.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';
import type { ZoneOnText } from '../counts/count-tags.ts';
import { factsOf } from './article-facts.ts';
import { Survey } from './survey.ts';

const entry = (name: string): ArticleEntry => ({ path: name, kind: 'text', size: 4, modifiedMs: 7 });
const ENTRIES = ['a.txt', 'b.txt', 'c.txt', 'd.txt'].map(entry);

function source(): ReadSource {
  const text = { sha256: '0'.repeat(64), content: 'Text' };
  const record = { sourceSha256: '', encoding: 'utf-8', byteOrderMark: false, newline: 'none' as const };
  return {
    kind: 'text',
    text,
    source: { ...record, extractor: 'text', extractorVersion: 1, replaced: 0 },
    metadata: {},
    size: 4,
    modifiedMs: 7,
  };
}

/** A survey that notes what it reads; `during` runs while an article is read. */
async function surveyWith(
  during: (article: string, survey: Survey) => void,
  file?: string,
  /** Whose reading is stopped for another, the first time. */
  putOff: readonly string[] = [],
): Promise<{
  readonly survey: Survey;
  readonly read: string[];
  readonly done: boolean[];
  readonly told: SurveyState[];
  readonly file: string;
  readonly zones: Map<string, readonly ZoneOnText[]>;
}> {
  const zones = new Map<string, readonly ZoneOnText[]>();
  const read: string[] = [];
  const done: boolean[] = [];
  const told: SurveyState[] = [];
  const facts = file ?? path.join(await temporaryFolder(), 'index', 'facts.jsonl');
  const survey: Survey = new Survey({
    file: facts,
    read: async (article) => {
      const isAgain = read.includes(article);
      read.push(article);
      during(article, survey);
      await Promise.resolve();
      if (putOff.includes(article) && !isAgain) return fail('cancelled');
      return article === 'c.txt' ? fail('damaged') : ok(source());
    },
    lookInto: async (article) => {
      read.push(`${article} elsewhere`);
      return Promise.resolve(ok(factsOf(source(), [])));
    },
    quiet: () => Promise.resolve(),
    zonesOf: (article) => zones.get(article) ?? [],
    found: (_articles, isDone) => done.push(isDone),
    progress: (state) => told.push(state),
    log: () => undefined,
  });
  return { survey, read, done, told, file: facts, zones };
}

test('every article is read once, and what cannot be read stops nothing', async () => {
  const { survey, read, done } = await surveyWith(() => undefined);
  await survey.pass(ENTRIES);
  expect(read).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt']);
  expect([...survey.articles.keys()]).toEqual(['a.txt', 'b.txt', 'd.txt']);
  expect(done.at(-1)).toBe(true);
});

test('what gave no text is told with its reason, and read again only when something about it is another', async () => {
  const { survey, read, told } = await surveyWith(() => undefined);
  await survey.pass(ENTRIES);
  expect(told).toEqual([{ phase: 'done', done: 4, total: 4, problems: { 'c.txt': { code: 'damaged' } } }]);
  await survey.pass(ENTRIES);
  expect(read.slice(4)).toEqual([]);
  survey.forget('c.txt');
  await survey.pass(ENTRIES);
  await survey.pass(ENTRIES.map((one) => (one.path === 'c.txt' ? { ...one, modifiedMs: 8 } : one)));
  expect(read.slice(4)).toEqual(['c.txt', 'c.txt']);
  expect(survey.state.problems).toEqual({ 'c.txt': { code: 'damaged' } });
});

test('somebody who stops it is told how far it came, and it goes on there when they want it', async () => {
  const { survey, read, told } = await surveyWith((article, running) => {
    if (article === 'b.txt') running.setGoing(false);
  });
  await survey.pass(ENTRIES);
  await survey.pass(ENTRIES);
  expect(read).toEqual(['a.txt', 'b.txt']);
  expect(told).toEqual([{ phase: 'stopped', done: 2, total: 4, problems: {} }]);
  survey.setGoing(true);
  await expect.poll(() => told.at(-1)).toMatchObject({ phase: 'done', done: 4 });
  expect(read).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt']);
});

test('an article whose reading makes way for another is read after the others', async () => {
  const { survey, read, told } = await surveyWith(() => undefined, undefined, ['b.txt']);
  await survey.pass(ENTRIES);
  expect(read).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt', 'b.txt']);
  expect(told.at(-1)).toMatchObject({ phase: 'done', done: 4, problems: { 'c.txt': { code: 'damaged' } } });
});

test('what is large is looked into elsewhere, after the others; what is known by its row is not read', async () => {
  const { survey, read, told } = await surveyWith(() => undefined);
  const large = { ...entry('large.txt'), size: 60_000_000 };
  const tooLarge = { ...entry('too-large.txt'), size: 2_000_000_000 };
  await survey.pass([large, entry('a.txt'), tooLarge, { ...entry('old.doc'), kind: 'unread' }]);
  expect(read).toEqual(['a.txt', 'large.txt elsewhere']);
  expect([...survey.articles.keys()].toSorted()).toEqual(['a.txt', 'large.txt']);
  expect(told).toEqual([{ phase: 'done', done: 4, total: 4, problems: {} }]);
});

test('it stops when it is closed, and the next one goes on where it was', async () => {
  let closed = Promise.resolve();
  const { survey, file } = await surveyWith((article, running) => {
    if (article === 'b.txt') closed = running.close();
  });
  await survey.pass(ENTRIES);
  await closed;
  const next = await surveyWith(() => undefined, file);
  await next.survey.pass(ENTRIES);
  expect(next.read).toEqual(['c.txt', 'd.txt']);
});

test('a list that changes meanwhile takes the place of the one before', async () => {
  let again = Promise.resolve();
  const { survey, read } = await surveyWith((article, running) => {
    if (article === 'a.txt' && read.length === 1)
      again = running.pass([...ENTRIES.slice(0, 2), entry('e.txt')]);
  });
  await survey.pass(ENTRIES);
  await again;
  expect(read).toEqual(['a.txt', 'b.txt', 'e.txt']);
  expect([...survey.articles.keys()]).toEqual(['a.txt', 'b.txt', 'e.txt']);
});

test('an article is looked at again when its zones are others, also over a new start', async () => {
  const { survey, read, zones, file } = await surveyWith(() => undefined);
  await survey.pass(ENTRIES);
  const zone = { id: '1', revision: 'r1', text: '0'.repeat(64), start: 0, end: 4 };
  zones.set('b.txt', [zone]);
  await survey.again();
  await survey.again();
  expect(read.slice(4)).toEqual(['b.txt']);
  const next = await surveyWith(() => undefined, file);
  next.zones.set('a.txt', [zone]);
  await next.survey.pass(ENTRIES);
  expect(next.read).toEqual(['a.txt', 'b.txt', 'c.txt']);
});
