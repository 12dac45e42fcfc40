/**
 * Web annotations of any program → layers: a collection, a page, a list, one annotation, or
 * Hypothesis' export. Offsets count code points by the standard and UTF-16 in many tools:
 * those are believed that find the quoted words.
 */
import { createOffsetIndex, type OffsetIndex } from '../../domain/code-points.ts';
import type { Span } from '../../domain/span.ts';
import { namedBy } from '../../domain/statement.ts';
import type { JsonObject, JsonValue } from '../../json.ts';
import type { Result } from '../../result.ts';
import { fail, ok } from '../../result.ts';
import { ANNOTATION_ITEMS } from '../annotation-item.ts';
import { shaOfTextId } from '../annotation-target.ts';
import { decodeBytes } from '../decode-bytes.ts';
import type { ImportCode, Imported, InputFile, KnownArticles } from '../format.ts';
import type { Look } from '../import/where-to-look.ts';
import { ImportDraft, type ImportArticle, type SaidAnnotation } from '../import-draft.ts';
import { asList, asStrings, isList, isObject, own, parseJson, referenceOf, stringOr } from '../json-text.ts';
import { shaLookup } from '../layer-header.ts';
import { STATEMENT_ITEMS } from '../statement-item.ts';
import { isKnownTag, tagNamed } from '../tag-names.ts';

export function readW3c(files: readonly InputFile[], known: KnownArticles): Result<Imported, ImportCode> {
  const draft = new ImportDraft(known);
  for (const file of files) {
    const text = decodeBytes(file.bytes);
    if (text === undefined) return fail('unreadable', file.path);
    const parsed = parseJson(text);
    if (!parsed.ok) return fail(parsed.code === 'too-deep' ? 'too-deep' : 'unreadable', file.path);
    const items = itemsIn(parsed.value);
    if (items === undefined) return fail('not-this-format', file.path);
    new FileReading(draft, known, file.path, parsed.value, items).read();
  }
  return ok(draft.finish());
}

interface Selectors {
  /** As the file names it. */
  readonly sources: readonly string[];
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly exact: string | undefined;
  readonly prefix: string;
  readonly suffix: string;
}

class FileReading {
  private readonly offsets = new Map<string, OffsetIndex>();
  private readonly bySources = new Map<string, ImportArticle | undefined>();
  private readonly shaOf: (source: string) => string;
  private readonly pathOf: ReadonlyMap<string, string>;
  private readonly draft: ImportDraft;
  private readonly known: KnownArticles;
  private readonly file: string;
  private readonly items: readonly JsonValue[];

  constructor(
    draft: ImportDraft,
    known: KnownArticles,
    file: string,
    root: JsonValue,
    items: readonly JsonValue[],
  ) {
    this.draft = draft;
    this.known = known;
    this.file = file;
    this.items = items;
    this.shaOf = isObject(root) ? shaLookup(root) : shaOfTextId;
    this.pathOf = pathsIn(root);
  }

  read(): void {
    const statements: JsonObject[] = [];
    for (const item of this.items) {
      if (!isObject(item)) this.draft.problem('not-understood', { file: this.file }, toShort(item));
      else if (isStatement(item)) statements.push(item);
      else this.annotation(item);
    }
    for (const item of statements) this.statement(item);
  }

  private annotation(item: JsonObject): void {
    const where = { file: this.file };
    const id = stringOr(own(item, 'id'), '');
    const selectors = selectorsOf(item);
    if (selectors === undefined) {
      this.draft.problem('not-understood', where, id === '' ? toShort(item) : id);
      return;
    }
    const article = this.articleOf(selectors);
    if (article === undefined) {
      this.draft.problem('no-such-article', where, selectors.sources[0] ?? id);
      return;
    }
    const span = this.spanOf(selectors, article);
    const { exact, prefix, suffix } = selectors;
    const place = { ...(span !== undefined && { span }), ...(exact !== undefined && { quote: exact }) };
    this.draft.add(article, { id, ...place, prefix, suffix, ...this.said(item) }, where);
  }

  private statement(item: JsonObject): void {
    const read = STATEMENT_ITEMS.read(item, { texts: () => null, shaOf: () => '', modified: '' });
    const id = stringOr(own(item, 'id'), toShort(item));
    const statement = read?.annotation;
    const from =
      statement?.content.kind === 'link' ? this.draft.articleOfAnnotation(statement.content.from) : undefined;
    const where = { file: this.file };
    if (statement === undefined) this.draft.problem('unsupported-part', where, id);
    else if (statement.content.kind !== 'link')
      this.draft.problem('others-words', where, id, this.lookAt(namedBy(statement.content)));
    else if (from === undefined)
      this.draft.problem('dangling-link', where, id, this.lookAt([statement.content.to]));
    else {
      const { content, created, modified } = statement;
      this.draft.addStatement(from, { id: statement.id, content, created, modified });
    }
  }

  /** The first of these annotations that came with the file. */
  private lookAt(ids: readonly string[]): Partial<Look> {
    for (const id of ids) {
      const article = this.draft.articleOfAnnotation(id);
      if (article !== undefined) return { article, annotation: id };
    }
    return {};
  }

  private said(item: JsonObject): Omit<SaidAnnotation, 'id' | 'span' | 'quote'> {
    const { tagset } = this.known;
    const words = asStrings(own(item, 'tags'));
    const hypothesis = isList(own(item, 'tags')) || typeof own(item, 'uri') === 'string';
    const times = {
      ...timeIn(item, 'created', 'created'),
      ...(timeIn(item, 'modified', 'modified') ?? timeIn(item, 'updated', 'modified')),
    };
    if (hypothesis) {
      const label = words[0] ?? '';
      const note = stringOr(own(item, 'text'), '');
      const attributes = words.length > 1 ? { attributes: { tags: words.slice(1).join(', ') } } : {};
      return { tag: tagNamed(tagset, label), label, ...(note !== '' && { note }), ...attributes, ...times };
    }
    // What it says, whatever it is about: the place is read by itself.
    const anywhere = { selector: [{ type: 'TextQuoteSelector', exact: '-' }] };
    const about = { ...item, id: '-', motivation: 'classifying', target: anywhere };
    const context = { texts: () => null, shaOf: () => '', modified: '' };
    const read = ANNOTATION_ITEMS.read(about, context)?.annotation.content;
    const { tag = '', label = '', note, entity, attributes, derivedFrom } = read ?? {};
    const isOwn = isKnownTag(tagset, tag) || !tag.startsWith('urn:beleg:label:');
    return {
      tag: isOwn ? tag : tagNamed(tagset, label),
      label,
      ...(note !== undefined && { note }),
      ...(entity !== undefined && { entity }),
      ...(attributes !== undefined && { attributes }),
      ...(derivedFrom !== undefined && { derivedFrom }),
      ...times,
    };
  }

  private articleOf({ sources }: Selectors): ImportArticle | undefined {
    const key = sources.join('\n');
    if (this.bySources.has(key)) return this.bySources.get(key);
    const found = this.articleNamed(sources) ?? this.draft.articleWith(this.quotesOn(key));
    this.bySources.set(key, found);
    return found;
  }

  /** By its path and its very text; else by the only article with this text, else by its path. */
  private articleNamed(sources: readonly string[]): ImportArticle | undefined {
    const paths = sources.map((source) => this.pathOf.get(source) ?? decodePath(source));
    const hashes = new Set(sources.map((source) => this.shaOf(source)));
    const named = paths.map((path) => this.draft.article(path)).filter((one) => one !== undefined);
    const same = this.known.articles.filter(({ text }) => hashes.has(text.sha256));
    const both = named.find((one) => same.some(({ path }) => path === one.path));
    return both ?? (same.length === 1 ? same[0] : undefined) ?? named[0];
  }

  /** All words that the file quotes from one source. */
  private quotesOn(key: string): readonly string[] {
    return this.items.flatMap((item) => {
      const selectors = isObject(item) ? selectorsOf(item) : undefined;
      return selectors?.exact !== undefined && selectors.sources.join('\n') === key ? [selectors.exact] : [];
    });
  }

  private spanOf({ start, end, exact }: Selectors, { path, text }: ImportArticle): Span | undefined {
    if (start === undefined || end === undefined) return undefined;
    const index = this.offsets.get(path) ?? createOffsetIndex(text.content);
    this.offsets.set(path, index);
    const byStandard =
      end <= index.codePoints ? { start: index.toCodeUnit(start), end: index.toCodeUnit(end) } : undefined;
    const fits = (span: Span): boolean =>
      exact === undefined || text.content.slice(span.start, span.end) === exact;
    if (byStandard !== undefined && fits(byStandard)) return byStandard;
    const asUnits = { start, end };
    return fits(asUnits) ? asUnits : byStandard;
  }
}

/** undefined for what is no web annotation at all. */
function itemsIn(root: JsonValue): readonly JsonValue[] | undefined {
  if (isList(root))
    return root.every((item) => isObject(item) && Object.hasOwn(item, 'target')) ? root : undefined;
  if (!isObject(root)) return undefined;
  const first = own(root, 'first');
  const lists = [
    own(root, 'annotations'),
    own(root, 'items'),
    isObject(first) ? own(first, 'items') : undefined,
  ];
  const list = lists.find(isList);
  if (list !== undefined) return list;
  if (asStrings(own(root, 'type')).includes('AnnotationCollection')) return [];
  return Object.hasOwn(root, 'target') ? [root] : undefined;
}

function isStatement(item: JsonObject): boolean {
  const motivations = asStrings(own(item, 'motivation')).map((each) => each.replace(/^oa:/, ''));
  return motivations.some((motivation) => ['linking', 'moderating', 'replying'].includes(motivation));
}

function selectorsOf(item: JsonObject): Selectors | undefined {
  const targets = asList(own(item, 'target'));
  const [target] = targets;
  if (targets.length !== 1 || !isObject(target)) return undefined;
  const selectors = asList(own(target, 'selector')).filter(isObject);
  if (selectors.some((selector) => Object.hasOwn(selector, 'refinedBy'))) return undefined;
  const of = (type: string): JsonObject | undefined =>
    selectors.find((selector) =>
      asStrings(own(selector, 'type')).some((each) => each.replace(/^oa:/, '') === type),
    );
  const position = of('TextPositionSelector');
  const quote = of('TextQuoteSelector');
  if (position === undefined && quote === undefined) return undefined;
  const exact = quote && own(quote, 'exact');
  const document = own(item, 'document');
  const links = asList(isObject(document) ? own(document, 'link') : undefined)
    .filter(isObject)
    .map((link) => stringOr(own(link, 'href'), ''));
  const source = referenceOf(own(target, 'source'));
  return {
    sources: [...asStrings(own(item, 'beleg:article')), ...links, ...(source === undefined ? [] : [source])],
    start: offsetOf(position && own(position, 'start')),
    end: offsetOf(position && own(position, 'end')),
    exact: typeof exact === 'string' ? exact : undefined,
    prefix: stringOr(quote && own(quote, 'prefix'), ''),
    suffix: stringOr(quote && own(quote, 'suffix'), ''),
  };
}

/** Paths of articles by the ids that the file gives to their texts. */
function pathsIn(root: JsonValue): ReadonlyMap<string, string> {
  const texts = isObject(root) ? asList(own(root, 'beleg:texts')).filter(isObject) : [];
  return new Map(
    texts.map((text) => [referenceOf(text) ?? '', stringOr(own(text, 'dcterms:source'), '')] as const),
  );
}

function offsetOf(value: JsonValue | undefined): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

function timeIn(
  item: JsonObject,
  key: string,
  as: 'created' | 'modified',
): { readonly created?: string; readonly modified?: string } | undefined {
  const value = own(item, key);
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? { [as]: value } : undefined;
}

function decodePath(source: string): string {
  const path = source.replace(/^file:\/{2,3}/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    // No encoded path: then it is meant as it stands.
    return path;
  }
}

/** What of a value is shown to people. */
function toShort(value: JsonValue): string {
  return JSON.stringify(value).slice(0, 80);
}
