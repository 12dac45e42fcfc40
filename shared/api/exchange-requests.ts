/** The checkers of exports and imports. */
import { z } from 'zod';
import type { FormatId } from '../domain/exchange-code.ts';
import { PIECE_BYTES, SAVED_BYTES, type ExchangeCalls } from './exchange-calls.ts';
import { isSafePath } from './safe-path.ts';

const MOST_ARTICLES = 100_000;
const MOST_ANNOTATORS = 1000;
const LONGEST_NAME = 200;
const LONGEST_PATH = 4096;

const empty = z.strictObject({});
const path = z.string().min(1).max(LONGEST_PATH).refine(isSafePath);
const annotatorId = z.string().regex(/^[a-z0-9-]{1,32}$/);
const upload = z.uuid();

/** Which there are the host knows: an unknown one is refused there, in words. */
const format = z.custom<FormatId>((value) => typeof value === 'string' && /^[a-z0-9-]{1,32}$/.test(value));

/** One part of a path, as every system can have it. */
export const exportName = z
  .string()
  .min(1)
  .max(LONGEST_NAME)
  .refine((name) => !/[/\\<>:"|?*\p{Cc}\p{Cs}]|^[.\s]|[.\s]$/u.test(name) && isSafePath(name));

const to = z.union([
  z.strictObject({ name: exportName }),
  z.strictObject({ place: z.string().min(1).max(LONGEST_PATH) }),
]);

const choice = z.strictObject({
  format,
  articles: z.array(path).max(MOST_ARTICLES),
  annotators: z.array(annotatorId).max(MOST_ANNOTATORS),
  adjudicated: z.boolean(),
});

export const exchangeRequests = {
  listFormats: empty,
  previewExport: z.strictObject({ choice }),
  pickExport: z.strictObject({ name: exportName }),
  writeExport: z.strictObject({
    choice,
    to,
    replace: z.boolean(),
    language: z.enum(['en', 'de']),
    as: z.literal('pdf').exactOptional(),
  }),
  saveFile: z.strictObject({
    to,
    replace: z.boolean(),
    bytes: z.base64().max(Math.ceil(SAVED_BYTES / 3) * 4),
  }),
  showExport: empty,
  sendImport: z.strictObject({
    upload,
    file: z.string().min(1).max(1024),
    bytes: z.base64().max(Math.ceil(PIECE_BYTES / 3) * 4),
  }),
  dropImport: empty,
  previewImport: z.strictObject({ upload, format: format.nullable() }),
  writeImport: z.strictObject({
    upload,
    annotator: z.union([
      z.strictObject({ id: annotatorId }),
      z.strictObject({ name: z.string().trim().min(1).max(256) }),
    ]),
    newArticles: z.boolean(),
  }),
  takeBackImport: z.strictObject({ import: upload, again: z.boolean() }),
  stopExchange: empty,
} satisfies { [K in keyof ExchangeCalls]: z.ZodType<ExchangeCalls[K]['request']> };
