/** The checkers of finding and accepting occurrences. */
import { z } from 'zod';
import type { OccurrenceCalls } from './occurrence-calls.ts';
import { isSafePath } from './safe-path.ts';

const LONGEST_PATH = 4096;
const MOST_WORDS = 200;
/** A wording of a proposition can be a long sentence. */
const LONGEST_WORDS = 2000;
const MOST_ARTICLES = 100_000;
const MOST_SPANS = 20_000;

/** An absolute IRI: a scheme, a colon, and something without white space. */
const identifier = z
  .string()
  .max(2048)
  .regex(/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const span = z.strictObject({ start: z.int().min(0), end: z.int() }).refine(({ start, end }) => start < end);

export const occurrenceRequests = {
  findOccurrences: z.strictObject({
    words: z.array(z.string().max(LONGEST_WORDS)).min(1).max(MOST_WORDS),
    matchCase: z.boolean(),
    tag: identifier,
  }),
  acceptOccurrences: z.strictObject({
    tag: identifier,
    label: z.string().max(256),
    entity: identifier.exactOptional(),
    articles: z
      .array(
        z.strictObject({
          article: z.string().min(1).max(LONGEST_PATH).refine(isSafePath),
          text: sha256,
          spans: z.array(span).min(1).max(MOST_SPANS),
        }),
      )
      .max(MOST_ARTICLES),
  }),
  takeBackOccurrences: z.strictObject({ accepting: z.string().min(1).max(100) }),
  stopOccurrences: z.strictObject({}),
} satisfies { [K in keyof OccurrenceCalls]: z.ZodType<OccurrenceCalls[K]['request']> };
