/** The facts of articles on disk, a line per article. What is missing of them is found anew. */
import { z } from 'zod';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { METADATA_FIELDS } from '../../../shared/domain/metadata.ts';
import { readJsonLines, writeJsonLines } from '../disk/json-lines-file.ts';
import type { ArticleFacts } from './article-facts.ts';

/** Another version finds other facts. */
const FIRST_LINE = '{"beleg facts":3}';

const factsLine = z.tuple([
  z.string(),
  z.object({
    size: z.number(),
    modifiedMs: z.number(),
    text: z.string(),
    source: z.string(),
    found: z.partialRecord(z.enum(METADATA_FIELDS), z.string()),
    lines: z.array(z.number()),
    bound: z.number(),
    hashes: z.base64(),
    zones: z.string().default(''),
  }),
]);

export async function readFactsFile(file: string): Promise<Map<ArticlePath, ArticleFacts>> {
  const all = new Map<ArticlePath, ArticleFacts>();
  const isWhole = await readJsonLines(file, FIRST_LINE, (value) => takeArticle(all, value));
  return isWhole ? all : new Map();
}

/** Put the file in place whole; rejects with the system's error. */
export async function writeFactsFile(
  file: string,
  all: ReadonlyMap<ArticlePath, ArticleFacts>,
): Promise<void> {
  await writeJsonLines(file, FIRST_LINE, linesOf(all));
}

function* linesOf(all: ReadonlyMap<ArticlePath, ArticleFacts>): Iterable<unknown> {
  for (const [article, { sketch, ...facts }] of all) {
    const hashes = Buffer.from(Uint32Array.from(sketch.hashes).buffer).toString('base64');
    yield [article, { ...facts, bound: sketch.bound, hashes }];
  }
}

function takeArticle(all: Map<ArticlePath, ArticleFacts>, value: unknown): void {
  const read = factsLine.safeParse(value);
  if (!read.success) return;
  const [article, { bound, hashes, ...facts }] = read.data;
  const bytes = Uint8Array.from(Buffer.from(hashes, 'base64'));
  if (bytes.length % 4 !== 0) return;
  all.set(article, { ...facts, sketch: { bound, hashes: [...new Uint32Array(bytes.buffer)] } });
}
