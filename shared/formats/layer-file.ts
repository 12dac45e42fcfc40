/**
 * The layer file ↔ a layer, of annotations or of statements: a W3C Annotation Collection
 * with its one page embedded, one item a line. Described for others in docs/file-format.md.
 *
 * Reading is generous (odd offsets, missing bookkeeping and foreign items cost nothing
 * but a mention), writing is strict. What was not changed is written back as it was read.
 */
import type { AnnotationId, Entry } from '../domain/annotation.ts';
import type { Content } from '../domain/content.ts';
import { saysSame } from '../domain/content.ts';
import type { ArticleLayer, Layer, LayerKey, StatementLayer } from '../domain/layer.ts';
import { mapById } from '../domain/persistent-map.ts';
import type { Sha256 } from '../domain/text.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import { ANNOTATION_ITEMS } from './annotation-item.ts';
import type { OffsetOddity } from './annotation-target.ts';
import type { ItemContext, ItemKind } from './item-bookkeeping.ts';
import { isList, isObject, own, parseJson, stringOr, toLine, without } from './json-text.ts';
import { creatorIri, readHeader, shaLookup, writeHeader, writePage } from './layer-header.ts';
import { STATEMENT_ITEMS } from './statement-item.ts';
import type { TextOf, TextSource } from './text-source.ts';
import { createTextSource } from './text-source.ts';

const COLLECTION = 'AnnotationCollection';

/** The newest format that this program reads and the one it writes. */
export const LAYER_FORMAT = 1;

export type LayerFileCode = 'not-json' | 'too-deep' | 'not-a-layer' | 'newer-format';

export interface LayerFile<L extends ArticleLayer = Layer> {
  readonly layer: L;
  readonly oddities: readonly Oddity[];
  /** For `writeLayerFile`, so that nothing of others is lost. */
  readonly original: LayerOriginal;
}

/** Something that is worth telling and is no reason to refuse the file. */
export interface Oddity {
  /** '' for an item without an id, and for what is said of the whole file. */
  readonly annotation: AnnotationId;
  readonly code: OffsetOddity | 'not-understood' | 'same-id-twice' | 'newer-format';
}

/** A file as it was read. Opaque outside of this folder. */
export interface LayerOriginal {
  /** The collection without its page. */
  readonly collection: JsonObject;
  /** The page without its items. */
  readonly page: JsonObject;
  /** Items that were understood: the line, made when it is asked for, and what was read from it. */
  readonly items: ReadonlyMap<
    AnnotationId,
    { readonly line: () => string; readonly annotation: Entry<Content> }
  >;
  /** Items that were not. */
  readonly others: readonly JsonValue[];
}

export interface LayerFileContext extends Pick<LayerKey, 'article' | 'adjudicated'> {
  readonly textOf: TextOf;
}

/**
 * A file of a newer format is read as far as this one is understood, and says so: it must not
 * be written. `article`: the one that the file's folder stands for. Where `textOf` has no text, spans are
 * the file's code points, a hint only; the annotations are written back as they were read.
 */
export function readLayerFile(json: string, context: LayerFileContext): Result<LayerFile, LayerFileCode> {
  const read = readCollection(json, context, ANNOTATION_ITEMS);
  return read.ok ? ok({ ...read.value, layer: read.value.layer }) : read;
}

/** The same of a links file: what is said of annotations there. What they are need not be known. */
export function readLinksFile(
  json: string,
  context: LayerFileContext,
): Result<LayerFile<StatementLayer>, LayerFileCode> {
  const read = readCollection(json, { ...context, links: true }, STATEMENT_ITEMS);
  return read.ok ? ok({ ...read.value, layer: { ...read.value.layer, links: true } }) : read;
}

function readCollection<C extends Content>(
  json: string,
  { textOf, ...key }: LayerFileContext & LayerKey,
  kind: ItemKind<C>,
) {
  const parsed = parseJson(json);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  if (!isObject(root)) return fail('not-a-layer', 'no object');
  const format = own(root, 'beleg:format') ?? LAYER_FORMAT;
  const isNewer = typeof format === 'number' && format > LAYER_FORMAT;
  if (!isNewer && format !== LAYER_FORMAT) return fail('not-a-layer', 'unknown beleg:format');
  const parts = splitCollection(root);
  if (typeof parts === 'string') return fail(isNewer ? 'newer-format' : 'not-a-layer', parts);
  const { collection, page, items } = parts;
  const header = readHeader(collection, key);
  const itemContext: ItemContext = {
    texts: createTextSource(textOf),
    shaOf: shaLookup(collection),
    modified: header.modified,
  };
  const { known, others, oddities } = readItems(items, itemContext, kind);
  const annotations = mapById([...known.values()].map(({ annotation }) => annotation));
  // What is there is not deleted, whatever else the file says.
  const deleted = mapById([...header.deleted].filter(({ id }) => !known.has(id)));
  if (isNewer) oddities.unshift({ annotation: '', code: 'newer-format' });
  const layer = { ...header, annotations, deleted };
  return ok({ layer, oddities, original: { collection, page, items: known, others } });
}

/**
 * The texts that a layer file names, found without reading it: who must fetch texts from
 * disk does so first, and then reads the file with all of them at hand.
 */
export function textsNamedIn(json: string): ReadonlySet<Sha256> {
  const named = new Set<Sha256>();
  // Looked for by plain words: a regular expression over the whole file takes as long as parsing it.
  for (const [mark, follows] of TEXT_NAMES) {
    let last = '';
    for (let at = json.indexOf(mark); at >= 0 && named.size < NAMED_TEXTS; at = json.indexOf(mark, at + 1)) {
      const rest = json.slice(at + mark.length, at + mark.length + TEXT_NAME_LENGTH);
      // Nearly every annotation names the text that the one before it named.
      if (rest === last) continue;
      last = rest;
      const sha256 = follows.exec(rest)?.[1];
      if (sha256 !== undefined) named.add(sha256);
    }
  }
  return named;
}

/** More texts than this no layer of ours names; what somebody else wrote must not make us read for hours. */
const NAMED_TEXTS = 1000;

/** A SHA-256 with the blanks that may stand before it. */
const TEXT_NAME_LENGTH = 80;

const TEXT_NAMES = [
  ['urn:beleg:text:', /^([0-9a-f]{64})(?![0-9a-f])/],
  ['"schema:sha256"', /^\s*:\s*"([0-9a-f]{64})"/],
] as const;

/**
 * The file's whole text. `original`: the file that this layer was read from, or the newest
 * one that it was merged with; null for a new file.
 */
export function writeLayerFile(layer: ArticleLayer, original: LayerOriginal | null, textOf: TextOf): string {
  const texts = createTextSource(textOf);
  const lines =
    layer.links === true
      ? linesOf(layer.annotations.values(), STATEMENT_ITEMS, layer, original, texts)
      : linesOf(layer.annotations.values(), ANNOTATION_ITEMS, layer, original, texts);
  for (const item of original?.others ?? []) lines.push(toLine(item));
  const header = writeHeader(layer, original?.collection ?? {}, LAYER_FORMAT);
  const members = Object.entries({ ...header, total: lines.length }).map(
    ([key, value]) => `${JSON.stringify(key)}: ${memberText(key, value)}`,
  );
  if (lines.length > 0) {
    const page = toLine(writePage(layer, original?.page ?? {}));
    members.push(`"first": ${page.slice(0, -1)},"items":[\n${lines.join(',\n')}\n]}`);
  }
  return `{${members.join(',\n')}}\n`;
}

/**
 * What to write with after a merge: the file as it now is on disk, `newer`, and from `older` the
 * lines of annotations that only the older file had and that the merge kept.
 */
export function joinOriginals(newer: LayerOriginal, older: LayerOriginal): LayerOriginal {
  return { ...newer, items: new Map([...older.items, ...newer.items]) };
}

/** The reason in words for the log, if the root is no collection with at most one, embedded page. */
function splitCollection(
  root: JsonObject,
): { collection: JsonObject; page: JsonObject; items: readonly JsonValue[] } | string {
  const type = own(root, 'type');
  const isCollection = type === COLLECTION || (isList(type) && type.includes(COLLECTION));
  if (!isCollection) return 'no AnnotationCollection';
  const collection = without(root, ['first', 'total']);
  const first = own(root, 'first');
  if (first === undefined || first === null) return { collection, page: {}, items: [] };
  if (!isObject(first)) return 'page is not embedded';
  if (Object.hasOwn(first, 'next')) return 'more than one page';
  const items = own(first, 'items') ?? [];
  if (!isList(items)) return 'items is no list';
  return { collection, page: without(first, ['items']), items };
}

function readItems<C extends Content>(items: readonly JsonValue[], context: ItemContext, kind: ItemKind<C>) {
  const known = new Map<AnnotationId, { line: () => string; annotation: Entry<C> }>();
  const others: JsonValue[] = [];
  const oddities: Oddity[] = [];
  for (const item of items) {
    const read = kind.read(item, context);
    const id = read?.annotation.id ?? (isObject(item) ? stringOr(own(item, 'id'), '') : '');
    if (read === null || known.has(id)) {
      others.push(item);
      oddities.push({ annotation: id, code: read === null ? 'not-understood' : 'same-id-twice' });
      continue;
    }
    known.set(id, { line: lineOf(item), annotation: read.annotation });
    if (read.oddity) oddities.push({ annotation: id, code: read.oddity });
  }
  return { known, others, oddities };
}

/** Made once, and only for a file that is written: nobody needs the lines of a colleague's layer. */
function lineOf(item: JsonValue): () => string {
  let known: string | undefined;
  let source: JsonValue = item;
  return () => {
    known ??= toLine(source);
    // The line is enough from here on.
    source = null;
    return known;
  };
}

function linesOf<C extends Content>(
  entries: Iterable<Entry<C>>,
  kind: ItemKind<C>,
  layer: ArticleLayer,
  original: LayerOriginal | null,
  texts: TextSource,
): string[] {
  const creator = creatorIri(layer.annotator);
  return [...entries]
    .toSorted((a, b) => kind.compare(a, b, texts))
    .map((entry) => {
      const before = original?.items.get(entry.id);
      if (before === undefined || !kind.is(before.annotation))
        return toLine(kind.writeNew(entry, creator, texts));
      if (isUnchanged(entry, before.annotation)) return before.line();
      const item = parseJson(before.line());
      const raw = item.ok && isObject(item.value) ? item.value : {};
      return toLine(kind.rewrite(raw, before.annotation, entry, texts));
    });
}

function isUnchanged(a: Entry<Content>, b: Entry<Content>): boolean {
  if (a === b) return true;
  return (
    a.revision === b.revision &&
    a.modified === b.modified &&
    a.created === b.created &&
    a.conflict === b.conflict &&
    a.previous.join() === b.previous.join() &&
    saysSame(a.content, b.content)
  );
}

/** Lists of our own are as long as the work is, so they too have an entry a line. */
function memberText(key: string, value: JsonValue): string {
  if (!key.startsWith('beleg:') || !isList(value) || value.length === 0) return toLine(value);
  return `[\n${value.map(toLine).join(',\n')}\n]`;
}
