import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openAs, testBackend, valueOf, type TestWindow } from '../backend.cases.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';

const PROJECT = { format: 1, id: '0d0d0d0d-0000-4000-8000-000000000000', name: 'Case', lead: 'anna' };

async function annaIn(settings: object): Promise<{ root: string; window: TestWindow }> {
  const root = await temporaryFolder({
    'a.txt': 'Some words.\n',
    'beleg/project.json': JSON.stringify({ ...PROJECT, settings }),
  });
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  return { root, window };
}

async function fileIn(root: string, file: string): Promise<unknown> {
  return JSON.parse(await readFile(path.join(root, 'beleg', file), 'utf8'));
}

test('the lead names who adjudicates, and everybody is told', async () => {
  const { root, window } = await annaIn({ other: null });
  expect(valueOf(await window.api.describeWork({})).adjudicator).toBe('anna');
  const named = valueOf(await window.api.editProject({ edit: { adjudicator: 'b2' } }));
  expect(window.of('workChanged').at(-1)).toMatchObject({ adjudicator: 'b2' });
  expect(await fileIn(root, 'project.json')).toMatchObject({ settings: { other: null, adjudicator: 'b2' } });
  expect(await window.api.finishArticle({ article: 'a.txt', finished: true })).toMatchObject({
    code: 'not-found',
  });
  valueOf(await window.api.editProject({ edit: named.back }));
  expect(await fileIn(root, 'project.json')).toMatchObject({ settings: { other: null } });
  expect(valueOf(await window.api.describeWork({})).adjudicator).toBe('anna');
});

test('the adjudicator finishes and reopens in a file of their own', async () => {
  const { root, window } = await annaIn({});
  const { at } = valueOf(await window.api.finishArticle({ article: 'a.txt', finished: true }));
  expect(window.of('workChanged').at(-1)?.finished).toEqual({ 'a.txt': at });
  const said = { adjudicated: { 'a.txt': [{ finished: at }] } };
  expect(await fileIn(root, 'annotators/anna.json')).toMatchObject(said);
  valueOf(await window.api.finishArticle({ article: 'a.txt', finished: false }));
  expect(window.of('workChanged').at(-1)?.finished).toEqual({});
});
