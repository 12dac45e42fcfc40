/** The checkers of measuring agreement. */
import { z } from 'zod';
import type { AgreementCalls } from './agreement-calls.ts';
import { isSafePath } from './safe-path.ts';

const MOST_ARTICLES = 100_000;
/** Figures of pairs grow with the square. */
const MOST_ANNOTATORS = 50;
const LONGEST_PATH = 4096;

const annotatorId = z.string().regex(/^[a-z0-9-]{1,32}$/);
const path = z.string().min(1).max(LONGEST_PATH).refine(isSafePath);

export const agreementRequests = {
  measureAgreement: z.strictObject({
    annotators: z
      .array(annotatorId)
      .min(2)
      .max(MOST_ANNOTATORS)
      .refine((ids) => new Set(ids).size === ids.length),
    articles: z.array(path).max(MOST_ARTICLES),
    gamma: z.boolean(),
  }),
  stopMeasuring: z.strictObject({}),
} satisfies { [K in keyof AgreementCalls]: z.ZodType<AgreementCalls[K]['request']> };
