/** *Stop* in the window, whenever it is pressed: an export or an import is there as a whole, or not at all. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Api } from '../../../shared/api/contract.ts';
import { openAs, tagging, testBackend, valueOf } from '../backend.cases.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';
import { filesBelow } from './exchange.cases.ts';
import { unfinishedImportsOf } from './unfinished-imports.ts';

const UPLOAD = '5b0c6f1e-3a52-4d8e-9d4e-0f2f6f1f7a10';
const NEW = Array.from({ length: 12 }, (_, n) => `Artikel ${n} ist neu.`);
/** When it is pressed: as soon as so many files are more than there were, or work is over. */
const WHEN = [0, 1, 5, 12, 13, Infinity] as const;

/** What comes of work that is stopped at that moment. */
async function stopped<T>(api: Api, root: string, when: number, work: Promise<T>): Promise<T> {
  const isOver = work.then(
    () => true,
    () => true,
  );
  const before = await fileCount(root);
  if (when > 0)
    while ((await fileCount(root)) < before + when) if (await Promise.race([isOver, turn(false)])) break;
  valueOf(await api.stopExchange({}));
  return await work;
}

/** Temporary ones, too; 0 where a folder went while they were counted. */
async function fileCount(root: string): Promise<number> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).length;
}

async function opened(): Promise<{ readonly root: string; readonly dataFolder: string; readonly api: Api }> {
  const root = await temporaryFolder({ 'a.txt': 'Die Fähre fuhr nicht, sagt der Zoll.' });
  const dataFolder = await temporaryFolder();
  const window = (await testBackend({ startWith: root, dataFolder })).window();
  await openAs(window);
  const { api } = window;
  const article = valueOf(await api.openArticle({ article: 'a.txt' }));
  valueOf(await api.applyChanges({ changes: [tagging(article, 'der Zoll')] }));
  valueOf(await api.flush({}));
  return { root, dataFolder, api };
}

it('in the writing of an import that brings articles', async () => {
  const outcomes = new Set<string>();
  for (const when of WHEN) {
    const { root, dataFolder, api } = await opened();
    const lines = NEW.map((text) => JSON.stringify({ text, spans: [{ start: 0, end: 7, label: 'Claim' }] }));
    const bytes = Buffer.from(lines.join('\n')).toString('base64');
    valueOf(await api.sendImport({ upload: UPLOAD, file: 'in.jsonl', bytes }));
    expect(valueOf(await api.previewImport({ upload: UPLOAD, format: 'prodigy' })).annotations).toBe(
      NEW.length,
    );
    const before = [...(await filesBelow(root)).keys()].toSorted();
    const request = { upload: UPLOAD, annotator: { id: 'anna' }, newArticles: true };
    const written = await stopped(api, root, when, api.writeImport(request));
    outcomes.add(written.ok ? 'whole' : written.code);
    const after = [...(await filesBelow(root)).keys()];
    if (written.ok) {
      expect(written.value).toMatchObject({ added: NEW.length });
      expect(after.filter((file) => file.startsWith('imported'))).toHaveLength(NEW.length);
      const layers = after.filter((file) => path.basename(file) === 'anna.json' && file.includes('imported'));
      expect(layers).toHaveLength(NEW.length);
    } else expect(after.toSorted()).toEqual(before);
    const project = { articles: root, home: root };
    expect(await unfinishedImportsOf(dataFolder, project)).toEqual([]);
  }
  expect([...outcomes].toSorted()).toEqual(['cancelled', 'whole']);
});

it.each(['csv', 'brat', 'qdpx'] as const)('in the writing of an export to %s', async (format) => {
  const { root, api } = await opened();
  const choice = { format, articles: [], annotators: [], adjudicated: false };
  const outcomes = new Set<string>();
  for (const when of WHEN) {
    const name = `out-${when}`;
    const before = [...(await filesBelow(root)).keys()].toSorted();
    const request = { choice, to: { name }, replace: false, language: 'de' } as const;
    const written = await stopped(api, root, when, api.writeExport(request));
    outcomes.add(written.ok ? 'whole' : written.code);
    const after = [...(await filesBelow(root)).keys()].toSorted();
    if (!written.ok) expect(after).toEqual(before);
    else {
      const made = after.filter((file) => !before.includes(file));
      expect(made).toHaveLength(written.value.files);
      expect(made.every((file) => file.startsWith(path.join('beleg', 'exports', name)))).toBe(true);
    }
  }
  expect([...outcomes].toSorted()).toEqual(['cancelled', 'whole']);
});
