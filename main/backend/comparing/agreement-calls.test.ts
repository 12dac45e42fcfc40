import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { layerFile, openAs, tagging, testBackend, valueOf } from '../backend.cases.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';

const TEXT = 'Die Regierung bestreitet das. Am Dienstag schien die Sonne.';
const PROJECT = { format: 1, id: '0d0d0d0d-0000-4000-8000-000000000000', name: 'Fall', lead: 'anna' };

/** Bert has marked the first three words. */
async function projectWithBert(): Promise<string> {
  return await temporaryFolder({
    'a.txt': TEXT,
    'beleg/project.json': JSON.stringify(PROJECT),
    'beleg/annotations/a.txt/b2.json': layerFile({ text: TEXT, exact: 'Die Regierung', start: 0, end: 13 }),
  });
}

test('a window measures what was just annotated against a colleague', async () => {
  const root = await projectWithBert();
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  const opened = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  await window.api.applyChanges({ changes: [tagging(opened, 'Die Regierung bestreitet')] });

  const figures = valueOf(
    await window.api.measureAgreement({ annotators: ['anna', 'b2'], articles: [], gamma: false }),
  );
  expect(figures).toMatchObject({
    annotators: ['anna', 'b2'],
    ground: { units: 1, partners: 1, sameTag: 1, sameWords: 0 },
    overall: { f1Exact: { value: 0 }, f1Relaxed: { value: 1 }, gamma: { reason: 'not-computed' } },
    pairs: [{ a: 'anna', b: 'b2', confusion: [{ count: 1 }] }],
    boundaryShifts: { start: [{ shift: 0, count: 1 }], end: [{ shift: -11, count: 1 }] },
    articles: [{ article: 'a.txt', missing: [], ground: { units: 1 } }],
    gamma: null,
    unread: [],
  });
});

test('γ is measured where it is asked for, and says how it was sampled', async () => {
  const window = (await testBackend({ startWith: await projectWithBert() })).window();
  await openAs(window);
  const opened = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  await window.api.applyChanges({ changes: [tagging(opened, 'Die Regierung'), tagging(opened, 'Dienstag')] });
  const figures = valueOf(
    await window.api.measureAgreement({ annotators: ['anna', 'b2'], articles: ['a.txt'], gamma: true }),
  );
  expect(figures.gamma).toEqual({ seed: 1, samples: 30 });
  expect(figures.overall.gamma.value).toBeLessThan(1);
});

test('an annotator or an article that nobody knows is named', async () => {
  const window = (await testBackend({ startWith: await projectWithBert() })).window();
  await openAs(window);
  const measured = (annotators: string[], articles: string[]) =>
    window.api.measureAgreement({ annotators, articles, gamma: false });
  expect(await measured(['b2', 'zoe'], [])).toMatchObject({ code: 'unknown-annotator', detail: 'zoe' });
  expect(await measured(['anna', 'b2'], ['c.txt'])).toMatchObject({
    code: 'unknown-article',
    detail: 'c.txt',
  });
});

test('measuring that is stopped says so', async () => {
  const window = (await testBackend({ startWith: await projectWithBert() })).window();
  await openAs(window);
  const measured = window.api.measureAgreement({ annotators: ['anna', 'b2'], articles: [], gamma: true });
  await window.api.stopMeasuring({});
  expect(await measured).toMatchObject({ ok: false, code: 'cancelled' });
});

test('a file that the window made is written into the exports, and not over another', async () => {
  const root = await projectWithBert();
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  const save = (words: string, replace: boolean) =>
    window.api.saveFile({
      to: { name: 'agreement.csv' },
      replace,
      bytes: Buffer.from(words).toString('base64'),
    });
  const file = path.join(root, 'beleg/exports/agreement.csv');
  expect(valueOf(await save('α;0,8', false))).toEqual({ path: 'beleg/exports/agreement.csv', bytes: 6 });
  expect(await save('other', false)).toMatchObject({ code: 'exists' });
  expect(await readFile(file, 'utf8')).toBe('α;0,8');
  valueOf(await save('other', true));
  expect(await readFile(file, 'utf8')).toBe('other');
});
