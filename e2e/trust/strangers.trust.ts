/** Paths, names and expressions of strangers (S08, S11, S12). */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openAs, tagging, testBackend, valueOf } from '../../main/backend/backend.cases.ts';
import { temporaryFolder, writeFiles } from '../../main/backend/disk/temporary-folder.cases.ts';
import { exchangeProject, filesBelow } from '../../main/backend/exchange/exchange.cases.ts';
import { zipBytes } from '../../main/backend/exchange/zip-bytes.ts';
import { GivenTexts } from '../../main/backend/search/given-texts.ts';
import { readableName } from '../../renderer/panels/readable-name.ts';
import { chance } from './payloads.ts';
import { record, times } from './record.ts';

const WAYS = [
  '../../neighbour',
  '../x',
  '/tmp/absolute',
  'C:\\Windows\\x',
  '\\\\host\\share\\x',
  'a:stream',
  'x/../../y',
  './../z',
  'beleg/project',
  'CON',
] as const;
/** What the absolute one of them would make. */
const ABSOLUTE = ['/tmp/absolute', '/tmp/absolute.txt', '/tmp/absolute.ann'];

it('writes nothing outside of the project, whatever paths a file that is imported names', async () => {
  // Beside the project there is nothing but what comes out of it: others use the system's folder, too.
  vi.stubEnv('TMPDIR', await temporaryFolder());
  onTestFinished(() => void vi.unstubAllEnvs());
  const wrong: string[] = [];
  let imports = 0;
  for (const way of WAYS) {
    const project = await exchangeProject({ 'a.txt': 'Die Fähre fuhr nicht.' });
    const before = await filesBelow(project.root);
    const outside = await readdir(path.dirname(project.root));
    // The writer of zips refuses such names: another one of the same length is put in and exchanged.
    const [stand, asked] = ['Q'.repeat(Buffer.byteLength(way)), way];
    const entries = [
      { path: `${stand}.txt`, chunks: ['Die Fähre fuhr nicht.'] },
      { path: `${stand}.ann`, chunks: ['T1\tClaim 4 9\tFähre\n'] },
    ];
    const parts: Uint8Array[] = [];
    for await (const chunk of zipBytes(entries)) parts.push(chunk);
    const zip = Buffer.from(Buffer.concat(parts).toString('latin1').replaceAll(stand, asked), 'latin1');
    const csv = `article,tag,quote\n"${way}.txt",Claim,Fähre\n`;
    for (const [format, name, content] of [
      ['brat', 'in.zip', zip],
      ['csv', 'in.csv', csv],
    ] as const) {
      const file = path.join(project.outside, name);
      await writeFile(file, content);
      await project.imported(format, file);
      imports += 1;
    }
    const after = await filesBelow(project.root);
    for (const [name, bytes] of before)
      if (after.get(name)?.equals(bytes) !== true) wrong.push(`${way}: ${name}`);
    for (const name of after.keys())
      if (!before.has(name) && !/^(?:imported|beleg\/(?:annotat|texts))/.test(name))
        wrong.push(`${way}: ${name}`);
    const now = await readdir(path.dirname(project.root));
    wrong.push(...now.filter((name) => !outside.includes(name) && !name.startsWith('beleg-test-')));
    wrong.push(...ABSOLUTE.filter((file) => existsSync(file)));
  }
  const root = '/project/imported';
  const naive = WAYS.filter((way) => !path.resolve(root, way).startsWith(`${root}/`)).length;
  record({
    id: 'S08',
    what: `${WAYS.length} ways out of the folder as names in a zip and in a table that is imported`,
    found: `${imports} imports: ${wrong.length} files written or changed elsewhere`,
    control: `joining folder and name: ${naive} of ${WAYS.length} lead out`,
  });
  expect(wrong).toEqual([]);
  expect(naive).toBeGreaterThan(0);
});

const PARTS = [
  '\u202E',
  '\n',
  '-',
  '--help',
  '<img src=x onerror=alert(1)>',
  '\t',
  "'",
  '"',
  '`',
  '$(x)',
  '%2e',
  'ä',
  '🚢',
  ';',
  '|',
  '\u0007',
  '{}',
  ' ',
];

it('opens, tags and saves articles whatever they are called, and shows their names without tricks', async () => {
  const random = chance(11);
  const count = times(150);
  const names = new Set<string>();
  while (names.size < count) {
    const parts = Array.from(
      { length: 1 + Math.floor(random() * 6) },
      () => PARTS[Math.floor(random() * PARTS.length)],
    );
    names.add(`${parts.join('').trimStart()}${names.size}.txt`);
  }
  names.add(`${'x'.repeat(251)}.txt`);
  const root = await temporaryFolder();
  await writeFiles(root, Object.fromEntries([...names].map((name) => [name, 'One claim here.\n'])));
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  const { articles } = valueOf(await window.api.listArticles({}));
  let tagged = 0;
  for (const { path: article } of articles) {
    const opened = valueOf(await window.api.openArticle({ article }));
    valueOf(await window.api.applyChanges({ changes: [tagging(opened, 'claim')] }));
    valueOf(await window.api.closeArticle({ article }));
    tagged += 1;
  }
  expect((await window.api.flush({})).ok).toBe(true);
  const layers = [...(await filesBelow(path.join(root, 'beleg/annotations'))).keys()];
  const texts = await Promise.all([...names].map((name) => readFile(path.join(root, name), 'utf8')));
  const tricks = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;
  const shown = articles.filter(({ path: name }) => tricks.test(readableName(name))).length;
  const naive = articles.filter(({ path: name }) => tricks.test(name)).length;
  record({
    id: 'S11',
    what: 'file names with line ends, marks that turn writing round, markup, dashes, quotes, 255 bytes',
    found: `${names.size} articles: ${tagged} opened and tagged, ${layers.length} layers saved; ${shown} shown with a trick in it`,
    control: `names as they are: ${naive} with a trick in it`,
  });
  expect([articles.length, tagged, layers.length]).toEqual([names.size, names.size, names.size]);
  expect(shown).toBe(0);
  expect(naive).toBeGreaterThan(0);
  expect(new Set(texts)).toEqual(new Set(['One claim here.\n']));
});

const ENDLESS = ['(a+)+$', '(a|a)*$', '(.*a){20}$', '(?:a|c)*d', '^(([a-z])+.)+[A-Z]([a-z])+$', '(a?){64}b$'];

it('ends every expression that would never end, on a line of 10 MB', async () => {
  const content = `${'a'.repeat(10_000_000)}!`;
  const longestMs = 500;
  let slowestMs = 0;
  let ended = 0;
  for (const words of ENDLESS) {
    const query = { words, kind: 'pattern', matching: 'part', matchCase: true, foldMarks: false } as const;
    const startedMs = performance.now();
    const answer = new GivenTexts({ longestMs }).take({
      serial: 1,
      searching: { kind: 'find', content, query },
    });
    slowestMs = Math.max(slowestMs, performance.now() - startedMs);
    if ('failed' in answer || 'found' in answer) ended += 1;
  }
  const script = 'new RegExp("(a+)+$").exec("a".repeat(64) + "!")';
  const naive = spawn(process.execPath, ['-e', script], { stdio: 'ignore', timeout: 5000 });
  await once(naive, 'exit');
  const isEndless = naive.signalCode !== null;
  record({
    id: 'S12',
    what: `${ENDLESS.length} expressions that would never end, on a line of 10 MB`,
    found: `${ended} ended with a word or an answer, the slowest after ${Math.round(slowestMs)} ms with ${longestMs} ms allowed`,
    control: `the same in plain sight: ${isEndless ? 'going on after 5 s' : 'ended'}, on a line of 65 letters`,
  });
  expect(ended).toBe(ENDLESS.length);
  expect(slowestMs).toBeLessThan(longestMs + 5000);
  expect(isEndless).toBe(true);
});
