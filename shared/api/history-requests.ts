/** The checkers of what is asked about earlier states of one's own layers. */
import { z } from 'zod';
import type { Calls } from './contract.ts';
import { isSafePath } from './safe-path.ts';

const LONGEST_PATH = 4096;
const path = z.string().min(1).max(LONGEST_PATH).refine(isSafePath);

const layer = z.union([
  z.strictObject({
    article: path,
    adjudicated: z.literal(true).exactOptional(),
    links: z.literal(true).exactOptional(),
  }),
  z.strictObject({ article: z.literal(''), case: z.literal(true) }),
]);

type Named = 'listStates' | 'readState' | 'answerLoss';

export const historyRequests = {
  listStates: z.strictObject({ layer }),
  readState: z.strictObject({ layer, state: z.string().regex(/^\d{1,8}$/) }),
  answerLoss: z.strictObject({ article: path }),
} satisfies { readonly [K in Named]: z.ZodType<Calls[K]['request']> };
