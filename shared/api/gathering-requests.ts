/** The checkers of gathering what is annotated. */
import { z } from 'zod';
import type { GatheringCalls } from './gathering-calls.ts';

export const gatheringRequests = {
  gatherAnnotations: z.strictObject({}),
} satisfies { [K in keyof GatheringCalls]: z.ZodType<GatheringCalls[K]['request']> };
