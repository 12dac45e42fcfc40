/**
 * The facts of articles on disk, in the app-data folder: a line of JSON per article. Can be
 * thrown away at any time; what is missing, damaged or of another version is found anew.
 */
import { createReadStream } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { METADATA_FIELDS } from '../../../shared/domain/metadata.ts';
import { codeOf } from '../file-error.ts';
import type { ArticleFacts } from './article-facts.ts';

/** Another version finds other facts. */
const FIRST_LINE = '{"beleg facts":1}';
const ARTICLES_AT_ONCE = 200;

const factsLine = z.tuple([
  z.string(),
  z.object({
    size: z.number(),
    modifiedMs: z.number(),
    found: z.partialRecord(z.enum(METADATA_FIELDS), z.string()),
    lines: z.array(z.number()),
    bound: z.number(),
    hashes: z.base64(),
  }),
]);

export async function readFactsFile(file: string): Promise<Map<ArticlePath, ArticleFacts>> {
  const all = new Map<ArticlePath, ArticleFacts>();
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  try {
    let isFirst = true;
    for await (const line of lines) {
      if (isFirst && line !== FIRST_LINE) return all;
      if (!isFirst) takeLine(all, line);
      isFirst = false;
    }
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') return new Map();
  } finally {
    lines.close();
  }
  return all;
}

/** Put the file in place whole; rejects with the system's error. */
export async function writeFactsFile(
  file: string,
  all: ReadonlyMap<ArticlePath, ArticleFacts>,
): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  const handle = await open(temporary, 'w');
  try {
    let batch = [FIRST_LINE];
    for (const [article, { sketch, ...facts }] of all) {
      const hashes = Buffer.from(Uint32Array.from(sketch.hashes).buffer).toString('base64');
      batch.push(JSON.stringify([article, { ...facts, bound: sketch.bound, hashes }]));
      if (batch.length < ARTICLES_AT_ONCE) continue;
      await handle.write(`${batch.join('\n')}\n`);
      batch = [];
    }
    await handle.write(`${batch.join('\n')}\n`);
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
}

function takeLine(all: Map<ArticlePath, ArticleFacts>, line: string): void {
  const read = factsLine.safeParse(parse(line));
  if (!read.success) return;
  const [article, { bound, hashes, ...facts }] = read.data;
  const bytes = Uint8Array.from(Buffer.from(hashes, 'base64'));
  if (bytes.length % 4 !== 0) return;
  all.set(article, { ...facts, sketch: { bound, hashes: [...new Uint32Array(bytes.buffer)] } });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    // The last line of a write that was cut off.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
