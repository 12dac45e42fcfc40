/** Files that end in the middle, as after a broken download, are said to, with the line. */
import { expect, test } from 'vitest';
import { brat } from './brat/brat.ts';
import { csv } from './csv-format.ts';
import type { Format, Imported } from './format.ts';
import { webannoTsv } from './webanno/webanno-tsv.ts';
import { EXAMPLE } from './worked-example.cases.ts';

const ANNOTATOR = { id: 'a1', uuid: 'a1a1a1a1-0000-4000-8000-000000000000', name: 'Anna' };
const TEXT = 'Die Fähre fuhr nicht. Niemand kam.';

function reading(
  format: Format,
  files: Readonly<Record<string, string>>,
): ReturnType<NonNullable<Format['read']>> {
  const given = Object.entries(files).map(([path, text]) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }));
  const known = { articles: EXAMPLE.articles, tagset: EXAMPLE.project.tagset, annotator: ANNOTATOR };
  const read = format.read?.(given, known);
  if (read === undefined) throw new Error(format.id);
  return read;
}

function problemsOf(format: Format, files: Readonly<Record<string, string>>): readonly string[] {
  const read = reading(format, files);
  const { problems }: Pick<Imported, 'problems'> = read.ok ? read.value : { problems: [] };
  return problems.map(({ code, line }) => `${code} ${line}`);
}

const ANN = 'T1\tClaim 0 9\tDie Fähre\nT2\tClaim 22 29\tNiemand';
const inBrat = (ann: string): readonly string[] => problemsOf(brat, { 'x.txt': TEXT, 'x.ann': ann });

test('brat, in the words of a line and before them', () => {
  expect(inBrat(ANN)).toEqual([]);
  expect(inBrat(ANN.slice(0, -2))).toEqual(['cut-off 2']);
  expect(inBrat(ANN.slice(0, ANN.lastIndexOf(' ')))).toEqual(['cut-off 2']);
  expect(inBrat(ANN.slice(0, -2) + '\n')).not.toContain('cut-off 2');
});

const TSV = [
  '#FORMAT=WebAnno TSV 3.3',
  '#T_SP=webanno.custom.Mark|tag',
  '',
  '',
  '#Text=Die Fähre fuhr nicht.',
  '1-1\t0-3\tDie\tClaim\t',
  '1-2\t4-9\tFähre\t_\t',
  '1-3\t10-14\tfuhr\t_\t',
  '1-4\t15-21\tnicht.\t_\t',
  '',
];

test('WebAnno TSV, between rows and behind the text of a sentence', () => {
  const inTsv = (lines: readonly string[]): readonly string[] =>
    problemsOf(webannoTsv, { 'x.tsv': lines.join('\n') }).filter((problem) => problem.startsWith('cut-off'));
  expect(inTsv(TSV)).toEqual([]);
  expect(inTsv(TSV.slice(0, -3))).toEqual(['cut-off 7']);
  expect(inTsv([...TSV, '#Text=Niemand kam.'])).toEqual(['cut-off 11']);
});

const [article] = EXAMPLE.articles;
const TABLE = `article,quote,tag\n${article?.path},"x",Claim\n${article?.path},"y`;

test('a table, in a row, or between quotation marks', () => {
  expect(problemsOf(csv, { 'x.csv': `article,quote,tag\n${article?.path},x` })).toEqual(['cut-off 2']);
  expect(reading(csv, { 'x.csv': TABLE })).toMatchObject({
    ok: false,
    code: 'unreadable',
    detail: 'x.csv:3',
  });
});
