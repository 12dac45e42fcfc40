/** The parts of a written layer file that tests look into or tamper with. */
import { z } from 'zod';

const Selector = z.record(z.string(), z.unknown());

export const Item = z.looseObject({
  id: z.string().optional(),
  body: z.array(z.record(z.string(), z.unknown())).optional().catch(undefined),
  target: z.looseObject({ selector: z.array(Selector).optional().catch(undefined) }).catch({}),
});

export const Collection = z.looseObject({
  'beleg:format': z.number().optional(),
  'beleg:texts': z.array(z.record(z.string(), z.unknown())).optional().catch(undefined),
  'beleg:deleted': z.array(z.unknown()).optional().catch(undefined),
  first: z.looseObject({ items: z.array(Item) }).default({ items: [] }),
});
export type Collection = z.infer<typeof Collection>;
