/** How far a project's review is, told to a window from the files of all annotators. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { readdir, rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { ReviewProgress } from '../../../shared/domain/review/review-progress.ts';
import { openAs, tagging, testBackend, valueOf, type TestWindow } from '../backend.cases.ts';
import { temporaryFolder, writeFiles } from '../disk/temporary-folder.cases.ts';

const TEXT = 'The mayor says that the dam is safe. The engineer does not.';
const PROJECT = { format: 1, id: '1f0b52a4-6a0e-4d0c-8f6d-7f6b8d1f2a11', name: 'Dam', lead: 'b2' };

function annotation(at: number, words: string): object {
  const start = TEXT.indexOf(words);
  const source = `urn:beleg:text:${createHash('sha256').update(TEXT).digest('hex')}`;
  return {
    id: `urn:uuid:b0000000-0000-4000-8000-00000000000${String(at)}`,
    type: 'Annotation',
    created: '2026-01-01T09:00:00Z',
    'beleg:revision': `r${String(at)}`,
    body: [{ purpose: 'classifying', source: 'urn:beleg:tag:claim' }],
    target: {
      source,
      selector: [
        { type: 'TextPositionSelector', start, end: start + words.length },
        { type: 'TextQuoteSelector', exact: words },
      ],
    },
  };
}

function layer(...words: readonly string[]): string {
  const items = words.map((each, at) => annotation(at, each));
  return JSON.stringify({ type: 'AnnotationCollection', total: items.length, first: { items } });
}

const folder = (article: string): string => `beleg/annotations/${article}`;

function told(window: TestWindow): Readonly<Record<string, ReviewProgress | null>> {
  const all: Record<string, ReviewProgress | null> = {};
  for (const { articles } of window.of('reviewProgress')) Object.assign(all, articles);
  return all;
}

test('the review of each article is told from all files, also after a decision and to the next Beleg', async () => {
  const root = await temporaryFolder({
    'a.txt': TEXT,
    'b.txt': TEXT,
    'c.txt': TEXT,
    'beleg/project.json': JSON.stringify(PROJECT),
    [`${folder('a.txt')}/b2.json`]: layer('The mayor', 'the dam is safe', 'The engineer'),
    [`${folder('b.txt')}/b2.json`]: layer('The mayor'),
    [`${folder('c.txt')}/b2.json`]: '{"type": "no layer"',
  });
  const dataFolder = await temporaryFolder();
  const first = await testBackend({ startWith: root, dataFolder });
  const window = first.window();
  await openAs(window);
  // Nothing of one's own yet: all waits.
  await expect
    .poll(() => told(window), { timeout: 15_000 })
    .toEqual({ 'a.txt': { decided: 0, count: 3 }, 'b.txt': { decided: 0, count: 1 } });

  const opened = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  valueOf(await window.api.applyChanges({ changes: [tagging(opened, 'The mayor')] }));
  await expect.poll(() => told(window)['a.txt'], { timeout: 15_000 }).toEqual({ decided: 0, count: 2 });

  const on = 'urn:uuid:b0000000-0000-4000-8000-000000000001';
  const after = { kind: 'decision', verdict: 'rejected', on, judged: 'r1' } as const;
  const said = { article: 'a.txt', links: true, annotation: 'urn:uuid:d1', before: null, after } as const;
  const change = { id: 'urn:uuid:c1', kind: 'decide', at: '2026-11-22T14:03:11Z', edits: [said] } as const;
  valueOf(await window.api.applyChanges({ changes: [change] }));
  await expect.poll(() => told(window)['a.txt'], { timeout: 15_000 }).toEqual({ decided: 1, count: 2 });
  await first.close();

  const index = await readdir(path.join(dataFolder, 'index'));
  expect(index.filter((name) => name.endsWith('.review.jsonl'))).toHaveLength(1);
  const next = await testBackend({ startWith: root, dataFolder });
  const again = next.window();
  await openAs(again);
  await expect.poll(() => told(again)['a.txt'], { timeout: 15_000 }).toEqual({ decided: 1, count: 2 });
  await next.close();

  // What was judged is another one by now, and the other colleague's work is gone.
  await writeFiles(root, {
    [`${folder('a.txt')}/b2.json`]: layer('The mayor', 'the dam is safe').replaceAll('"r1"', '"r9"'),
  });
  await rm(path.join(root, folder('b.txt')), { recursive: true });
  const last = (await testBackend({ startWith: root, dataFolder })).window();
  await openAs(last);
  await expect.poll(() => told(last), { timeout: 15_000 }).toEqual({ 'a.txt': { decided: 0, count: 1 } });
});
