/** Files with more in them than anybody would write by hand are read to their end. */
import { expect, test } from 'vitest';
import { CLAIM } from '../../domain/tagset.ts';
import { ImportDraft } from '../import-draft.ts';
import { EXAMPLE, TEXT } from '../worked-example.cases.ts';
import { assembleImport } from './assemble-import.ts';
import { createFreePaths } from './imported-path.ts';
import { MOST_PROBLEMS, ProblemList } from './problem-list.ts';

/** More than a call can have arguments. */
const MANY = 130_000;

const ANNOTATOR = { id: 'a1', uuid: 'a1a1a1a1-0000-4000-8000-000000000000', name: 'Anna' };
const KNOWN = { articles: EXAMPLE.articles, tagset: EXAMPLE.project.tagset, annotator: ANNOTATOR };

test('lists the first of very many annotations that stand nowhere, and counts the rest', () => {
  const draft = new ImportDraft(KNOWN);
  const article = { path: 'fähre.txt', text: TEXT };
  for (let n = 0; n < MANY; n += 1)
    draft.add(article, { id: `urn:x:${n}`, tag: CLAIM, label: 'Claim' }, { file: 'f' });
  const { problems, moreProblems } = draft.finish();
  expect([problems.length, moreProblems]).toEqual([MOST_PROBLEMS, MANY - MOST_PROBLEMS]);
});

test('lists the first of very many marks outside a text, and counts the rest', () => {
  const content = { tag: 'x', label: 'x' };
  const marks = Array.from({ length: MANY }, (_, n) => ({ key: `${n}`, start: 900, end: 901, content }));
  const document = { file: 'f', path: 'fähre.txt', text: TEXT.content, unit: 'utf-16' as const };
  const documents = [{ ...document, marks, relations: [] }];
  const { problems, moreProblems } = assembleImport(documents, KNOWN, new ProblemList());
  expect([problems.length, moreProblems]).toEqual([MOST_PROBLEMS, MANY - MOST_PROBLEMS]);
});

test('gives each of many texts that claim one path a path of its own', () => {
  const free = createFreePaths();
  const claimed = ['imported/a-2.txt', ...Array.from({ length: 30_000 }, () => 'imported/a.txt')];
  const paths = claimed.map((path) => free(path));
  expect(new Set(paths).size).toBe(30_001);
  expect(paths.slice(0, 3)).toEqual(['imported/a-2.txt', 'imported/a.txt', 'imported/a-3.txt']);
});
