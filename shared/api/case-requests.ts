/** The checkers of the case: of its calls, and of edits of entities, of which of them are one, and of memos. */
import { z } from 'zod';
import type { CaseCalls } from './case-calls.ts';
import { ACTOR_KINDS, ENTITY_LIMITS, isExternalId } from '../domain/case/entity.ts';

/** What every edit has, as the checkers of changes know it. */
interface Parts {
  readonly identifier: z.ZodType<string>;
  readonly path: z.ZodType<string>;
  readonly timestamp: z.ZodType<string>;
}

/** An edit of an entry of the case layer. */
export function caseEditOf({ identifier, path, timestamp }: Parts) {
  const { name, aliases, note } = ENTITY_LIMITS;
  const derivedFrom = z.array(identifier).max(1000).exactOptional();
  // As it stands in the file: what is deleted has to be named with its blanks.
  const words = z
    .string()
    .max(name)
    .refine((each) => each.trim() !== '');
  const pair = {
    one: identifier,
    other: identifier,
    reason: z.string().max(name).exactOptional(),
    derivedFrom,
  };
  const content = z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('entity'),
      of: z.enum(['actor', 'proposition']),
      name: words,
      actorKind: z.enum(ACTOR_KINDS).exactOptional(),
      aliases: z.array(words).max(aliases).exactOptional(),
      note: z.string().max(note).exactOptional(),
      external: z.string().refine(isExternalId).exactOptional(),
      derivedFrom,
    }),
    z.strictObject({ kind: z.literal('same-as'), ...pair }),
    z.strictObject({ kind: z.literal('different'), ...pair }),
    z.strictObject({
      kind: z.literal('memo'),
      article: path.exactOptional(),
      text: z.string().max(note),
      derivedFrom,
    }),
  ]);
  return z.strictObject({
    article: z.literal(''),
    case: z.literal(true),
    annotation: identifier,
    created: timestamp.exactOptional(),
    before: content.nullable(),
    after: content.nullable(),
  });
}

export const caseRequests = {
  readCases: z.strictObject({}),
} satisfies { [K in keyof CaseCalls]: z.ZodType<CaseCalls[K]['request']> };
