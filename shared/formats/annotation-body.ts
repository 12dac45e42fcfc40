/**
 * The bodies of an annotation ↔ tag, label, entity and note.
 *
 * Bodies that others added are kept where they stand; of ours, only those are
 * rewritten whose meaning changed.
 */
import type { AnnotationContent } from '../domain/annotation.ts';
import type { TagId } from '../domain/tagset.ts';
import { ACTOR, CLAIM, EVIDENCE, EXCLUDED, UNTAGGED } from '../domain/tagset.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { asList, asStrings, isObject, own, referenceOf, stringOr, without } from './json-text.ts';

export type Said = Pick<AnnotationContent, 'tag' | 'label' | 'note' | 'entity'>;

type Role = keyof Said;

/** In the order in which a new annotation has them. */
const ROLES: readonly Role[] = ['tag', 'label', 'entity', 'note'];

/** Tags that other tools write as a mere word. */
const TAG_WORDS: Readonly<Record<string, TagId>> = {
  actor: ACTOR,
  claim: CLAIM,
  evidence: EVIDENCE,
  excluded: EXCLUDED,
};

/** Ids for words of other tools that are no tag of ours. */
const LABEL_TAG = 'urn:beleg:label:';

export function readBodies(annotation: JsonObject): Said {
  const values: Partial<Record<Role, string>> = {};
  for (const { body, role } of rolesOf(annotation)) if (role) values[role] = valueOf(body, role);
  const label = values.label ?? '';
  return {
    tag: values.tag ?? tagOfLabel(label),
    label,
    ...(values.note !== undefined && { note: values.note }),
    ...(values.entity !== undefined && { entity: values.entity }),
  };
}

/** `before`: the annotation as it stands in the file, {} for a new one. Answers its keys `body` and `bodyValue`. */
export function writeBodies(said: Said, before: JsonObject): JsonObject {
  const read = rolesOf(before);
  const isNew = Object.keys(before).length === 0;
  const was: Partial<Said> = isNew ? {} : readBodies(before);
  const isTagged = read.some(({ role }) => role === 'tag');
  // A tag that was only a word must be said in full when the word becomes another.
  const changed = ROLES.filter(
    (role) => was[role] !== said[role] || (role === 'tag' && !isTagged && was.label !== said.label),
  );
  if (changed.length === 0) {
    return Object.fromEntries(
      Object.entries(before).filter(([key]) => key === 'body' || key === 'bodyValue'),
    );
  }
  const bodies: JsonValue[] = [];
  for (const { body, role } of read) {
    if (role === null || !changed.includes(role)) bodies.push(isObject(body) ? body : fromBare(body, role));
    else if (isWritten(role, said)) bodies.push(newBody(role, said[role] ?? '', isObject(body) ? body : {}));
  }
  for (const role of changed) {
    if (!read.some((each) => each.role === role) && isWritten(role, said))
      bodies.push(newBody(role, said[role] ?? '', {}));
  }
  return bodies.length === 0 ? {} : { body: bodies };
}

interface ReadBody {
  readonly body: JsonValue;
  /** null: not ours, or a second one of its kind. */
  readonly role: Role | null;
}

function rolesOf(annotation: JsonObject): readonly ReadBody[] {
  const taken = new Set<Role>();
  const bodies = [...asList(own(annotation, 'body')), ...asList(own(annotation, 'bodyValue')).map(textual)];
  return bodies.map((body) => {
    const role = isObject(body) ? roleOfObject(body) : roleOfString(body);
    if (role === null || taken.has(role)) return { body, role: null };
    taken.add(role);
    return { body, role };
  });
}

/** `bodyValue` is the standard's short form of a plain text body. */
function textual(value: JsonValue): JsonValue {
  return { type: 'TextualBody', value, format: 'text/plain' };
}

function roleOfObject(body: JsonObject): Role | null {
  const purposes = asStrings(own(body, 'purpose')).map((purpose) => purpose.replace(/^oa:/, ''));
  if (referenceOf(own(body, 'source')) !== undefined) {
    if (purposes.includes('classifying')) return 'tag';
    return purposes.includes('identifying') ? 'entity' : null;
  }
  if (typeof own(body, 'value') !== 'string') return null;
  if (purposes.includes('tagging')) return 'label';
  return purposes.length === 0 || purposes.includes('commenting') ? 'note' : null;
}

/** By the standard a bare string is an IRI; some tools put plain words there. */
function roleOfString(body: JsonValue): Role | null {
  if (typeof body !== 'string') return null;
  if (body.startsWith('urn:beleg:tag:')) return 'tag';
  return /^[a-z][a-z0-9+.-]*:\S*$/i.test(body) ? null : 'note';
}

function valueOf(body: JsonValue, role: Role): string {
  if (!isObject(body)) return stringOr(body, '');
  const value = role === 'tag' || role === 'entity' ? referenceOf(own(body, 'source')) : own(body, 'value');
  return stringOr(value, '');
}

/** Bare words become a proper body as soon as anything about the annotation's bodies is rewritten. */
function fromBare(body: JsonValue, role: Role | null): JsonValue {
  return role === 'note' ? newBody(role, stringOr(body, ''), {}) : body;
}

function isWritten(role: Role, said: Said): boolean {
  if (role === 'tag') return !isImplied(said);
  return role === 'label' ? said.label !== '' : said[role] !== undefined;
}

/** True if readers come to the tag by the label alone, or by the lack of one. */
function isImplied({ tag, label }: Said): boolean {
  return (tag === UNTAGGED || tag.startsWith(LABEL_TAG)) && tag === tagOfLabel(label);
}

function newBody(role: Role, value: string, before: JsonObject): JsonObject {
  const kept = without(before, ['type', 'purpose', 'source', 'value']);
  const purpose = PURPOSES[role];
  if (role === 'tag' || role === 'entity')
    return { type: 'SpecificResource', purpose, source: value, ...kept };
  const format = role === 'note' ? { format: 'text/plain' } : {};
  return { type: 'TextualBody', purpose, value, ...format, ...kept };
}

const PURPOSES: Readonly<Record<Role, string>> = {
  tag: 'classifying',
  label: 'tagging',
  entity: 'identifying',
  note: 'commenting',
};

/** The tag that a mere word stands for. */
export function tagOfLabel(label: string): TagId {
  if (label === '') return UNTAGGED;
  const word = label.toLowerCase();
  if (Object.hasOwn(TAG_WORDS, word)) return TAG_WORDS[word] ?? UNTAGGED;
  return LABEL_TAG + encodeURIComponent(label.toWellFormed());
}
