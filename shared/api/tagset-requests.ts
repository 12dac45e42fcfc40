/** The checkers of the tagset's calls, and of a tagset. */
import { z } from 'zod';
import { ATTRIBUTE_KINDS } from '../domain/tags/attribute.ts';
import { GRADING_NAMES } from '../domain/tags/grading.ts';
import type { TagsetCalls } from './tagset-calls.ts';

/** Bounds; lengths are UTF-16 code units. */
const MOST = { tags: 2000, examples: 100, attributes: 100, choices: 200 };
/** In base64. */
const LARGEST_FILE = 8 * 1024 * 1024;
const LONGEST = { name: 256, id: 2048, words: 20_000 };

const name = z.string().max(LONGEST.name);
const words = z.string().max(LONGEST.words);
/** An absolute IRI: a scheme, a colon, and something without white space. */
const id = z
  .string()
  .max(LONGEST.id)
  .regex(/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/);
const freshId = z.string().regex(/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
const timestamp = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/);

const attribute = z.strictObject({
  name: name.min(1).refine((each) => each !== '__proto__'),
  label: name.exactOptional(),
  kind: z.enum(ATTRIBUTE_KINDS),
  choices: z.array(name).max(MOST.choices).exactOptional(),
});

const tag = z.strictObject({
  id,
  label: name.exactOptional(),
  letter: z.string().max(8),
  cue: z.enum(['solid', 'double', 'dashed', 'excluded']),
  key: z.string().max(8).exactOptional(),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .exactOptional(),
  definition: words.exactOptional(),
  examples: z.array(words).max(MOST.examples).exactOptional(),
  changed: z.string().max(64).exactOptional(),
  parent: id.exactOptional(),
  attributes: z.array(attribute).max(MOST.attributes).exactOptional(),
});

const linkTypes = z
  .array(
    z.strictObject({
      id,
      label: name.exactOptional(),
      from: z.array(id).max(MOST.tags),
      to: z.array(id).max(MOST.tags),
    }),
  )
  .max(MOST.tags);

const grading = z.array(z.enum(GRADING_NAMES)).max(GRADING_NAMES.length);

const tagset = z.strictObject({
  tags: z.array(tag).max(MOST.tags),
  linkTypes: linkTypes.exactOptional(),
  grading: grading.exactOptional(),
});

const edit = z.strictObject({ before: tagset, after: tagset });

const retag = z.strictObject({
  from: id,
  to: z.strictObject({ tag: id, label: name }).nullable(),
});

const relink = z.strictObject({ from: id, to: id.nullable() });

const retagging = z.strictObject({
  tags: z.array(retag).max(MOST.tags),
  links: z.array(relink).max(MOST.tags),
});

const tags = z.array(tag).max(MOST.tags);

export const tagsetRequests = {
  describeTagUse: z.strictObject({}),
  changeTagset: z.strictObject({
    edit,
    tagged: z
      .union([z.strictObject({ retag: retagging }), z.strictObject({ takeBack: z.string().max(64) })])
      .nullable(),
  }),
  writeTagList: z.strictObject({ tagset, kind: z.enum(['json', 'qdc']) }),
  readTagList: z.strictObject({ bytes: z.base64().max(LARGEST_FILE) }),
  proposeTags: z.strictObject({
    proposal: z.strictObject({
      id: freshId,
      at: timestamp,
      before: tags,
      after: tags,
      linkTypes: z.strictObject({ before: linkTypes, after: linkTypes }).exactOptional(),
      grading: z.strictObject({ before: grading, after: grading }).exactOptional(),
      comment: words.exactOptional(),
    }),
  }),
  withdrawProposal: z.strictObject({ id: name }),
  answerProposal: z.strictObject({ id: name, answer: z.enum(['accepted', 'declined']).nullable() }),
} satisfies { [K in keyof TagsetCalls]: z.ZodType<TagsetCalls[K]['request']> };
