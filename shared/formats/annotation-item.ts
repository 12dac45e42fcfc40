/**
 * One item of an annotation page ↔ an annotation.
 *
 * An item is ours to read if it classifies, comments or highlights words of a text.
 * Whatever it has besides is kept when it is written again.
 */
import type { Annotation, AnnotationContent } from '../domain/annotation.ts';
import { sameContent } from '../domain/annotation.ts';
import { sameAnchor } from '../domain/anchor.ts';
import { isStatement } from '../domain/content.ts';
import { compareText } from '../domain/layer.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { readBodies, writeBodies } from './annotation-body.ts';
import type { OffsetOddity } from './annotation-target.ts';
import { readTarget, shaOfTextId, textId, writeTarget } from './annotation-target.ts';
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
import { asList, isObject, own, referenceOf, without } from './json-text.ts';
import type { TextSource } from './text-source.ts';

interface ReadItem {
  readonly annotation: Annotation;
  readonly oddity?: OffsetOddity;
}

/** Annotations on words; written in the order of their starts, as they count on disk. */
export const ANNOTATION_ITEMS: ItemKind<AnnotationContent> = {
  is: (entry): entry is Annotation => !isStatement(entry.content),
  read: readItem,
  writeNew: writeNewItem,
  rewrite: rewriteItem,
  compare: (a, b, texts) => startOnDisk(a, texts) - startOnDisk(b, texts) || compareText(a.id, b.id),
};

/** null: something else than an annotation on words. */
function readItem(item: JsonValue, context: ItemContext): ReadItem | null {
  if (!isObject(item)) return null;
  const id = own(item, 'id');
  if (typeof id !== 'string' || id === '' || !isOurMotivation(item)) return null;
  const target = readTarget(own(item, 'target'), context.texts, (source) => context.shaOf(source));
  if (target === null) return null;
  const attributes = readAttributes(own(item, ATTRIBUTES));
  const content: AnnotationContent = {
    anchor: target.anchor,
    ...readBodies(item),
    ...(attributes !== null && { attributes }),
    ...readSources(item),
    ...readLostIn(own(item, LOST_IN)),
  };
  const annotation = { id, content, ...readBookkeeping(item, context) };
  return { annotation, ...(target.oddity && { oddity: target.oddity }) };
}

function writeNewItem(annotation: Annotation, creator: string, texts: TextSource): JsonObject {
  const { id, content, created, modified } = annotation;
  return {
    id,
    type: 'Annotation',
    motivation: 'classifying',
    ...(creator !== '' && { creator }),
    created,
    modified,
    ...writeBookkeeping(annotation),
    ...attributesOf(content),
    ...lostIn(content),
    ...writeBodies(content, {}),
    target: writeTarget(content.anchor, undefined, texts),
  };
}

function rewriteItem(
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
    ...BOOKKEEPING_KEYS,
    LOST_IN,
    ...(isSame('attributes') ? [] : [ATTRIBUTES]),
    ...(isSame('derivedFrom') ? [] : [DERIVED]),
  ];
  const keptTarget = sameAnchor(content.anchor, read.content.anchor) ? own(item, 'target') : undefined;
  return {
    ...without(item, rewritten),
    ...(read.created !== created && { created }),
    modified,
    ...writeBookkeeping(annotation),
    ...pick(attributesOf(content), rewritten),
    ...lostIn(content),
    ...writeBodies(content, item),
    target: keptTarget ?? writeTarget(content.anchor, own(item, 'target'), texts),
  };
}

const ATTRIBUTES = 'beleg:attributes';
/** The text in which the annotator settled an annotation to be lost. */
export const LOST_IN = 'beleg:lostIn';

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
  const motivations = motivationsOf(item);
  return motivations.length === 0 || motivations.some((motivation) => OUR_MOTIVATIONS.has(motivation));
}

/** Attributes as a list of names and values: any name is allowed, and no JSON-LD reader drops one. */
function attributesOf(content: AnnotationContent): JsonObject {
  const named = Object.entries(content.attributes ?? {});
  return {
    ...(named.length > 0 && {
      [ATTRIBUTES]: named.map(([name, value]) => ({ 'beleg:name': name, 'beleg:value': value })),
    }),
    ...writeSources(content),
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

/** In code points; where the text is not at hand, the span still counts in those of the file. */
function startOnDisk({ content }: Annotation, texts: TextSource): number {
  const { text, span } = content.anchor;
  return texts(text)?.offsets.toCodePoint(span.start) ?? span.start;
}

function pick(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => keys.includes(key)));
}
