/** What a window exports and what the command line does are the same bytes, in every format. */
import { mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { FORMATS } from '../../shared/formats/index.ts';
import { createText } from '../../shared/text/text.ts';
import { testBackend, valueOf } from '../backend/backend.cases.ts';
import { temporaryFolder } from '../backend/disk/temporary-folder.cases.ts';
import { annotatedCase } from '../backend/exchange/annotated-case.cases.ts';
import { exchangeProject, filesBelow } from '../backend/exchange/exchange.cases.ts';
import { exportProject } from './export-project.ts';
import type { Terminal } from './terminal.ts';

async function terminal(said: string[]): Promise<Terminal> {
  return {
    text: createText('de'),
    out: () => undefined,
    say: (line) => said.push(line),
    environment: { BELEG_DATA: await temporaryFolder() },
    onEnter: () => undefined,
    onEnd: () => undefined,
  };
}

/** Of a file or of all files of a folder, by their paths in it. */
async function bytesOf(made: string): Promise<ReadonlyMap<string, string>> {
  if ((await stat(made)).isFile()) return new Map([['', (await readFile(made)).toString('base64')]]);
  return new Map([...(await filesBelow(made))].map(([name, bytes]) => [name, bytes.toString('base64')]));
}

test(
  'a case of two people goes out of a window as it does out of the command line',
  { timeout: 60_000 },
  async () => {
    const { articles, layers } = annotatedCase();
    const { root } = await exchangeProject(articles, layers);
    const { api } = (await testBackend({ startWith: root })).window();
    valueOf(await api.openProject({ place: null }));
    const said: string[] = [];
    const shell = await terminal(said);
    const outside = await temporaryFolder();
    for (const { id } of FORMATS.filter(({ write }) => write !== undefined)) {
      const choice = { format: id, articles: [], annotators: [], adjudicated: false };
      const done = valueOf(
        await api.writeExport({ choice, to: { name: id }, replace: false, language: 'de' }),
      );
      await mkdir(path.join(outside, id));
      const out = path.join(outside, id, id);
      expect(await exportProject(root, { format: id, out }, shell, { extractorProgram: '' })).toBe(0);
      expect([id, await bytesOf(path.join(root, done.path))]).toEqual([id, await bytesOf(out)]);
    }
    // Both say the same of what is lost, before they write.
    const choice = { format: 'conll', articles: [], annotators: [], adjudicated: false } as const;
    const { losses } = valueOf(await api.previewExport({ choice }));
    said.length = 0;
    await exportProject(root, { format: 'conll', out: path.join(outside, 'again') }, shell, {
      extractorProgram: '',
    });
    expect(said).toEqual(losses.map(({ code, count }) => shell.text(`exchange.loss.${code}`, { count })));
  },
);
