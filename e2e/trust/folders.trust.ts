/** Project folders of strangers: links in circles and out, pipes, sockets, devices (R18); huge files, and files under false names (R19). */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../../main/backend/disk/temporary-folder.cases.ts';
import { Extraction } from '../../main/backend/sources/extraction.ts';
import { spawnNodeExtractor } from '../../main/backend/sources/extractor-process.ts';
import { LARGEST_ARTICLE_BYTES } from '../../main/backend/sources/kinds.ts';
import { readSource } from '../../main/backend/sources/read-source.ts';
import { docxOf, paragraphOf, pdfOf } from '../../main/backend/sources/extractor/documents.cases.ts';
import { PROJECT_ROOT } from '../host.ts';
import { chance } from './payloads.ts';
import { bundled } from './programs.ts';
import { record, times } from './record.ts';

const SECRET = 'nobody-may-read-this-from-a-folder';
const EXTRACTOR = path.join(PROJECT_ROOT, 'dist/main/extractor.js');
const WORDS = 'Die Fähre fuhr am Montag nicht.\n';
const HUNG_MS = 20_000;

const saidJson = z.object({
  listedMs: z.number().optional(),
  articles: z.number().optional(),
  notices: z.array(z.string()).optional(),
  ms: z.number().optional(),
  code: z.string().optional(),
  text: z.string().optional(),
  error: z.string().optional(),
  done: z.boolean().optional(),
  checked: z.boolean().optional(),
});

/** A folder with all that is no file of its own in it, beside the articles and in the place of Beleg's own files. */
async function strangeFolder(
  many: number,
): Promise<{ readonly root: string; readonly data: string; readonly secret: string }> {
  const folder = await temporaryFolder({
    'outside/secret.txt': SECRET,
    'project/a.txt': WORDS,
    'project/sub/b.txt': WORDS,
  });
  const root = path.join(folder, 'project');
  const secret = path.join(folder, 'outside/secret.txt');
  const inRoot = (name: string): string => path.join(root, name);
  const isRoot = process.getuid?.() === 0;
  for (const below of ['', 'sub/', 'beleg/texts/', 'beleg/annotators/', 'beleg/annotations/a.txt/']) {
    mkdirSync(inRoot(below), { recursive: true });
    const ending = below.startsWith('beleg/an') ? 'json' : 'txt';
    execFileSync('mkfifo', [inRoot(`${below}pipe.${ending}`)]);
    symlinkSync(secret, inRoot(`${below}link.${ending}`));
    symlinkSync('/dev/zero', inRoot(`${below}zero.${ending}`));
    symlinkSync(`ring.${ending}`, inRoot(`${below}ring.${ending}`));
    symlinkSync('/', inRoot(`${below}everything`));
    symlinkSync('..', inRoot(`${below}up`));
    symlinkSync(path.dirname(secret), inRoot(`${below}neighbour`));
    if (isRoot) execFileSync('mknod', [inRoot(`${below}device.${ending}`), 'c', '1', '5']);
    const server = createServer().listen(inRoot(`${below}s.${ending}`));
    onTestFinished(() => void server.close());
  }
  symlinkSync(secret, inRoot('beleg/project.json'));
  mkdirSync(inRoot('many'));
  for (let i = 0; i < many; i += 1) writeFileSync(inRoot(`many/${i}.txt`), WORDS);
  mkdirSync(path.join(folder, 'data'));
  return { root, data: path.join(folder, 'data'), secret };
}

it('opens a folder full of traps, waits for none, and reads nothing outside of it', async () => {
  const count = times(100_000);
  const { root, data, secret } = await strangeFolder(count);
  const script = await bundled(path.join(import.meta.dirname, 'stranger-folder.ts'), data);
  const trace = path.join(data, 'trace');
  const run = (how: string, timeout: number) => {
    const node = [process.execPath, script, how, root, path.join(data, how), EXTRACTOR];
    const options = { encoding: 'utf8', timeout, killSignal: 'SIGKILL', maxBuffer: 1e9 } as const;
    const tracing = [
      // A file for each thread: no call is told in two halves.
      '-ff',
      '--seccomp-bpf',
      '-qq',
      '-y',
      '-s',
      '300',
      '-e',
      'trace=open,openat',
      '-o',
      trace,
      ...node,
    ];
    const isTraced = how !== 'naive' && spawnSync('strace', ['-V']).status === 0;
    const ran = isTraced
      ? spawnSync('strace', tracing, options)
      : spawnSync(process.execPath, node.slice(1), options);
    const lines = ran.stdout.trim().split('\n');
    return {
      lines,
      said: lines.filter((line) => line.startsWith('{')).map((line) => saidJson.parse(JSON.parse(line))),
    };
  };
  const { said } = run('session', 240_000);
  const traces = readdirSync(data).filter((name) => name.startsWith('trace.'));
  const seen = traces.flatMap((name) => readFileSync(path.join(data, name), 'utf8').split('\n'));
  // A file that was given, by its own name or by one that leads to it.
  const opened = seen.filter(
    (line) =>
      / = \d+</.test(line) &&
      (line.includes(`<${secret}>`) || /= \d+<[^>]*(?:pipe\.|device\.|\/dev\/zero)/.test(line)),
  );
  const blocking = opened.filter((line) => !line.includes('O_NONBLOCK') && !line.includes('O_PATH'));
  const texts = said.filter(({ text }) => text !== undefined);
  const listed = said.find(({ listedMs }) => listedMs !== undefined);
  const slowest = Math.max(0, ...texts.map(({ ms = 0 }) => ms));
  const leaked = texts.filter(({ text }) => text?.includes(SECRET) === true).length;
  const naive = run('naive', HUNG_MS);
  const told = naive.said.filter(({ text }) => text?.includes(SECRET) === true).length;
  const last = naive.lines.at(-1) ?? '';
  record({
    id: 'R18',
    what: `a project with links in circles, to / and to a neighbour, pipes, sockets, devices, in five folders also of Beleg’s own, and ${count} articles`,
    found: `${listed?.articles ?? 0} articles listed in ${((listed?.listedMs ?? 0) / 1000).toFixed(1)} s, ${texts.length} opened, the slowest in ${slowest} ms; ${leaked} words from outside, ${opened.filter((line) => line.includes(secret)).length} files outside opened, ${blocking.length} times waited for a pipe or device; saved and checked`,
    control: `following and reading what there is: ${last.startsWith('opening') ? `hung after ${HUNG_MS / 1000} s at ${path.basename(last)}` : 'went through'}, ${told} times words from outside`,
  });
  expect(said.at(-1)).toEqual({ done: true, checked: true });
  expect([leaked, opened.filter((line) => line.includes(secret)), blocking]).toEqual([0, [], []]);
  expect(listed?.articles).toBe(count + 2);
  expect(texts.filter(({ code }) => code === 'read').length).toBe(2);
  expect(last.startsWith('opening') || told > 0).toBe(true);
});

/** First bytes by which programs know what a file is. */
const SIGNS: Readonly<Record<string, Uint8Array>> = {
  ELF: readFileSync(process.execPath).subarray(0, 200_000),
  'Windows program': Buffer.from(`MZ\u0090\0\u0003\0\0\0\u0004\0\0\0ÿÿ${'\0'.repeat(500)}PE\0\0`, 'latin1'),
  PNG: Buffer.from('\u0089PNG\r\n\u001A\n\0\0\0\rIHDR', 'latin1'),
  JPEG: Buffer.from('ÿØÿà\0\u0010JFIF', 'latin1'),
  gzip: Buffer.from('\u001F\u008B\b\0\0\0\0\0', 'latin1'),
  '7z': Buffer.from("7z¼¯'\u001C\0\u0004", 'latin1'),
  MP3: Buffer.from('ID3\u0003\0\0\0', 'latin1'),
  MP4: Buffer.from('\0\0\0\u0018ftypmp42\0\0\0\0', 'latin1'),
  SQLite: Buffer.from('SQLite format 3\0\u0010\0', 'latin1'),
  tar: Buffer.from(`x.txt${'\0'.repeat(95)}0000644\0`, 'latin1'),
  Word: docxOf(paragraphOf('Davor.')),
  PDF: pdfOf([[{ text: 'Davor.', x: 50, y: 500 }]]),
  'old Word': Buffer.from('ÐÏ\u0011à¡±\u001Aá', 'latin1'),
  wasm: Buffer.from('\0asm\u0001\0\0\0', 'latin1'),
};
const ENDINGS = ['txt', 'md', 'html', 'docx', 'pdf', 'eml', 'odt', 'epub', 'rtf'];
/** What a text that is one has none of. */
const NO_TEXT = /[\0-\u0008\u000E-\u001F\uFFFD]/g;

it('reads no file as what it is not, and none that is too large, and says why', async () => {
  const random = chance(19);
  const folder = await temporaryFolder();
  const extraction = new Extraction(() => spawnNodeExtractor(EXTRACTOR));
  onTestFinished(() => extraction.close());
  const outcome = { all: 0, refused: 0, read: 0, rubbish: [] as string[], naive: 0 };
  const judge = async (name: string, bytes: Uint8Array, isText: boolean): Promise<void> => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    const read = await readSource(file, extraction);
    outcome.all += 1;
    const content = read.ok ? read.value.text.content : '';
    // Beyond a stray one: somebody would see rubbish, and annotate it.
    if ((content.match(NO_TEXT)?.length ?? 0) > 20 && !isText) outcome.rubbish.push(name);
    if (read.ok) outcome.read += 1;
    else outcome.refused += 1;
    if ((Buffer.from(bytes).toString('utf8').match(NO_TEXT)?.length ?? 0) > 20) outcome.naive += 1;
  };
  const noise = (length: number): Uint8Array => Uint8Array.from({ length }, () => Math.floor(random() * 256));
  for (const ending of ENDINGS) {
    for (const [kind, sign] of Object.entries(SIGNS))
      for (let i = 0; i < times(10); i += 1)
        await judge(
          `${kind} ${i}.${ending}`,
          Buffer.concat([sign, noise(200 + Math.floor(random() * 20_000))]),
          false,
        );
    for (let i = 0; i < times(30); i += 1)
      await judge(`noise ${i}.${ending}`, noise(50 + Math.floor(random() * 20_000)), false);
    await judge(`text.${ending}`, Buffer.from(WORDS.repeat(50)), true);
  }
  const large = path.join(folder, 'large.txt');
  writeFileSync(large, '');
  const codes: string[] = [];
  const before = process.memoryUsage().rss;
  for (const bytes of [2 ** 31, 2 ** 40, LARGEST_ARTICLE_BYTES + 1]) {
    truncateSync(large, bytes);
    const read = await readSource(large, extraction);
    codes.push(read.ok ? 'read' : read.code);
  }
  const grownMb = Math.round((process.memoryUsage().rss - before) / 1024 / 1024);
  const begunMs = performance.now();
  writeFileSync(large, WORDS.replace('\n', ' ').repeat(10_000_000 / WORDS.length));
  const line = await readSource(large, extraction);
  const lineMs = Math.round(performance.now() - begunMs);
  record({
    id: 'R19',
    what: `${Object.keys(SIGNS).length} kinds of files and noise under ${ENDINGS.length} endings of articles; files of 64 MB and a byte, 2 GB, 1 TB; a line of 10 MB`,
    found: `${outcome.all} files: ${outcome.refused} refused with a word, ${outcome.read} read, ${outcome.rubbish.length} of them rubbish; the huge ones refused by their size (${codes.join(', ')}; ${grownMb} MB more memory); the line read in ${lineMs} ms`,
    control: `read as UTF-8 whatever it is: ${outcome.naive} of ${outcome.all} rubbish`,
  });
  expect(outcome.rubbish).toEqual([]);
  expect(codes).toEqual(['too-large', 'too-large', 'too-large']);
  expect(line.ok).toBe(true);
  expect(grownMb).toBeLessThan(100);
  expect(outcome.naive).toBeGreaterThan(outcome.all / 2);
});
