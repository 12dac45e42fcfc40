/**
 * The bodies of a statement ↔ its kind or verdict, what a link leads to, reason and comment.
 *
 * Bodies that others added are kept where they stand; of ours, only those are rewritten
 * whose meaning changed.
 */
import type { JsonObject, JsonValue } from '../json.ts';
import { asList, asStrings, isObject, own, referenceOf, stringOr, without } from './json-text.ts';

/** What the bodies say. */
export interface Told {
  /** IRI of a link's type, or of a verdict. */
  readonly as?: string;
  /** Id of the annotation that a link leads to. */
  readonly to?: string;
  /** In which article that annotation was. */
  readonly toArticle?: string;
  readonly reason?: string;
  readonly comment?: string;
}

type Role = 'as' | 'to' | 'reason' | 'comment';

/** In the order in which a new statement has them. */
const ROLES: readonly Role[] = ['as', 'to', 'reason', 'comment'];

const PURPOSES: Readonly<Record<Role, string>> = {
  as: 'classifying',
  to: 'linking',
  reason: 'tagging',
  comment: 'commenting',
};

export function readTold(item: JsonObject): Told {
  const told: { -readonly [K in keyof Told]: Told[K] } = {};
  for (const { body, role } of rolesOf(item)) {
    if (role === null) continue;
    told[role] = valueOf(body, role);
    const article = isObject(body) && role === 'to' ? own(body, TO_ARTICLE) : undefined;
    if (typeof article === 'string') told.toArticle = article;
  }
  return told;
}

/** `before`: the item as it stands in the file, {} for a new one. Answers its key `body`. */
export function writeTold(told: Told, before: JsonObject): JsonObject {
  const read = rolesOf(before);
  const was = readTold(before);
  const changed = ROLES.filter(
    (role) => was[role] !== told[role] || (role === 'to' && was.toArticle !== told.toArticle),
  );
  const bodies: JsonValue[] = [];
  for (const { body, role } of read) {
    if (role === null || !changed.includes(role)) bodies.push(body);
    else bodies.push(...newBody(role, told, isObject(body) ? body : {}));
  }
  for (const role of changed) {
    if (!read.some((each) => each.role === role)) bodies.push(...newBody(role, told, {}));
  }
  return bodies.length === 0 ? {} : { body: bodies };
}

interface ReadBody {
  readonly body: JsonValue;
  /** null: not ours, or a second one of its kind. */
  readonly role: Role | null;
}

function rolesOf(item: JsonObject): readonly ReadBody[] {
  const taken = new Set<Role>();
  return [...asList(own(item, 'body')), ...asList(own(item, 'bodyValue')).map(textual)].map((body) => {
    const role = roleOf(body);
    if (role === null || taken.has(role)) return { body, role: null };
    taken.add(role);
    return { body, role };
  });
}

/** `bodyValue` is the standard's short form of a plain text body. */
function textual(value: JsonValue): JsonValue {
  return { type: 'TextualBody', value, format: 'text/plain' };
}

function roleOf(body: JsonValue): Role | null {
  if (!isObject(body)) return null;
  const purposes = asStrings(own(body, 'purpose')).map((purpose) => purpose.replace(/^oa:/, ''));
  if (referenceOf(own(body, 'source')) !== undefined) {
    if (purposes.includes('classifying')) return 'as';
    return purposes.includes('linking') ? 'to' : null;
  }
  if (typeof own(body, 'value') !== 'string') return null;
  if (purposes.includes('tagging')) return 'reason';
  const isComment = purposes.includes('commenting') || purposes.includes('replying');
  return purposes.length === 0 || isComment ? 'comment' : null;
}

function valueOf(body: JsonValue, role: Role): string {
  if (!isObject(body)) return '';
  const isSource = role === 'as' || role === 'to';
  return stringOr(isSource ? referenceOf(own(body, 'source')) : own(body, 'value'), '');
}

/** None if nothing is said. What others added to `before` stays. */
function newBody(role: Role, told: Told, before: JsonObject): readonly JsonObject[] {
  const value = told[role];
  if (value === undefined) return [];
  const purpose = PURPOSES[role];
  const kept = without(before, [
    'type',
    'purpose',
    'source',
    'value',
    ...(role === 'to' ? [TO_ARTICLE] : []),
  ]);
  if (role === 'as' || role === 'to') {
    const where = role === 'to' && told.toArticle !== undefined ? { [TO_ARTICLE]: told.toArticle } : {};
    return [{ type: 'SpecificResource', purpose, source: value, ...where, ...kept }];
  }
  const format = role === 'comment' ? { format: 'text/plain' } : {};
  return [{ type: 'TextualBody', purpose, value, ...format, ...kept }];
}

const TO_ARTICLE = 'beleg:article';
