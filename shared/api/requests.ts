/**
 * The checkers: one for every call, and with that the list of names that can be called.
 *
 * What a window sends is hostile until it has passed here: objects are strict (an
 * unknown property is refused), strings and lists are bounded, numbers are in range,
 * and a path is refused that could leave the project. The backend may rely on it.
 */
import { z } from 'zod';
import { CHANGE_KINDS } from '../domain/change.ts';
import { ENCODINGS } from '../domain/encodings.ts';
import { METADATA_FIELDS } from '../domain/metadata.ts';
import { LONGEST_REASON, MOST_REASONS } from '../domain/review/rejection-reasons.ts';
import { VERDICTS } from '../domain/statement.ts';
import type { CallName, Calls } from './contract.ts';
import { agreementRequests } from './agreement-requests.ts';
import { caseEditOf, caseRequests } from './case-requests.ts';
import { exchangeRequests } from './exchange-requests.ts';
import { gatheringRequests } from './gathering-requests.ts';
import { historyRequests } from './history-requests.ts';
import { occurrenceRequests } from './occurrence-requests.ts';
import { sourceRecord } from './source-record.ts';
import { tagsetRequests } from './tagset-requests.ts';
import { searchRequests } from './search-requests.ts';
import { isSafePath } from './safe-path.ts';

/** Bounds of what a request may hold. Lengths are UTF-16 code units. */
export const LIMITS = {
  path: 4096,
  place: 4096,
  name: 256,
  identifier: 2048,
  /** The longest quote: a whole article of the largest size that is opened. */
  quote: 32 * 1024 * 1024,
  /** Other tools keep more context than Beleg's 32 code points. */
  context: 64 * 1024,
  note: 2 * 1024 * 1024,
  metadata: 20_000,
  attributes: 256,
  attributeName: 256,
  attributeValue: 64 * 1024,
  derivedFrom: 1000,
  changes: 10_000,
  edits: 200_000,
  settingEntries: 1000,
  annotators: 1000,
} as const;

const text = (max: number): z.ZodString => z.string().max(max);
const empty = z.strictObject({});

const path = z.string().min(1).max(LIMITS.path).refine(isSafePath);
const place = z.string().min(1).max(LIMITS.place);
/** An absolute IRI: a scheme, a colon, and something without white space. */
const identifier = z
  .string()
  .max(LIMITS.identifier)
  .regex(/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/);
const uuid = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const timestamp = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/);
const offset = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
/** A record with few, short keys. An entry `__proto__` never comes through: zod leaves it out. */
function bounded<T extends z.ZodType>(
  value: T,
  most: number,
  longestKey: number,
): z.ZodRecord<z.ZodString, T> {
  return z.record(text(longestKey), value).refine((record) => Object.keys(record).length <= most);
}

const encoding = z.enum(ENCODINGS);

const anchor = z.strictObject({
  text: sha256,
  span: z.strictObject({ start: offset, end: offset }).refine((span) => span.start < span.end),
  exact: z.string().min(1).max(LIMITS.quote),
  prefix: text(LIMITS.context),
  suffix: text(LIMITS.context),
});

const derivedFrom = z.array(identifier).max(LIMITS.derivedFrom).exactOptional();

const content = z.strictObject({
  anchor,
  tag: identifier,
  label: text(LIMITS.name),
  note: text(LIMITS.note).exactOptional(),
  entity: identifier.exactOptional(),
  attributes: bounded(
    z.union([text(LIMITS.attributeValue), z.number(), z.boolean()]),
    LIMITS.attributes,
    LIMITS.attributeName,
  ).exactOptional(),
  derivedFrom,
  lostIn: sha256.exactOptional(),
});

/** A name of a state: ours, another program's, or none. */
const revision = text(LIMITS.identifier);

const statementContent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('link'),
    type: identifier,
    from: identifier,
    to: identifier,
    toArticle: path.exactOptional(),
    note: text(LIMITS.note).exactOptional(),
    derivedFrom,
  }),
  z.strictObject({
    kind: z.literal('decision'),
    verdict: z.enum(VERDICTS),
    on: identifier,
    judged: revision,
    judgedContent: revision.exactOptional(),
    reason: text(LIMITS.note).exactOptional(),
    comment: text(LIMITS.note).exactOptional(),
    amendment: z.strictObject({ anchor, tag: identifier, label: text(LIMITS.name) }).exactOptional(),
    derivedFrom,
  }),
  z.strictObject({ kind: z.literal('reply'), to: identifier, comment: text(LIMITS.note), derivedFrom }),
]);

const whereabouts = {
  article: path,
  adjudicated: z.literal(true).exactOptional(),
  annotation: identifier,
  created: timestamp.exactOptional(),
};
const annotationEdit = z.strictObject({
  ...whereabouts,
  before: content.nullable(),
  after: content.nullable(),
});
const statementEdit = z.strictObject({
  ...whereabouts,
  links: z.literal(true),
  before: statementContent.nullable(),
  after: statementContent.nullable(),
});

const change = z.strictObject({
  id: z.string().regex(/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i),
  kind: z.enum(CHANGE_KINDS),
  at: timestamp,
  edits: z
    .array(z.union([annotationEdit, statementEdit, caseEditOf({ identifier, path, timestamp })]))
    .min(1)
    .max(LIMITS.edits),
});

const metadataEdit = z.strictObject({
  article: path,
  field: z.enum(METADATA_FIELDS),
  value: text(LIMITS.metadata).nullable(),
});

const statementKey = z.strictObject({ under: text(LIMITS.name), field: text(LIMITS.name).nullable() });

const annotator = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,32}$/),
  uuid,
  name: text(LIMITS.name),
});

const reasons = z.array(text(LONGEST_REASON).min(1)).max(MOST_REASONS);

const projectEdit = z.strictObject({
  blind: z.boolean().exactOptional(),
  rejectionReasons: reasons.exactOptional(),
  assigned: z
    .record(path, z.array(annotator.shape.id).max(LIMITS.annotators))
    .refine((record) => Object.keys(record).length <= LIMITS.edits)
    .exactOptional(),
  adjudicator: annotator.shape.id.nullable().exactOptional(),
});

const exportMemory = z.strictObject({
  format: text(64),
  articles: z.enum(['this', 'all', 'chosen']),
  some: z.array(path).max(LIMITS.settingEntries).exactOptional(),
  annotators: z.array(text(64)).max(LIMITS.settingEntries),
  adjudicated: z.boolean(),
});

const settings = z.strictObject({
  annotator: annotator.nullable(),
  language: z.enum(['system', 'en', 'de']),
  theme: z.enum(['system', 'light', 'dark']),
  textFace: z.enum(['serif', 'sans', 'legible']),
  textSize: z.number().min(8).max(96),
  lineLength: z.number().min(20).max(240),
  singleKeys: z.boolean(),
  keys: bounded(z.array(text(64)).max(16), LIMITS.settingEntries, 64),
  recentTags: z.array(identifier).max(64),
  panels: bounded(z.union([z.number(), z.boolean()]), LIMITS.settingEntries, 64),
  exports: bounded(exportMemory, LIMITS.settingEntries, LIMITS.identifier),
  imports: bounded(text(64), LIMITS.settingEntries, LIMITS.identifier),
  rejectionReasons: reasons,
  wordList: z.array(text(200)).max(LIMITS.settingEntries),
});

/** Every key may be missing, none may be undefined. */
const settingsPatch = z.strictObject({
  annotator: settings.shape.annotator.exactOptional(),
  language: settings.shape.language.exactOptional(),
  theme: settings.shape.theme.exactOptional(),
  textFace: settings.shape.textFace.exactOptional(),
  textSize: settings.shape.textSize.exactOptional(),
  lineLength: settings.shape.lineLength.exactOptional(),
  singleKeys: settings.shape.singleKeys.exactOptional(),
  keys: settings.shape.keys.exactOptional(),
  recentTags: settings.shape.recentTags.exactOptional(),
  panels: settings.shape.panels.exactOptional(),
  exports: settings.shape.exports.exactOptional(),
  imports: settings.shape.imports.exactOptional(),
  rejectionReasons: settings.shape.rejectionReasons.exactOptional(),
  wordList: settings.shape.wordList.exactOptional(),
});

const shownCommand = z.strictObject({
  id: text(64),
  keys: text(64).nullable(),
  enabled: z.boolean(),
  checked: z.boolean().nullable(),
});

export const requests: { readonly [K in CallName]: z.ZodType<Calls[K]['request']> } = {
  describeHost: empty,
  changeSettings: z.strictObject({ patch: settingsPatch }),
  pickFolder: empty,
  listFolders: z.strictObject({ place: place.nullable() }),
  copySample: empty,
  openProject: z.strictObject({ place: place.nullable() }),
  identify: z.strictObject({ name: z.string().trim().min(1).max(LIMITS.name), uuid: uuid.exactOptional() }),
  keepElsewhere: empty,
  listArticles: empty,
  openArticle: z.strictObject({ article: path }),
  readElsewhere: z.strictObject({ article: path }),
  keepText: z.strictObject({ content: z.string().max(LIMITS.quote), source: sourceRecord }),
  closeArticle: z.strictObject({ article: path }),
  cancelReading: z.strictObject({ article: path }),
  previewEncoding: z.strictObject({ article: path, encoding }),
  chooseSource: z.strictObject({
    article: path,
    choice: z.strictObject({
      encoding: encoding.nullable().exactOptional(),
      mode: z.enum(['article', 'whole-page']).nullable().exactOptional(),
      acceptNewText: z.literal(true).exactOptional(),
    }),
  }),
  describeArticles: empty,
  surveyArticles: z.strictObject({ going: z.boolean() }),
  editMetadata: z.strictObject({ edits: z.array(metadataEdit).min(1).max(LIMITS.changes) }),
  moveStatements: z.strictObject({
    from: path,
    to: path,
    only: z.array(statementKey).max(LIMITS.changes).exactOptional(),
  }),
  keepLines: z.strictObject({
    article: path,
    lines: z.array(z.string().max(1000)).min(1).max(LIMITS.changes),
    kept: z.boolean(),
  }),
  suggestExclusions: z.strictObject({ article: path }),
  describeWork: empty,
  finishArticle: z.strictObject({ article: path, finished: z.boolean() }),
  markArticle: z.strictObject({ article: path, done: z.boolean(), again: timestamp.exactOptional() }),
  editProject: z.strictObject({ edit: projectEdit }),
  applyChanges: z.strictObject({
    changes: z.array(change).max(LIMITS.changes),
    annotator: uuid.exactOptional(),
  }),
  flush: empty,
  lookAgain: empty,
  showCommands: z.strictObject({
    typing: z.boolean(),
    commands: z.array(shownCommand).max(LIMITS.settingEntries),
  }),
  letClose: z.strictObject({ unsent: offset }),
  ...exchangeRequests,
  ...agreementRequests,
  ...gatheringRequests,
  ...occurrenceRequests,
  ...caseRequests,
  ...historyRequests,
  ...tagsetRequests,
  ...searchRequests,
} satisfies { [K in CallName]: z.ZodType<Calls[K]['request']> };
