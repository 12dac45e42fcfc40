/**
 * What a layer file says besides its annotations: whose it is, which texts its offsets
 * count in, and what was deleted.
 */
import type { Tombstone } from '../domain/annotation.ts';
import { REMEMBERED_REVISIONS } from '../domain/annotation.ts';
import type { Annotator } from '../domain/annotator.ts';
import type { ArticleLayer, Layer, LayerKey, TextReference } from '../domain/layer.ts';
import { compareText, layerName } from '../domain/layer.ts';
import { derivedId } from '../domain/revision.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { shaOfTextId, textId } from './annotation-target.ts';
import { asList, asStrings, isObject, own, referenceOf, stringOr, without } from './json-text.ts';

export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

const PREFIXES: JsonObject = { beleg: 'urn:beleg:ns:', prov: 'http://www.w3.org/ns/prov#' };
const URN_UUID = 'urn:uuid:';
/** For files that do not say when they were written. */
const LONG_AGO = '1970-01-01T00:00:00Z';

/** A layer but for its annotations, which the page has. */
export type LayerHeader = Pick<
  Layer,
  'id' | 'article' | 'adjudicated' | 'annotator' | 'modified' | 'texts'
> & {
  readonly deleted: readonly Tombstone[];
};

export function readHeader(collection: JsonObject, key: LayerKey): LayerHeader {
  const { article, adjudicated } = key;
  const annotator = readAnnotator(own(collection, 'creator'));
  return {
    id: stringOr(own(collection, 'id'), derivedId('layer', layerName(key), annotator.uuid)),
    article,
    ...(adjudicated && { adjudicated }),
    annotator,
    modified: stringOr(own(collection, 'modified'), LONG_AGO),
    texts: asList(own(collection, TEXTS))
      .map(readText)
      .filter((text) => text !== null),
    deleted: asList(own(collection, DELETED))
      .map(readTombstone)
      .filter((tombstone) => tombstone !== null),
  };
}

/** The members of the collection but for `total` and `first`, in the order in which they are written. */
export function writeHeader(layer: ArticleLayer, before: JsonObject, format: number): JsonObject {
  const creator = own(before, 'creator');
  return {
    '@context': writeContext(own(before, '@context')),
    id: layer.id,
    type: own(before, 'type') ?? 'AnnotationCollection',
    label: labelOf(layer),
    'beleg:format': format,
    ...writeAnnotator(layer.annotator, creator),
    modified: layer.modified,
    [TEXTS]: writeEntries(layer.texts.map(writeText), own(before, TEXTS), (item) => readText(item)?.sha256),
    [DELETED]: writeEntries(
      [...layer.deleted.values()].map(writeTombstone),
      own(before, DELETED),
      (item) => readTombstone(item)?.id,
    ),
    ...without(before, [
      '@context',
      'id',
      'type',
      'label',
      'beleg:format',
      'creator',
      'modified',
      TEXTS,
      DELETED,
    ]),
  };
}

/** The page without its items. */
export function writePage(layer: ArticleLayer, before: JsonObject): JsonObject {
  return {
    id: own(before, 'id') ?? derivedId('page', layer.id),
    type: own(before, 'type') ?? 'AnnotationPage',
    startIndex: own(before, 'startIndex') ?? 0,
    ...without(before, ['id', 'type', 'startIndex']),
  };
}

/** Which text a source names: by the id itself, else by the list of texts in the file. */
export function shaLookup(collection: JsonObject): (source: string) => string {
  const listed = new Map<string, string>();
  for (const item of asList(own(collection, TEXTS))) {
    const text = readText(item);
    const id = referenceOf(item);
    if (text && id !== undefined) listed.set(id, text.sha256);
  }
  return (source) => listed.get(source) ?? shaOfTextId(source);
}

/** How annotations name their annotator; '' where nobody is known. */
export function creatorIri({ uuid }: Annotator): string {
  return uuid === '' ? '' : URN_UUID + uuid;
}

/** For people. */
function labelOf({ article, annotator, adjudicated, links }: ArticleLayer): string {
  const which = [adjudicated === true ? 'adjudicated' : '', links === true ? 'links' : ''];
  return [article, annotator.id, ...which.filter((word) => word !== '')].join(', ');
}

const TEXTS = 'beleg:texts';
const DELETED = 'beleg:deleted';

function readAnnotator(creator: JsonValue | undefined): Annotator {
  const iri = referenceOf(creator) ?? '';
  const person = isObject(creator) ? creator : {};
  return {
    id: stringOr(own(person, 'nickname'), ''),
    uuid: iri.startsWith(URN_UUID) ? iri.slice(URN_UUID.length) : '',
    name: stringOr(own(person, 'name'), ''),
  };
}

/** A creator that we could not name stays as it was. */
function writeAnnotator(annotator: Annotator, before: JsonValue | undefined): JsonObject {
  if (annotator.uuid === '') return before === undefined ? {} : { creator: before };
  const kept = isObject(before) ? without(before, ['id', 'type', 'name', 'nickname']) : {};
  const { name, id: nickname } = annotator;
  return { creator: { id: creatorIri(annotator), type: 'Person', name, nickname, ...kept } };
}

/** The two contexts that our terms need, and whatever another program needs besides. */
function writeContext(before: JsonValue | undefined): JsonValue {
  const others = asList(before).filter((each) => each !== ANNOTATION_CONTEXT && !isOurs(each));
  return [ANNOTATION_CONTEXT, PREFIXES, ...others];
}

function isOurs(context: JsonValue): boolean {
  return isObject(context) && JSON.stringify(context) === JSON.stringify(PREFIXES);
}

function readText(item: JsonValue): TextReference | null {
  if (!isObject(item)) return null;
  const named = own(item, 'schema:sha256');
  const sha256 = shaOfTextId(typeof named === 'string' ? textId(named) : stringOr(own(item, 'id'), ''));
  if (sha256 === '') return null;
  const language = own(item, 'dc:language');
  return {
    sha256,
    article: stringOr(own(item, 'dcterms:source'), ''),
    ...(typeof language === 'string' && { language }),
  };
}

function writeText({ sha256, article, language }: TextReference): JsonObject {
  return {
    id: textId(sha256),
    'schema:sha256': sha256,
    ...(article !== '' && { 'dcterms:source': article }),
    ...(language !== undefined && { 'dc:language': language }),
  };
}

function readTombstone(item: JsonValue): Tombstone | null {
  if (!isObject(item)) return null;
  const id = own(item, 'id');
  const created = own(item, 'created');
  const modified = own(item, 'modified');
  if (typeof id !== 'string' || id === '') return null;
  return {
    id,
    revision: stringOr(own(item, 'beleg:revision'), ''),
    previous: asStrings(own(item, 'beleg:previous')).slice(0, REMEMBERED_REVISIONS),
    ...(typeof created === 'string' && { created }),
    ...(typeof modified === 'string' && { modified }),
  };
}

function writeTombstone({ id, revision, previous, created, modified }: Tombstone): JsonObject {
  return {
    id,
    ...(revision !== '' && { 'beleg:revision': revision }),
    ...(previous.length > 0 && { 'beleg:previous': previous }),
    ...(created !== undefined && { created }),
    ...(modified !== undefined && { modified }),
  };
}

/** Our entries sorted by id, each with what others added to it; then entries that we do not understand. */
function writeEntries(
  entries: readonly JsonObject[],
  before: JsonValue | undefined,
  keyOf: (item: JsonValue) => string | undefined,
): readonly JsonValue[] {
  const known = new Map<string | undefined, JsonValue>();
  const others: JsonValue[] = [];
  for (const item of asList(before)) {
    const key = keyOf(item);
    if (key === undefined) others.push(item);
    else known.set(key, item);
  }
  const written = entries.map((entry) => {
    const old = known.get(keyOf(entry));
    return isObject(old) ? { ...entry, ...without(old, OUR_KEYS) } : entry;
  });
  return [...written.toSorted((a, b) => compareText(idOf(a), idOf(b))), ...others];
}

const OUR_KEYS = [
  'id',
  'schema:sha256',
  'dcterms:source',
  'dc:language',
  'beleg:revision',
  'beleg:previous',
  'created',
  'modified',
];

function idOf(item: JsonObject): string {
  return stringOr(own(item, 'id'), '');
}
