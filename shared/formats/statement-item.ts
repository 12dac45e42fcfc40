/**
 * One item of a links file ↔ a statement: a link, a decision or a reply.
 *
 * What a statement is about is only named here; whether it is there is asked by whoever
 * shows it. Whatever an item has besides is kept when it is written again.
 */
import { sameAnchor } from '../domain/anchor.ts';
import { isStatement } from '../domain/content.ts';
import { compareText } from '../domain/layer.ts';
import type { Amendment, Decision, Statement, StatementContent } from '../domain/statement.ts';
import { VERDICTS } from '../domain/statement.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { readBodies, writeBodies } from './annotation-body.ts';
import type { OffsetOddity } from './annotation-target.ts';
import { readTarget, writeTarget } from './annotation-target.ts';
import type { ItemContext, ItemKind } from './item-bookkeeping.ts';
import {
  BOOKKEEPING_KEYS,
  DERIVED,
  motivationsOf,
  readBookkeeping,
  readSources,
  writeBookkeeping,
  writeSources,
} from './item-bookkeeping.ts';
import { asList, isObject, own, referenceOf, stringOr, without } from './json-text.ts';
import type { Told } from './statement-body.ts';
import { readTold, writeTold } from './statement-body.ts';
import type { TextSource } from './text-source.ts';

/** Statements on annotations; written in the order in which they were made. */
export const STATEMENT_ITEMS: ItemKind<StatementContent> = {
  is: (entry): entry is Statement => isStatement(entry.content),
  read: readItem,
  writeNew: writeNewItem,
  rewrite: rewriteItem,
  compare: (a, b) => compareText(a.created, b.created) || compareText(a.id, b.id),
};

const VERDICT = 'urn:beleg:decision:';
const JUDGED = 'beleg:judged';
const JUDGED_CONTENT = 'beleg:judgedContent';
const AMENDMENT = 'beleg:amendment';

interface ReadStatement {
  readonly annotation: Statement;
  readonly oddity?: OffsetOddity;
}

function readItem(item: JsonValue, context: ItemContext): ReadStatement | null {
  if (!isObject(item)) return null;
  const id = own(item, 'id');
  const about = targetOf(item);
  if (typeof id !== 'string' || id === '' || about === undefined) return null;
  const read = readContent(item, about, context);
  if (read === null) return null;
  const content = { ...read.content, ...readSources(item) };
  return {
    annotation: { id, content, ...readBookkeeping(item, context) },
    ...(read.oddity && { oddity: read.oddity }),
  };
}

interface ReadContent {
  readonly content: StatementContent;
  readonly oddity?: OffsetOddity;
}

/** null: of another kind, or without what makes a statement of its kind. */
function readContent(item: JsonObject, about: string, context: ItemContext): ReadContent | null {
  const told = readTold(item);
  const motivations = motivationsOf(item);
  if (motivations.includes('linking')) {
    const { as: type, to, toArticle, comment: note } = told;
    if (type === undefined || to === undefined) return null;
    const more = { ...(toArticle !== undefined && { toArticle }), ...(note !== undefined && { note }) };
    return { content: { kind: 'link', type, from: about, to, ...more } };
  }
  if (motivations.includes('moderating')) return readDecision(item, told, about, context);
  if (!motivations.includes('replying') || told.comment === undefined) return null;
  return { content: { kind: 'reply', to: about, comment: told.comment } };
}

function readDecision(item: JsonObject, told: Told, on: string, context: ItemContext): ReadContent | null {
  const verdict = VERDICTS.find((each) => told.as === VERDICT + each);
  if (verdict === undefined) return null;
  const { reason, comment } = told;
  const read = verdict === 'amended' ? readAmendment(own(item, AMENDMENT), context) : undefined;
  const judgedContent = own(item, JUDGED_CONTENT);
  const content: Decision = {
    kind: 'decision',
    verdict,
    on,
    judged: stringOr(own(item, JUDGED), ''),
    ...(typeof judgedContent === 'string' && { judgedContent }),
    ...(reason !== undefined && { reason }),
    ...(comment !== undefined && { comment }),
    ...(read !== undefined && { amendment: read.amendment }),
  };
  return { content, ...(read?.oddity && { oddity: read.oddity }) };
}

/** Written as an annotation on words is: bodies for the tag, a target for the words. */
function readAmendment(
  value: JsonValue | undefined,
  context: ItemContext,
): { readonly amendment: Amendment; readonly oddity?: OffsetOddity } | undefined {
  if (!isObject(value)) return undefined;
  const target = readTarget(own(value, 'target'), context.texts, (source) => context.shaOf(source));
  if (target === null) return undefined;
  const { tag, label } = readBodies(value);
  return {
    amendment: { anchor: target.anchor, tag, label },
    ...(target.oddity && { oddity: target.oddity }),
  };
}

function writeNewItem(statement: Statement, creator: string, texts: TextSource): JsonObject {
  const { id, content, created, modified } = statement;
  return {
    id,
    type: 'Annotation',
    motivation: MOTIVATIONS[content.kind],
    ...(creator !== '' && { creator }),
    created,
    modified,
    ...writeBookkeeping(statement),
    ...writeSources(content),
    ...judgementOf(content, undefined, texts),
    ...writeTold(toldBy(content), {}),
    target: aboutOf(content),
  };
}

function rewriteItem(item: JsonObject, read: Statement, statement: Statement, texts: TextSource): JsonObject {
  const { content, created, modified } = statement;
  const isSameKind = read.content.kind === content.kind;
  const isSameSource = sourcesOf(read.content) === sourcesOf(content);
  const rewritten = [
    'modified',
    'body',
    'bodyValue',
    'target',
    ...BOOKKEEPING_KEYS,
    JUDGED,
    JUDGED_CONTENT,
    AMENDMENT,
    ...(isSameKind ? [] : ['motivation']),
    ...(isSameSource ? [] : [DERIVED]),
  ];
  const isSameTarget = aboutOf(read.content) === aboutOf(content);
  return {
    ...without(item, rewritten),
    ...(!isSameKind && { motivation: MOTIVATIONS[content.kind] }),
    ...(read.created !== created && { created }),
    modified,
    ...writeBookkeeping(statement),
    ...(!isSameSource && writeSources(content)),
    ...judgementOf(content, { item, read: read.content }, texts),
    ...writeTold(toldBy(content), item),
    target: (isSameTarget ? own(item, 'target') : undefined) ?? aboutOf(content),
  };
}

const MOTIVATIONS: Readonly<Record<StatementContent['kind'], string>> = {
  link: 'linking',
  decision: 'moderating',
  reply: 'replying',
};

/** The id of what the item is about: as a string, as an object with it, or as the source of one. */
function targetOf(item: JsonObject): string | undefined {
  const targets = asList(own(item, 'target'));
  const [only] = targets;
  if (targets.length !== 1 || only === undefined) return undefined;
  const source = isObject(only) ? referenceOf(own(only, 'source')) : undefined;
  // A place inside of something is no annotation as a whole.
  if (isObject(only) && Object.hasOwn(only, 'selector')) return undefined;
  const id = source ?? referenceOf(only);
  return id === '' ? undefined : id;
}

function sourcesOf({ derivedFrom = [] }: StatementContent): string {
  return derivedFrom.join('\n');
}

function aboutOf(content: StatementContent): string {
  if (content.kind === 'link') return content.from;
  return content.kind === 'decision' ? content.on : content.to;
}

function toldBy(content: StatementContent): Told {
  switch (content.kind) {
    case 'link': {
      const { type, to, toArticle, note } = content;
      return {
        as: type,
        to,
        ...(toArticle !== undefined && { toArticle }),
        ...(note !== undefined && { comment: note }),
      };
    }
    case 'decision': {
      const { verdict, reason, comment } = content;
      return {
        as: VERDICT + verdict,
        ...(reason !== undefined && { reason }),
        ...(comment !== undefined && { comment }),
      };
    }
    case 'reply':
      return { comment: content.comment };
  }
}

/** What only decisions have; an amendment that did not change stays as it was written. */
function judgementOf(
  content: StatementContent,
  before: { readonly item: JsonObject; readonly read: StatementContent } | undefined,
  texts: TextSource,
): JsonObject {
  if (content.kind !== 'decision') return {};
  const { judged, judgedContent, amendment } = content;
  const old = before?.read.kind === 'decision' ? before.read.amendment : undefined;
  const written = before === undefined ? undefined : own(before.item, AMENDMENT);
  const isKept =
    amendment !== undefined &&
    old !== undefined &&
    old.tag === amendment.tag &&
    old.label === amendment.label &&
    sameAnchor(old.anchor, amendment.anchor);
  return {
    ...(judged !== '' && { [JUDGED]: judged }),
    ...(judgedContent !== undefined && { [JUDGED_CONTENT]: judgedContent }),
    ...(amendment !== undefined && {
      [AMENDMENT]: (isKept ? written : undefined) ?? writeAmendment(amendment, written, texts),
    }),
  };
}

function writeAmendment(
  { anchor, tag, label }: Amendment,
  before: JsonValue | undefined,
  texts: TextSource,
): JsonObject {
  const raw = isObject(before) ? before : {};
  const said = { ...(isObject(before) && readBodies(raw)), tag, label };
  return {
    ...without(raw, ['body', 'bodyValue', 'target']),
    ...writeBodies(said, raw),
    target: writeTarget(anchor, own(raw, 'target'), texts),
  };
}
