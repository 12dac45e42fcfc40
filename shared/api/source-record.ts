/** The checker of a record of how a text came about, as a window sends it back. */
import { z } from 'zod';
import type { SourceRecord } from '../domain/article.ts';

const number = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const name = z.string().max(64);

const block = z.strictObject({
  type: z.enum(['title', 'heading', 'paragraph', 'item', 'quote', 'page']),
  start: number,
  end: number,
  level: number.exactOptional(),
});

export const sourceRecord: z.ZodType<SourceRecord> = z.strictObject({
  sourceSha256: z.string().regex(/^[0-9a-f]{64}$/),
  encoding: name,
  encodingFrom: z.enum(['declared', 'guess', 'chosen']).exactOptional(),
  byteOrderMark: z.boolean(),
  newline: z.enum(['lf', 'crlf', 'cr', 'mixed', 'none']),
  extractor: name,
  extractorVersion: number,
  replaced: number,
  mode: z.enum(['article', 'whole-page']).exactOptional(),
  blocks: z.array(block).max(1_000_000).exactOptional(),
  emptyPages: z.array(number).max(100_000).exactOptional(),
});
