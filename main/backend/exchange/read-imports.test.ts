/** The process that reads imports: what files of strangers do to it, it alone suffers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rolldown } from 'rolldown';
import { DEFAULT_TAGSET } from '../../../shared/domain/tagset.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';
import type { AskLimits } from '../sources/asked-process.ts';
import { spawnNodeExtractor, type ExtractorProcess } from '../sources/extractor-process.ts';
import { IMPORT_MEMORY, readImport, type SpawnReader } from './read-imports.ts';

const ANNOTATOR = { id: 'a1', uuid: '5b0c6f1e-3a52-4d8e-9d4e-0f2f6f1f7a10', name: 'Ada Beispiel' };
const LIMITS: AskLimits = { silentMs: 20_000, totalMs: 20_000 };

const folderOfProgram = mkdtempSync(path.join(tmpdir(), 'beleg-reader-'));
const program = path.join(folderOfProgram, 'extractor.mjs');
afterAll(() => rmSync(folderOfProgram, { recursive: true }));
beforeAll(async () => {
  const input = path.join(import.meta.dirname, '../sources/extractor/extractor.ts');
  const bundle = await rolldown({ input, platform: 'node', logLevel: 'silent' });
  await bundle.write({ file: program, codeSplitting: false });
});

/** Processes that were started, and how many of them run. */
function watched(spawn: SpawnReader): { readonly spawn: SpawnReader; readonly running: () => number } {
  let running = 0;
  const watching: SpawnReader = (memory): ExtractorProcess => {
    const process = spawn(memory);
    running += 1;
    const onExit: ExtractorProcess['onExit'] = (listen) =>
      process.onExit(() => {
        running -= 1;
        listen();
      });
    return { ...process, onExit };
  };
  return { spawn: watching, running: () => running };
}

function reading(
  content: string,
  { spawn, signal, limits = LIMITS }: { spawn?: SpawnReader; signal?: AbortSignal; limits?: AskLimits } = {},
): ReturnType<typeof readImport> {
  const toRead = {
    files: [{ path: 'in.jsonl', bytes: Buffer.from(content) }],
    format: 'prodigy' as const,
    known: { articles: [], tagset: DEFAULT_TAGSET },
    annotator: ANNOTATOR,
    at: '2026-11-22T16:00:00Z',
  };
  return readImport(spawn ?? ((memory) => spawnNodeExtractor(program, memory)), toRead, signal, limits);
}

const LINE = JSON.stringify({ text: 'Eins ist neu.', spans: [{ start: 0, end: 4, label: 'Claim' }] });

describe('files to be imported', () => {
  it('are read in a process of their own, which is gone afterwards', async () => {
    const { spawn, running } = watched((memory) => spawnNodeExtractor(program, memory));
    const read = await reading(LINE, { spawn });
    expect(read).toMatchObject({
      ok: true,
      value: { format: { id: 'prodigy' }, imported: { newArticles: [{ content: 'Eins ist neu.' }] } },
    });
    await expect.poll(running).toBe(0);
  });

  it('that take more memory than an import is given are given up', async () => {
    const little = { ...IMPORT_MEMORY, heapMb: 48 };
    const spawn: SpawnReader = () => spawnNodeExtractor(program, little);
    const many = `[${'{},'.repeat(4_000_000)}{}]`;
    expect(await reading(many, { spawn })).toEqual({
      ok: false,
      code: 'took-too-much-memory',
      detail: 'in.jsonl',
    });
  });

  it('that take too long, or are stopped, end the process', async () => {
    const folder = await temporaryFolder({ 'busy.mjs': "process.on('message', () => { for (;;); });" });
    const { spawn, running } = watched((memory) => spawnNodeExtractor(path.join(folder, 'busy.mjs'), memory));
    const limits = { silentMs: 200, totalMs: 200 };
    expect(await reading(LINE, { spawn, limits })).toMatchObject({
      code: 'took-too-long',
      detail: 'in.jsonl',
    });
    await expect.poll(running).toBe(0);
    const stop = new AbortController();
    const stopped = reading(LINE, { spawn, signal: stop.signal });
    await expect.poll(running).toBe(1);
    stop.abort();
    await expect(stopped).rejects.toBe(stop.signal.reason);
    await expect.poll(running).toBe(0);
  });

  it('that bring more annotations than one import takes are refused', async () => {
    const spans = Array.from({ length: 2000 }, () => ({ start: 0, end: 4, label: 'Claim' }));
    const line = JSON.stringify({ text: 'Eins ist neu.', spans });
    expect(await reading(Array.from({ length: 101 }, () => line).join('\n'))).toEqual({
      ok: false,
      code: 'too-many',
      detail: 'in.jsonl',
    });
  });
});
