/**
 * Tables in a real spreadsheet: LibreOffice opens them without a window, and what its cells
 * hold is read from its own flat format. Where there is no LibreOffice the test is skipped,
 * and its name says so.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { makeAnchor } from '../../../shared/domain/anchor.ts';
import { id } from '../../../shared/domain/layer.cases.ts';
import { CLAIM } from '../../../shared/domain/tagset.ts';
import { textFrom } from '../../../shared/formats/text-from.ts';
import { valueOf } from '../backend.cases.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';
import { AT, exchangeProject } from './exchange.cases.ts';

/** On the PATH of the process, and where its packages put it. */
const SOFFICE = [
  ...(process.env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, 'soffice')),
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
].find((file) => existsSync(file));

const ANNOTATOR = { id: 'a1', uuid: '5b0c6f1e-3a52-4d8e-9d4e-0f2f6f1f7a10', name: '=Ada;"Müller"' };
const QUOTES = [
  '=2+3',
  '+2+3',
  '-2+3',
  '@SUM(2;3)',
  '=HYPERLINK("x:y")',
  'Fähre 🚢 „pünktlich“',
  '1.5',
  '1,5',
];
const NOTES = ['\t=2+3', "'=2+3", '＝2+3', 'ß; ü, "ö" 👩‍👩‍👧', ' =2+3', '=2\n+3', '-5', '01.02.2026'];

/** What LibreOffice makes of a file that it opens by this filter. */
async function opened(file: string, filter: string | null): Promise<readonly Cell[]> {
  const folder = await temporaryFolder();
  const given = filter === null ? [] : [`--infilter=${filter}`];
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const args = [
    profile,
    '--headless',
    '--norestore',
    ...given,
    '--convert-to',
    'fods',
    '--outdir',
    folder,
    file,
  ];
  await promisify(execFile)(SOFFICE ?? 'soffice', args, { env: { ...process.env, HOME: folder } });
  const flat = await readFile(path.join(folder, `${path.parse(file).name}.fods`), 'utf8');
  return cellsOf(flat.slice(flat.indexOf('<table:table ')));
}

interface Cell {
  readonly type: string;
  readonly formula: boolean;
  readonly text: string;
}

function cellsOf(flat: string): readonly Cell[] {
  const cells = flat.matchAll(/<table:table-cell([^>]*[^>/])>(.*?)<\/table:table-cell>/gs);
  return [...cells].map(([, attributes = '', content = '']) => ({
    type: /office:value-type="(\w+)"/.exec(attributes)?.[1] ?? '',
    formula: attributes.includes('table:formula='),
    text: [...content.matchAll(/<text:p>(.*?)<\/text:p>/gs)].map(([, words = '']) => plain(words)).join('\n'),
  }));
}

function plain(xml: string): string {
  return xml
    .replaceAll('<text:tab/>', '\t')
    .replaceAll('<text:s/>', ' ')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** As its dialog proposes for such a file: UTF-8, every cell by its look, formulas taken for formulas. */
const byLook = (separator: string): string =>
  `CSV:${separator.charCodeAt(0)},34,76,1,,0,false,true,false,false,false,-1,true`;

test.skipIf(SOFFICE === undefined)(
  'LibreOffice shows the cells of every table as text and calculates none of them (skipped where there is no LibreOffice)',
  { timeout: 120_000 },
  async () => {
    const content = `${QUOTES.join('\n')}\n`;
    const text = textFrom(content);
    const annotations = QUOTES.map((quote, n) => {
      const start = text.content.indexOf(`${quote}\n`);
      const anchor = makeAnchor(text, { start, end: start + quote.length });
      const what = { anchor, tag: CLAIM, label: 'Claim', note: NOTES[n] ?? '' };
      return { id: id(n + 1), created: AT, modified: AT, revision: '', previous: [], content: what };
    });
    const project = await exchangeProject({ 'ü.txt': content }, [
      { article: 'ü.txt', annotator: ANNOTATOR, annotations },
    ]);
    const bare = path.join(await temporaryFolder(), 'bare.csv');
    await writeFile(bare, '"=2+3","x"\r\n');
    // So that the rest proves something: here it does calculate.
    expect(await opened(bare, byLook(','))).toContainEqual({ type: 'float', formula: true, text: '5' });
    for (const [format, filter] of [
      ['csv', byLook(',')],
      ['csv-de', byLook(';')],
      ['xlsx', null],
    ] as const) {
      const cells = await opened(valueOf(await project.exported(format)).path, filter);
      expect([format, ...cells.filter(({ formula }) => formula)]).toEqual([format]);
      const shown = new Set(cells.map((cell) => cell.text.replace(/^'/, '')));
      const wanted = [...QUOTES, ...NOTES, ANNOTATOR.name].map((words) => words.replace(/^'/, ''));
      expect([format, ...wanted.filter((words) => !shown.has(words))]).toEqual([format]);
    }
  },
);
