/** `beleg export --article`: an article that is not there, or cannot be read, is named with its cause. */
import path from 'node:path';
import { expect, it } from 'vitest';
import { createText } from '../../shared/text/text.ts';
import { temporaryFolder } from '../backend/disk/temporary-folder.cases.ts';
import { exportProject } from './export-project.ts';
import type { Terminal } from './terminal.ts';

async function exporting(
  article: readonly string[],
  place?: string,
): Promise<{ exit: number; said: string[]; out: string }> {
  const folder = await temporaryFolder({
    'a.txt': 'Die Fähre fuhr nicht.',
    'b.txt': Buffer.from([0, 1, 2, 0, 0, 255]),
  });
  const to = place ?? path.join(await temporaryFolder(), 'out.csv');
  const said: string[] = [];
  const terminal: Terminal = {
    text: createText('en'),
    say: (line) => said.push(line),
    out: () => undefined,
    onEnter: () => undefined,
    onEnd: () => undefined,
    environment: { BELEG_DATA: await temporaryFolder() },
  };
  const options = { format: 'csv', out: to, article };
  const exit = await exportProject(folder, options, terminal, { extractorProgram: '' });
  return { exit, said, out: to };
}

it('is wrong use where no article has this path', async () => {
  expect(await exporting(['a.txt', 'none.txt'])).toMatchObject({
    exit: 2,
    said: [expect.stringMatching(/none\.txt/), 'Nothing was exported.'],
  });
});

it('exports the rest where one cannot be read, and says which and why', async () => {
  const { exit, said } = await exporting(['a.txt', 'b.txt']);
  expect(exit).toBe(1);
  expect(said).toEqual([expect.stringMatching(/^b\.txt .*(?:text|binary)/i)]);
});

it('exports nothing where none can be read', async () => {
  expect(await exporting(['b.txt'])).toMatchObject({
    exit: 2,
    said: [expect.stringMatching(/^b\.txt /), 'Nothing was exported.'],
  });
});

it('is wrong use where the place to export to is empty', async () => {
  expect(await exporting(['a.txt'], ' ')).toMatchObject({ exit: 2, said: [expect.stringMatching(/--out/)] });
});
