import path from 'node:path';
import { rolldown } from 'rolldown';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';
import { Extraction, type ExtractionLimits, type ExtractionTask, type LookTask } from './extraction.ts';
import { spawnNodeExtractor } from './extractor-process.ts';

const TASK: ExtractionTask = { kind: 'html', bytes: Buffer.from('<p>Fähre'), options: { mode: 'article' } };

/** An extraction whose processes run this program; how many were started, and how many run. */
async function extractionBy(
  program: string,
  limits: Partial<ExtractionLimits> = {},
): Promise<{ extraction: Extraction; started: () => number; running: () => number }> {
  const file = path.join(await temporaryFolder({ 'program.mjs': program }), 'program.mjs');
  return extractionFrom(file, limits);
}

function extractionFrom(
  file: string,
  limits: Partial<ExtractionLimits> = {},
): { extraction: Extraction; started: () => number; running: () => number } {
  let started = 0;
  let running = 0;
  const extraction = new Extraction(() => {
    const spawned = spawnNodeExtractor(file);
    started += 1;
    running += 1;
    return {
      ...spawned,
      onExit: (listen) =>
        spawned.onExit(() => {
          running -= 1;
          listen();
        }),
    };
  }, limits);
  onTestFinished(() => extraction.close());
  return { extraction, started: () => started, running: () => running };
}

/** Answers with what `expression` gives for a request. */
const answering = (expression: string): string =>
  `process.on('message', async ({ serial, bytes }) => process.send({ serial, extracted: { content: String(await (${expression})(bytes)), blocks: [], metadata: {}, replaced: 0 } }));`;

async function builtExtractor(): Promise<string> {
  const folder = await temporaryFolder();
  const bundle = await rolldown({
    input: path.join(import.meta.dirname, 'extractor/extractor.ts'),
    platform: 'node',
    logLevel: 'silent',
  });
  await bundle.write({ file: path.join(folder, 'extractor.mjs'), codeSplitting: false });
  return path.join(folder, 'extractor.mjs');
}

describe('the extractor’s process', () => {
  test('reads one file after another, and ends when it is not needed', async () => {
    const { extraction, started, running } = extractionFrom(await builtExtractor(), { idleMs: 100 });
    expect(await extraction.extract(TASK)).toMatchObject({ ok: true, value: { content: 'Fähre' } });
    const second = { ...TASK, bytes: Buffer.from('<p>Kai') };
    expect(await extraction.extract(second)).toMatchObject({ ok: true, value: { content: 'Kai' } });
    expect(started()).toBe(1);
    await expect.poll(running).toBe(0);
    expect(await extraction.extract(TASK)).toMatchObject({ ok: true });
    expect(started()).toBe(1);
  });

  test('says what the survey wants to know of a text, and keeps the text to itself', async () => {
    const { extraction } = extractionFrom(await builtExtractor());
    const look = (text: string | Uint8Array, kind: LookTask['kind'] = 'text') =>
      extraction.lookInto({ kind, bytes: Buffer.from(text), options: { mode: 'article' } });
    const looked = await look('Title: The ferry left\n\nNobody could confirm it.\n'.repeat(20_000));
    expect(looked).toMatchObject({ ok: true, value: { found: { title: 'The ferry left' } } });
    expect(JSON.stringify(looked).length).toBeLessThan(2000);
    expect(
      await look('<html><head><title>Kai</title></head><body><p>Die Fähre fuhr.</p></body></html>', 'html'),
    ).toMatchObject({
      value: { found: { title: 'Kai' } },
    });
    expect(await look('%PDF-1.7\n')).toMatchObject({ ok: false, code: 'wrong-kind', detail: '.pdf' });
    expect(await look('Text\0'.repeat(20))).toMatchObject({ ok: false, code: 'binary' });
  });

  test.each([
    ['reading a file', "() => import('node:fs').then((fs) => fs.readFileSync('/etc/hostname'))"],
    ['writing one', "() => import('node:fs').then((fs) => fs.writeFileSync('here.txt', ''))"],
    ['starting a program', "() => import('node:child_process').then((it) => it.execFileSync('/bin/true'))"],
    ['making code of words', "() => eval('1')"],
  ])('has no right to %s', async (_, attempt) => {
    const { extraction } = await extractionBy(
      answering(`() => (${attempt})().then(() => 'done', (error) => error.name + error.code)`),
    );
    const extracted = await extraction.extract(TASK);
    expect(extracted.ok && extracted.value.content).not.toBe('done');
  });

  test('is told nothing of where it runs', async () => {
    const { extraction } = await extractionBy(answering('() => Object.keys(process.env).join()'));
    expect(await extraction.extract(TASK)).toMatchObject({ ok: true, value: { content: '' } });
  });

  test.each([
    ['says nothing', 'process.on("message", () => undefined);'],
    ['never comes back', 'process.on("message", () => { for (;;); });'],
  ])('that %s is killed, and the next file gets a fresh one', async (_, program) => {
    const { extraction, started, running } = await extractionBy(program, { silentMs: 300 });
    expect(await extraction.extract(TASK)).toMatchObject({ code: 'too-complex' });
    await expect.poll(running).toBe(0);
    expect(await extraction.extract(TASK)).toMatchObject({ code: 'too-complex' });
    expect(started()).toBe(2);
  });

  test('that only ever makes progress is killed in the end', async () => {
    const program =
      'process.on("message", ({ serial }) => setInterval(() => process.send({ serial, progress: { done: 1, total: 2 } }), 20));';
    const { extraction } = await extractionBy(program, { silentMs: 1000, totalMs: 600 });
    const progress: number[] = [];
    const task = { ...TASK, onProgress: (done: number) => progress.push(done) };
    expect(await extraction.extract(task)).toMatchObject({ code: 'too-complex' });
    expect(progress.length).toBeGreaterThan(0);
  });

  test('that ends in the middle is no matter for the next file', async () => {
    const program = `process.on('message', ({ serial, bytes }) => {
      if (String(Buffer.from(bytes)) === 'end') process.exit(3);
      process.send({ serial, extracted: { content: 'read', blocks: [], metadata: {}, replaced: 0 } });
    });`;
    const { extraction } = await extractionBy(program);
    expect(await extraction.extract({ ...TASK, bytes: Buffer.from('end') })).toMatchObject({
      code: 'too-complex',
    });
    expect(await extraction.extract(TASK)).toMatchObject({ ok: true, value: { content: 'read' } });
  });

  test('is killed when somebody cancels, and what waits goes on', async () => {
    const program = `let asked = 0; process.on('message', ({ serial, bytes }) => { if (String(Buffer.from(bytes)) !== 'stay') process.send({ serial, extracted: { content: 'read', blocks: [], metadata: {}, replaced: 0 } }); });`;
    const { extraction } = await extractionBy(program);
    const stop = new AbortController();
    const first = extraction.extract({ ...TASK, bytes: Buffer.from('stay'), signal: stop.signal });
    const second = extraction.extract(TASK);
    stop.abort();
    expect(await first).toMatchObject({ code: 'cancelled' });
    expect(await second).toMatchObject({ ok: true, value: { content: 'read' } });
  });

  test('is gone when Beleg closes, with whatever it was doing', async () => {
    const { extraction, running } = await extractionBy('process.on("message", () => { for (;;); });');
    const reading = extraction.extract(TASK);
    await expect.poll(running).toBe(1);
    await extraction.close();
    expect(await reading).toMatchObject({ code: 'cancelled' });
    await expect.poll(running).toBe(0);
  });
});

test('a text is taken out of the same bytes once, and anew for another mode', async () => {
  const { extraction } = await extractionBy(`let asked = 0; ${answering('() => (asked += 1)')}`);
  const content = async (task: ExtractionTask): Promise<unknown> => {
    const extracted = await extraction.extract(task);
    return extracted.ok && extracted.value.content;
  };
  expect(await content(TASK)).toBe('1');
  expect(await content(TASK)).toBe('1');
  expect(await content({ ...TASK, options: { mode: 'whole-page' } })).toBe('2');
});

test('a process that watches its memory is ended while it is busy', async () => {
  const watch = path.join(import.meta.dirname, 'extractor/memory-watch.ts');
  const busy = `import { watchMemory } from ${JSON.stringify(watch)};
    watchMemory(200e6);
    process.on('message', () => { const all = []; for (;;) if (all.length < 40) all.push(Buffer.alloc(1e7, 1)); });`;
  const folder = await temporaryFolder({ 'busy.mjs': busy });
  const bundle = await rolldown({
    input: path.join(folder, 'busy.mjs'),
    platform: 'node',
    logLevel: 'silent',
  });
  await bundle.write({ file: path.join(folder, 'program.mjs'), codeSplitting: false });
  const { extraction } = extractionFrom(path.join(folder, 'program.mjs'));
  expect(await extraction.extract(TASK)).toMatchObject({ code: 'too-complex' });
});

test('what nobody waits for gives way to what somebody does', async () => {
  const program = `process.on('message', ({ serial, bytes }) => {
    if (String(Buffer.from(bytes)) !== 'stay') process.send({ serial, extracted: { content: 'read', blocks: [], metadata: {}, replaced: 0 } });
  });`;
  const { extraction } = await extractionBy(program);
  const background = extraction.extract({ ...TASK, bytes: Buffer.from('stay'), isBackground: true });
  expect(await extraction.extract(TASK)).toMatchObject({ ok: true, value: { content: 'read' } });
  expect(await background).toMatchObject({ code: 'cancelled' });
});
