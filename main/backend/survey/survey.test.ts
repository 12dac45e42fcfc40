import path from 'node:path';
import { expect, test } from 'vitest';
import type { ArticleEntry } from '../../../shared/domain/article.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { ReadSource } from '../sources/read-source.ts';
import { temporaryFolder } from '../temporary-folder.cases.ts';
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
): Promise<{
  readonly survey: Survey;
  readonly read: string[];
  readonly done: boolean[];
  readonly file: string;
}> {
  const read: string[] = [];
  const done: boolean[] = [];
  const facts = file ?? path.join(await temporaryFolder(), 'index', 'facts.jsonl');
  const survey: Survey = new Survey({
    file: facts,
    read: async (article) => {
      read.push(article);
      during(article, survey);
      await Promise.resolve();
      return article === 'c.txt' ? fail('damaged') : ok(source());
    },
    quiet: () => Promise.resolve(),
    found: (_articles, isDone) => done.push(isDone),
    log: () => undefined,
  });
  return { survey, read, done, file: facts };
}

test('every article is read once, and what cannot be read stops nothing', async () => {
  const { survey, read, done } = await surveyWith(() => undefined);
  await survey.pass(ENTRIES);
  expect(read).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt']);
  expect([...survey.articles.keys()]).toEqual(['a.txt', 'b.txt', 'd.txt']);
  expect(done.at(-1)).toBe(true);
  await survey.pass(ENTRIES);
  expect(read.slice(4)).toEqual(['c.txt']);
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
