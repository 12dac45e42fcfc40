/** A folder as analysts have them: a thousand articles of mixed kinds, and some that give no text. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import type { SurveyState } from '../../../shared/api/contract.ts';
import { openAs, testBackend, valueOf, type TestWindow } from '../backend.cases.ts';
import { docxOf, odtOf, paragraphOf, pdfOf } from '../sources/extractor/documents.cases.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';

const ZIP_CUT_SHORT = Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]);

/** The makers take turns; each gets its number, so that no two articles are the same. */
const GOOD: readonly (readonly [string, (at: number) => string | Uint8Array])[] = [
  ['txt', (at) => `Ferry number ${at} left on time.\n`],
  ['txt', (at) => Buffer.from(`Fähre ${at} legte pünktlich ab, sagte der Kapitän.`, 'latin1')],
  ['txt', (at) => Buffer.from(`\u{feff}Fähre ${at} in sechzehn Bit.`, 'utf16le')],
  ['md', (at) => `# Ferry ${at}\n\n> It left.\n`],
  ['html', (at) => `<html><body><article><h1>Ferry ${at}</h1><p>It left.</p></article></body></html>`],
  ['docx', (at) => docxOf(paragraphOf(`Ferry number ${at} left.`))],
  ['odt', (at) => odtOf(`<text:p>Ferry number ${at} left.</text:p>`)],
  ['eml', (at) => `From: a@example.org\r\nSubject: Ferry ${at}\r\n\r\nIt left.\r\n`],
  ['pdf', (at) => pdfOf([[{ text: `Ferry number ${at} left.`, x: 72, y: 700 }]])],
];
const BAD: readonly (readonly [string, string | Uint8Array, string])[] = [
  ['txt', '', 'empty'],
  ['doc', 'old', 'not-supported'],
  ['docx', ZIP_CUT_SHORT, 'damaged'],
  ['pdf', '<html><body>A page</body></html>', 'wrong-kind'],
  ['txt', Uint8Array.from({ length: 400 }, (_, at) => (at * 89) % 32), 'binary'],
];

function mixedFolder(good: number, bad: number): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {};
  for (let at = 0; at < good; at += 1) {
    const [ending = '', make] = GOOD[at % GOOD.length] ?? [];
    files[`good-${at}.${ending}`] = make?.(at) ?? '';
  }
  for (let at = 0; at < bad; at += 1) {
    const [ending = '', content = ''] = BAD[at % BAD.length] ?? [];
    files[`bad-${at}.${ending}`] = content;
  }
  return files;
}

const last = (window: TestWindow): SurveyState | undefined => window.of('surveyProgress').at(-1);

test('of a thousand articles 973 are read and 27 need attention, each with its reason', async () => {
  const root = await temporaryFolder(mixedFolder(973, 27));
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  await vi.waitFor(() => expect(last(window)?.phase).toBe('done'), 60_000);
  expect(last(window)).toMatchObject({ done: 1000, total: 1000 });

  const { articles } = valueOf(await window.api.listArticles({}));
  const { survey } = valueOf(await window.api.describeArticles({}));
  const reasons = new Map<string, string | undefined>(
    articles.map(({ path: article, attention }) => [article, survey.problems[article]?.code ?? attention]),
  );
  const wanted = Array.from({ length: 27 }, (_, at) => BAD[at % BAD.length] ?? ['', '', '']);
  expect(wanted.map(([ending], at) => reasons.get(`bad-${at}.${ending}`))).toEqual(
    wanted.map(([, , reason]) => reason),
  );
  expect(
    [...reasons].filter(([article, reason]) => article.startsWith('good') && reason !== undefined),
  ).toEqual([]);
}, 90_000);

test('whoever stops it finds nothing left behind, and it goes on where it was', async () => {
  const root = await temporaryFolder(mixedFolder(500, 5));
  const dataFolder = await temporaryFolder();
  const window = (await testBackend({ startWith: root, dataFolder })).window();
  await openAs(window);
  await vi.waitFor(() => expect(last(window)?.phase).toBe('reading'), { timeout: 30_000, interval: 5 });
  const before = await readdir(root, { recursive: true });
  valueOf(await window.api.surveyArticles({ going: false }));
  await vi.waitFor(() => expect(last(window)?.phase).toBe('stopped'), 10_000);
  const { done = 0, total = 0 } = last(window) ?? {};
  expect(done).toBeLessThan(total);

  // A look at the list begins no pass that somebody stopped.
  valueOf(await window.api.listArticles({}));
  await window.api.lookAgain({});
  expect(await readdir(root, { recursive: true })).toEqual(before);
  const kept = await readdir(path.join(dataFolder, 'index'));
  expect(kept.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  expect(last(window)).toMatchObject({ phase: 'stopped', done });

  const told = window.of('surveyProgress').length;
  valueOf(await window.api.surveyArticles({ going: true }));
  await vi.waitFor(() => expect(last(window)?.phase).toBe('done'), 60_000);
  expect(last(window)).toMatchObject({ done: 505, total: 505 });
  expect(window.of('surveyProgress')[told]?.done).toBeGreaterThanOrEqual(done);
}, 90_000);
