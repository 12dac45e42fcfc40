/** The checkers of searching. */
import { z } from 'zod';
import type { SearchCalls } from './search-calls.ts';

const LONGEST_QUERY = 1000;
/** Of one annotation: its words and its note are cut, the names of an entity may be many. */
const LONGEST_WORDS = 500_000;
const MOST_WORDS = 2000;

const query = z.strictObject({
  words: z.string().max(LONGEST_QUERY),
  kind: z.enum(['words', 'pattern']),
  matching: z.enum(['part', 'start', 'whole']),
  matchCase: z.boolean(),
  foldMarks: z.boolean(),
});
const name = z.string().min(1).max(LONGEST_QUERY);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const searchRequests = {
  searchProject: z.strictObject({
    query,
    filter: z.strictObject({
      outlet: name.exactOptional(),
      from: day.exactOptional(),
      until: day.exactOptional(),
      excluded: z.literal('shown').exactOptional(),
    }),
    skip: z.int().min(0).max(1_000_000),
  }),
  indexTexts: z.strictObject({ going: z.boolean() }),
  findInWords: z.strictObject({ words: z.array(z.string().max(LONGEST_WORDS)).max(MOST_WORDS), query }),
  findInText: z.strictObject({ text: z.string().regex(/^[0-9a-f]{64}$/), query }),
} satisfies { [K in keyof SearchCalls]: z.ZodType<SearchCalls[K]['request']> };
