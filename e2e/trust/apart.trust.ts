/** Documents that mean harm, in the extractor as it is shipped: memory, time, connections and files seen by the system (S01–S04). */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../../main/backend/disk/temporary-folder.cases.ts';
import { ARTICLE_MEMORY } from '../../main/backend/sources/extractor-process.ts';
import { PROJECT_ROOT } from '../host.ts';
import { bundled } from './programs.ts';
import { record, times } from './record.ts';

const SECRET = 'nobody-may-read-this-from-a-document';
const EXTRACTOR = path.join(PROJECT_ROOT, 'dist/main/extractor.js');
/** What the product gives to one file: silence for so long, so long in all, and so much memory, looked at every 50 ms. */
const GIVEN = { ms: 125_000, mb: ARTICLE_MEMORY.mostBytes / 1024 / 1024 + 400 };
/** What is no large file but pretends to be one must be seen through: the program itself takes up to 150 MB. */
const SEEN_THROUGH = { ms: 5000, mb: 450 };

const saidJson = z.object({
  name: z.string(),
  code: z.string(),
  ms: z.number(),
  peak: z.number(),
  isLarge: z.boolean(),
  isLost: z.boolean(),
  isLeaked: z.boolean(),
});
const naiveJson = z.object({
  name: z.string(),
  bytes: z.number().optional(),
  rss: z.number().optional(),
  letters: z.number().optional(),
  text: z.string().optional(),
  started: z.number().nullable().optional(),
  steps: z.number().optional(),
});

interface Watched {
  readonly lines: readonly string[];
  /** Connections, and programs that are not Node; null where nobody can trace. */
  readonly reached: readonly string[] | null;
  /** The secret file was opened. */
  readonly isOpened: boolean;
  readonly secretFile: string;
}

/** Run the set in a network of its own, every connection, opened file and started program of all its processes seen. */
async function watched(set: string, spoiled = 0): Promise<Watched> {
  const folder = await temporaryFolder({ 'secret.txt': SECRET, 'secret.txt.sh': 'exit 3\n' });
  const script = await bundled(path.join(import.meta.dirname, 'apart.ts'), folder);
  const [trace, secretFile] = [path.join(folder, 'trace'), path.join(folder, 'secret.txt')];
  const calls = 'trace=connect,sendto,sendmsg,sendmmsg,open,openat,execve';
  const tracing = [
    '-f',
    '--seccomp-bpf',
    '-qq',
    '-s',
    '300',
    '-e',
    calls,
    '-o',
    trace,
    'unshare',
    ...(process.getuid?.() === 0 ? [] : ['-r']),
    '-n',
  ];
  const node = [process.execPath, script, set, EXTRACTOR, secretFile, `${spoiled}`];
  const options = { encoding: 'utf8', timeout: 600_000, maxBuffer: 1e9 } as const;
  const first = spawnSync('strace', [...tracing, ...node], options);
  const isTraced = existsSync(trace) && first.stdout !== '';
  const stdout = isTraced ? first.stdout : spawnSync(process.execPath, node.slice(1), options).stdout;
  const seen = isTraced ? readFileSync(trace, 'utf8').split('\n') : [];
  const isOther = (line: string): boolean =>
    /sa_family=AF_INET/.test(line) ||
    (/ execve\("/.test(line) && !/ execve\("[^"]*\/(?:unshare|node)"/.test(line) && !/ = -1 /.test(line));
  return {
    lines: stdout.trim().split('\n'),
    reached: isTraced ? seen.filter(isOther) : null,
    // By the test's own process, to know what must not be told; by any other it is a leak.
    isOpened: seen.filter((line) => line.includes(secretFile) && / open(?:at)?\(/.test(line)).length > 1,
    secretFile,
  };
}

beforeAll(() => {
  if (!existsSync(EXTRACTOR)) throw new Error('Beleg is not built. Run: npm run build');
});

function worst(said: readonly z.infer<typeof saidJson>[]): string {
  const [slowest] = said.toSorted((a, b) => b.ms - a.ms);
  const [largest] = said.toSorted((a, b) => b.peak - a.peak);
  const seconds = ((slowest?.ms ?? 0) / 1000).toFixed(1);
  return `at most ${seconds} s (${slowest?.name ?? ''}) and ${largest?.peak ?? 0} MB (${largest?.name ?? ''})`;
}

/** All files of the set through the extractor; what came of it, in words and figures. */
async function takenApart(set: string, { spoiled = 0, most = GIVEN } = {}) {
  const { lines, reached, isOpened } = await watched(set, spoiled);
  const said = lines.slice(0, -1).map((line) => saidJson.parse(JSON.parse(line)));
  const names = (is: (each: (typeof said)[number]) => boolean): readonly string[] =>
    said.filter(is).map(({ name }) => name);
  const outcome = {
    tooSlow: names(({ ms, isLarge }) => ms > (isLarge ? GIVEN : most).ms),
    tooLarge: names(({ peak, isLarge }) => peak > (isLarge ? GIVEN : most).mb),
    leaked: names(({ isLeaked }) => isLeaked),
    lost: names(({ isLost }) => isLost),
    cancelled: names(({ code }) => code === 'cancelled'),
    reached: reached ?? [],
    isOpened,
    isNextRead: lines.at(-1) === '{"after":true}',
  };
  const read = said.filter(({ code }) => code === 'read').length;
  const network =
    reached === null
      ? 'no strace here: connections not looked for'
      : `${reached.length} connections or programs, ${isOpened ? 'a file' : 'no file'} outside opened`;
  const found = `${said.length} files: ${read} read, ${said.length - read} refused with a word; ${worst(said.filter(({ isLarge }) => !isLarge))}${said.some(({ isLarge }) => isLarge) ? `, of those as large as a file may be ${worst(said.filter(({ isLarge }) => isLarge))}` : ''}; ${network}; the next file read`;
  return { outcome, found };
}

const GOOD = {
  tooSlow: [],
  tooLarge: [],
  leaked: [],
  lost: [],
  cancelled: [],
  reached: [],
  isOpened: false,
  isNextRead: true,
};

async function naive(set: string) {
  const { lines, reached } = await watched(`naive-${set}`);
  return {
    said: lines.filter((line) => line !== '').map((line) => naiveJson.parse(JSON.parse(line))),
    reached,
  };
}

it('stops archives that unpack to more than they should, and reads the next', async () => {
  const { outcome, found } = await takenApart('bombs', { spoiled: times(400), most: SEEN_THROUGH });
  const control = await naive('bombs');
  const most = Math.max(...control.said.map(({ rss = 0 }) => rss)) / 1024 / 1024;
  record({
    id: 'S01',
    what: 'archives packed 1000:1, by the sum, under false sizes, on each other, of 100,000 parts, in each other; and spoiled ones',
    found,
    control: `inflating what there is: ${Math.round(most)} MB of memory`,
  });
  expect(outcome).toEqual(GOOD);
  expect(most).toBeGreaterThan(SEEN_THROUGH.mb);
});

it('defines nothing that a document defines, and reaches for nothing that it names', async () => {
  const { outcome, found } = await takenApart('entities');
  const control = await naive('entities');
  const most = Math.max(...control.said.map(({ letters = 0 }) => letters));
  const told = control.said.filter(({ text }) => text?.includes(SECRET) === true).length;
  record({
    id: 'S02',
    what: 'a billion laughs, long ones, files, addresses, parameters and circles as entities in ten parts of documents, also in UTF-16; a million references; 100,000 deep',
    found,
    control: `entities put in as they are defined: ${most} letters out of 1 kB, and ${told} told the words of a file outside`,
  });
  expect(outcome).toEqual(GOOD);
  expect([most > 100_000_000, told > 0]).toEqual([true, true]);
});

it('reads and fetches nothing that a document links, and keeps its own words', async () => {
  const { outcome, found } = await takenApart('linked');
  const control = await naive('linked');
  const told = control.said.filter(({ text }) => text === SECRET).length;
  record({
    id: 'S03',
    what: 'links out of documents to a file and an address: pictures, templates, objects, parts, fields, styles, frames, in six kinds of documents',
    found,
    control: `following what a page links: ${told} times the words of a file outside, ${control.reached?.length ?? 0} connections`,
  });
  expect(outcome).toEqual(GOOD);
  expect(told).toBeGreaterThan(0);
});

it('runs nothing that a PDF says, and ends with the one that never would', async () => {
  const { outcome, found } = await takenApart('pdfs', { spoiled: times(1000) });
  const control = await naive('pdfs');
  const started = control.said.filter((each) => each.started === 3).length;
  const steps = Math.max(...control.said.map((each) => each.steps ?? 0));
  record({
    id: 'S04',
    what: 'PDF with scripts, programs, forms, addresses, enclosed files; bombs, circles, a million pages, 200,000 deep; and spoiled ones',
    found,
    control: `doing what is told: ${started} programs started; following what is said to stand before: still going after ${steps} steps`,
  });
  expect(outcome).toEqual(GOOD);
  expect([started > 0, steps]).toEqual([true, 1_000_000]);
});
