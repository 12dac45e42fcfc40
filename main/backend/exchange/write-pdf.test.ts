/** The report as a PDF: what the host prints is written as an export is, or nothing. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openAs, tagging, testBackend, valueOf } from '../backend.cases.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';
import type { Host } from '../host.ts';

const REPORT = {
  choice: { format: 'report', articles: [], annotators: [], adjudicated: false },
  to: { name: 'bericht.pdf' },
  replace: false,
  language: 'de',
  as: 'pdf',
} as const;

async function opened(host: Partial<Host>) {
  const root = await temporaryFolder({ 'a.txt': 'Die Fähre fuhr nicht, sagt der Zoll.' });
  const window = (await testBackend({ startWith: root, ...host })).window();
  await openAs(window);
  const article = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  valueOf(await window.api.applyChanges({ changes: [tagging(article, 'der Zoll')] }));
  const exported = async (): Promise<readonly string[]> => await readdir(path.join(root, 'beleg/exports'));
  return { root, api: window.api, exported };
}

it('has what the host made of the whole report', async () => {
  const { root, api } = await opened({
    printPdf: async (html) => await Promise.resolve(Buffer.from(`PDF of ${html}`)),
  });
  expect(valueOf(await api.writeExport(REPORT))).toMatchObject({
    path: 'beleg/exports/bericht.pdf',
    files: 1,
    annotations: 1,
  });
  const written = await readFile(path.join(root, 'beleg/exports/bericht.pdf'), 'utf8');
  expect(written).toMatch(/^PDF of <!doctype html>.*der Zoll.*<\/html>\s*$/s);
  expect(await api.writeExport(REPORT)).toMatchObject({ code: 'exists' });
});

it('is not there if the host cannot print, if printing fails, or if it is stopped', async () => {
  const failing = await opened({ printPdf: async () => await Promise.reject(new Error('no printer')) });
  expect(await failing.api.writeExport(REPORT)).toMatchObject({ code: 'not-printed' });
  expect(await failing.exported()).toEqual([]);
  const table = { ...REPORT, choice: { ...REPORT.choice, format: 'csv' as const } };
  expect(await failing.api.writeExport(table)).toMatchObject({ code: 'not-written-by-beleg' });
  const without = await opened({});
  expect(await without.api.writeExport(REPORT)).toMatchObject({ code: 'not-written-by-beleg' });
  const stopped = await opened({
    printPdf: async (_html, signal) => {
      valueOf(await stopped.api.stopExchange({}));
      return await Promise.reject(new Error(signal.aborted ? 'ended' : 'goes on'));
    },
  });
  expect(await stopped.api.writeExport(REPORT)).toMatchObject({ code: 'cancelled' });
  expect(await stopped.exported()).toEqual([]);
});
