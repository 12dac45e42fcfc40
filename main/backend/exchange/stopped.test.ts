/** An export or an import that is stopped while it works leaves nothing behind. */
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeAnchor } from '../../../shared/domain/anchor.ts';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import { id } from '../../../shared/domain/layer.cases.ts';
import { CLAIM } from '../../../shared/domain/tagset.ts';
import { textFrom } from '../../../shared/formats/text-from.ts';
import { AT, exchangeProject, filesBelow } from './exchange.cases.ts';

const ANNOTATOR = { id: 'a1', uuid: '5b0c6f1e-3a52-4d8e-9d4e-0f2f6f1f7a10', name: 'Ada Beispiel' };
const WORDS = Array.from({ length: 400 }, (_, n) => `Wort${n}`);
const TEXT = WORDS.join(' ');

/** Enough for several pieces of a file. */
function annotations(): readonly Annotation[] {
  const text = textFrom(TEXT);
  return WORDS.map((word, n): Annotation => {
    const start = TEXT.indexOf(word);
    const anchor = makeAnchor(text, { start, end: start + word.length });
    const content = { anchor, tag: CLAIM, label: 'Claim' };
    return { id: id(n), content, created: AT, modified: AT, revision: '', previous: [] };
  });
}

it.each(['csv', 'brat', 'qdpx', 'ro-crate'] as const)('an export to %s', async (format) => {
  const layer = { article: 'a.txt', annotator: ANNOTATOR, annotations: annotations() };
  const project = await exchangeProject({ 'a.txt': TEXT }, [layer]);
  const stopping = new AbortController();
  let written = 0;
  const progress = (bytes: number): void => {
    written = bytes;
    stopping.abort();
  };
  expect(await project.exported(format, { signal: stopping.signal, progress })).toMatchObject({
    code: 'cancelled',
  });
  expect(written).toBeGreaterThan(0);
  expect([...(await filesBelow(project.outside)).keys()]).toEqual([]);
});

it('an import with articles of its own, while it looks at the second of them', async () => {
  const project = await exchangeProject({ 'a.txt': TEXT });
  const table = path.join(project.outside, 'in.jsonl');
  const task = (text: string): string =>
    JSON.stringify({ text, spans: [{ start: 0, end: 4, label: 'Claim' }] });
  await writeFile(table, `${task('Eins ist neu.')}\n${task('Zwei ist neu.')}\n`);
  const before = [...(await filesBelow(project.root)).keys()];
  // What stops it looks at the disk: the new articles are there, and nothing is in a layer.
  const reason = new DOMException('stopped', 'AbortError');
  let looked = 0;
  const signal = new Proxy(new AbortController().signal, {
    get: (_, name) =>
      name === 'aborted'
        ? looked > 2
        : () => {
            looked += 1;
            if (looked > 2) throw reason;
          },
  });
  await expect(project.imported('prodigy', table, 'carl', { signal })).rejects.toBe(reason);
  expect([...(await filesBelow(project.root)).keys()]).toEqual(before);
  expect(await readdir(project.root)).not.toContain('imported');
});
