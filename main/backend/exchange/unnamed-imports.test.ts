/**
 * Files that name their annotations by numbers, or not at all: nothing that says something
 * else is taken for what is there already, and nobody is said to have taken over what two
 * people found on their own.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { FormatId } from '../../../shared/formats/format.ts';
import { valueOf } from '../backend.cases.ts';
import { exchangeProject } from './exchange.cases.ts';

const TEXT = 'Die Fähre fuhr nicht.';
const ITEMS = [TEXT.indexOf('Fähre'), TEXT.indexOf('fuhr')].map((start) => ({ start, end: start + 4 }));

/** One annotation on these words, under the number that every such file begins with. */
const FORMATS: readonly {
  readonly format: FormatId;
  readonly filesOf: (at: {
    readonly start: number;
    readonly end: number;
  }) => Readonly<Record<string, string>>;
}[] = [
  {
    format: 'csv',
    filesOf: ({ start, end }) => ({ 'in.csv': `article,tag,quote\na.txt,Claim,${TEXT.slice(start, end)}\n` }),
  },
  {
    format: 'brat',
    filesOf: ({ start, end }) => ({
      'a.txt': TEXT,
      'a.ann': `T1\tClaim ${start} ${end}\t${TEXT.slice(start, end)}\n`,
    }),
  },
  {
    format: 'prodigy',
    filesOf: (at) => ({ 'in.jsonl': JSON.stringify({ text: TEXT, spans: [{ ...at, label: 'Claim' }] }) }),
  },
  {
    format: 'doccano',
    filesOf: ({ start, end }) => ({
      'in.jsonl': JSON.stringify({ id: 1, text: TEXT, label: [[start, end, 'Claim']] }),
    }),
  },
];

it.each(FORMATS)('$format', async ({ format, filesOf }) => {
  const project = await exchangeProject({ 'a.txt': TEXT });
  const imported = async (which: number, annotator: string) => {
    const at = ITEMS[which];
    if (at === undefined) throw new Error('no such item');
    const folder = path.join(project.outside, `in${which}`);
    await mkdir(folder, { recursive: true });
    for (const [name, content] of Object.entries(filesOf(at)))
      await writeFile(path.join(folder, name), content);
    return valueOf(await project.imported(format, folder, annotator));
  };
  const layerOf = async (annotator: string): Promise<string> =>
    await readFile(path.join(project.root, `beleg/annotations/a.txt/${annotator}.json`), 'utf8');
  expect(await imported(0, 'carl')).toMatchObject({ added: 1, present: 0, problems: [] });
  expect(await imported(0, 'carl')).toMatchObject({ added: 0, present: 1 });
  expect(await imported(1, 'dora')).toMatchObject({ added: 1, present: 0 });
  expect(await imported(0, 'dora')).toMatchObject({ added: 1, present: 0 });
  expect(await imported(0, 'dora')).toMatchObject({ added: 0, present: 1 });
  expect(await layerOf('dora')).toContain('"total": 2');
  expect(await layerOf('dora')).not.toContain('wasDerivedFrom');
});
