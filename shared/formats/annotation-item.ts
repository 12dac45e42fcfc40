/**
 * One item of an annotation page ↔ an annotation.
 *
 * An item is ours to read if it classifies, comments or highlights words of a text.
 * Whatever it has besides is kept when it is written again.
 */
import type { Annotation, AnnotationContent, Conflict, Timestamp } from '../domain/annotation.ts';
import { REMEMBERED_REVISIONS, sameContent } from '../domain/annotation.ts';
import { sameAnchor } from '../domain/anchor.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { readBodies, writeBodies } from './annotation-body.ts';
import type { OffsetOddity } from './annotation-target.ts';
import { readTarget, shaOfTextId, textId, writeTarget } from './annotation-target.ts';
import { asList, asStrings, isObject, own, referenceOf, stringOr, without } from './json-text.ts';
import type { TextSource } from './text-source.ts';

export interface ItemContext {
  readonly texts: TextSource;
  /** SHA-256 of the text that a source names; '' if the file does not say. */
  shaOf(source: string): string;
  /** For items that do not say when they were made. */
  readonly modified: Timestamp;
}

export interface ReadItem {
  readonly annotation: Annotation;
  readonly oddity?: OffsetOddity;
}

/** null: something else than an annotation on words, to be kept as it is. */
export function readItem(item: JsonValue, context: ItemContext): ReadItem | null {
  if (!isObject(item)) return null;
  const id = own(item, 'id');
  if (typeof id !== 'string' || id === '' || !isOurMotivation(item)) return null;
  const target = readTarget(own(item, 'target'), context.texts, (source) => context.shaOf(source));
  if (target === null) return null;
  const attributes = readAttributes(own(item, ATTRIBUTES));
  const derivedFrom = asList(own(item, DERIVED))
    .map(referenceOf)
    .filter((source) => source !== undefined);
  const content: AnnotationContent = {
    anchor: target.anchor,
    ...readBodies(item),
    ...(attributes !== null && { attributes }),
    ...(derivedFrom.length > 0 && { derivedFrom }),
    ...readLostIn(own(item, LOST_IN)),
  };
  const created = stringOr(own(item, 'created'), context.modified);
  const conflict = readConflict(own(item, CONFLICT));
  const annotation = {
    id,
    content,
    created,
    modified: stringOr(own(item, 'modified'), created),
    revision: stringOr(own(item, REVISION), ''),
    previous: asStrings(own(item, PREVIOUS)).slice(0, REMEMBERED_REVISIONS),
    ...(conflict !== null && { conflict }),
  };
  return { annotation, ...(target.oddity && { oddity: target.oddity }) };
}

/** A new item; `creator` is the annotator's IRI. */
export function writeNewItem(annotation: Annotation, creator: string, texts: TextSource): JsonObject {
  const { id, content, created, modified } = annotation;
  return {
    id,
    type: 'Annotation',
    motivation: 'classifying',
    ...(creator !== '' && { creator }),
    created,
    modified,
    ...bookkeeping(annotation),
    ...attributesOf(content),
    ...lostIn(content),
    ...writeBodies(content, {}),
    target: writeTarget(content.anchor, undefined, texts),
  };
}

/** The item as it stands in the file, with what has changed since `read` was read from it. */
export function rewriteItem(
  item: JsonObject,
  read: Annotation,
  annotation: Annotation,
  texts: TextSource,
): JsonObject {
  const { content, created, modified } = annotation;
  const isSame = (key: 'attributes' | 'derivedFrom') =>
    sameContent(read.content, { ...read.content, [key]: content[key] });
  const rewritten = [
    'modified',
    'body',
    'bodyValue',
    'target',
    REVISION,
    PREVIOUS,
    CONFLICT,
    LOST_IN,
    ...(isSame('attributes') ? [] : [ATTRIBUTES]),
    ...(isSame('derivedFrom') ? [] : [DERIVED]),
  ];
  const keptTarget = sameAnchor(content.anchor, read.content.anchor) ? own(item, 'target') : undefined;
  return {
    ...without(item, rewritten),
    ...(read.created !== created && { created }),
    modified,
    ...bookkeeping(annotation),
    ...pick(attributesOf(content), rewritten),
    ...lostIn(content),
    ...writeBodies(content, item),
    target: keptTarget ?? writeTarget(content.anchor, own(item, 'target'), texts),
  };
}

const REVISION = 'beleg:revision';
const PREVIOUS = 'beleg:previous';
const CONFLICT = 'beleg:conflict';
const ATTRIBUTES = 'beleg:attributes';
const DERIVED = 'prov:wasDerivedFrom';
const LOST_IN = 'beleg:lostIn';

/** Links, decisions and replies are about annotations, even where they also have words as a target. */
const OUR_MOTIVATIONS = new Set([
  'classifying',
  'tagging',
  'commenting',
  'highlighting',
  'describing',
  'identifying',
]);

function isOurMotivation(item: JsonObject): boolean {
  const motivations = asStrings(own(item, 'motivation'));
  return (
    motivations.length === 0 ||
    motivations.some((motivation) => OUR_MOTIVATIONS.has(motivation.replace(/^oa:/, '')))
  );
}

function bookkeeping({ revision, previous, conflict }: Annotation): JsonObject {
  return {
    ...(revision !== '' && { [REVISION]: revision }),
    ...(previous.length > 0 && { [PREVIOUS]: previous }),
    ...(conflict && { [CONFLICT]: conflict }),
  };
}

/** Attributes as a list of names and values: any name is allowed, and no JSON-LD reader drops one. */
function attributesOf({ attributes, derivedFrom }: AnnotationContent): JsonObject {
  const named = Object.entries(attributes ?? {});
  const sources = derivedFrom ?? [];
  return {
    ...(named.length > 0 && {
      [ATTRIBUTES]: named.map(([name, value]) => ({ 'beleg:name': name, 'beleg:value': value })),
    }),
    ...(sources.length > 0 && { [DERIVED]: sources.map((id) => ({ id })) }),
  };
}

/** A list of names and values, or an object with `beleg:` keys. */
function readAttributes(value: JsonValue | undefined): Record<string, string | number | boolean> | null {
  const pairs = asList(value)
    .filter(isObject)
    .flatMap((item): (readonly [JsonValue | undefined, JsonValue | undefined])[] =>
      Object.hasOwn(item, 'beleg:name')
        ? [[own(item, 'beleg:name'), own(item, 'beleg:value')]]
        : Object.entries(item).map(([key, each]) => [key.replace(/^beleg:/, ''), each]),
    )
    .filter((pair): pair is readonly [string, string | number | boolean] => isAttribute(pair));
  return pairs.length === 0 ? null : Object.fromEntries(pairs);
}

function isAttribute([name, value]: readonly [JsonValue | undefined, JsonValue | undefined]): boolean {
  // A key that would change an object's prototype in careless hands is no name of an attribute.
  return (
    typeof name === 'string' && name !== '__proto__' && ['string', 'number', 'boolean'].includes(typeof value)
  );
}

/** The id of the text in which the annotator found that the words are gone. */
function lostIn({ lostIn: text }: AnnotationContent): JsonObject {
  return text === undefined ? {} : { [LOST_IN]: textId(text) };
}

function readLostIn(value: JsonValue | undefined): Pick<AnnotationContent, 'lostIn'> {
  const text = shaOfTextId(referenceOf(value) ?? '');
  return text === '' ? {} : { lostIn: text };
}

function readConflict(value: JsonValue | undefined): Conflict | null {
  return value === 'edited-twice' || value === 'deleted-elsewhere' ? value : null;
}

function pick(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => keys.includes(key)));
}
