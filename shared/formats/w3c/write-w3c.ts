/**
 * A set as W3C Web Annotations: one collection for archives; a bare list with UTF-16 offsets
 * as Recogito reads it; Hypothesis' own export.
 */
import { makeAnchor } from '../../domain/anchor.ts';
import type { Annotation, Timestamp } from '../../domain/annotation.ts';
import { compareText } from '../../domain/layer.ts';
import { isAsserted } from '../../domain/placement.ts';
import { derivedId } from '../../domain/revision.ts';
import type { JsonObject } from '../../json.ts';
import { ANNOTATION_ITEMS } from '../annotation-item.ts';
import { textId } from '../annotation-target.ts';
import type { ExchangeAnnotation, ExchangeArticle, ExchangeSet } from '../exchange-set.ts';
import { toLine } from '../json-text.ts';
import { ANNOTATION_CONTEXT, creatorIri } from '../layer-header.ts';
import { STATEMENT_ITEMS } from '../statement-item.ts';
import { tagName } from '../tag-names.ts';
import { createTextSource } from '../text-source.ts';

const CONTEXT = [ANNOTATION_CONTEXT, { beleg: 'urn:beleg:ns:', prov: 'http://www.w3.org/ns/prov#' }];
/** Of a set in which nothing has a time. */
const LONG_AGO: Timestamp = '1970-01-01T00:00:00Z';

/** Everything, statements after the annotations. */
export function* collectionChunks(set: ExchangeSet): Generator<string> {
  const ids = set.layers.map(({ article, annotator }) => `${article} ${annotator.uuid}`);
  const total = set.layers.reduce((n, layer) => n + layer.annotations.length + layer.statements.length, 0);
  const id = derivedId('w3c', set.project.id, ...ids);
  const head: JsonObject = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: set.project.name,
    creator: creatorsOf(set),
    modified: newest(set),
    'beleg:texts': set.articles.map(({ path, text, metadata }) => ({
      id: textId(text.sha256),
      'schema:sha256': text.sha256,
      'dcterms:source': path,
      ...(metadata.language !== undefined && { 'dc:language': metadata.language }),
    })),
    total,
  };
  const open = JSON.stringify(head, null, 1).slice(0, -2);
  if (total === 0) {
    yield `${open}\n}\n`;
    return;
  }
  const page = { id: derivedId('page', id), type: 'AnnotationPage', startIndex: 0 };
  yield `${open},\n "first": ${JSON.stringify(page).slice(0, -1)},"items":[\n`;
  yield* joined(itemsOf(set));
  yield '\n]}\n}\n';
}

/** Annotations alone, each with both selectors: whatever else is in the list stops Recogito's reader. */
export function* recogitoChunks(set: ExchangeSet): Generator<string> {
  yield '[\n';
  yield* joined(
    placedOf(set, (annotation, article, creator) => {
      const { id, content, created, modified } = annotation;
      const { start, end } = content.anchor.span;
      const texts = createTextSource(() => undefined);
      const item = ANNOTATION_ITEMS.writeNew(annotation, creator, texts);
      return {
        '@context': CONTEXT,
        ...item,
        id,
        created,
        modified,
        'beleg:article': article.path,
        target: {
          source: textId(article.text.sha256),
          selector: [
            { type: 'TextPositionSelector', start, end },
            { type: 'TextQuoteSelector', ...quoteOf(annotation) },
          ],
        },
      };
    }),
  );
  yield '\n]\n';
}

/** The file that Hypothesis exports, and imports on the page that is open. */
export function* hypothesisChunks(set: ExchangeSet): Generator<string> {
  const head = { export_date: newest(set), export_userid: 'acct:beleg@localhost', client_version: 'beleg' };
  yield `${JSON.stringify(head).slice(0, -1)},"annotations":[\n`;
  yield* joined(
    placedOf(set, (annotation, { path, text, metadata }) => {
      const { id, content, created, modified } = annotation;
      const file = `file:///${path.split('/').map(encodeURIComponent).join('/')}`;
      const uri = metadata.url ?? file;
      const { start, end } = content.anchor.span;
      const selector = [
        { type: 'TextPositionSelector', start, end },
        { type: 'TextQuoteSelector', ...quoteOf(annotation) },
      ];
      return {
        id,
        created,
        updated: modified,
        uri,
        text: content.note ?? '',
        tags: [tagName(set.project.tagset, content.tag, content.label)],
        target: [{ source: uri, selector }],
        document: { title: [metadata.title ?? path], link: [{ href: file }, { href: textId(text.sha256) }] },
      };
    }),
  );
  yield '\n]}\n';
}

function* itemsOf(set: ExchangeSet): Generator<JsonObject> {
  const texts = createTextSource(
    (sha256) => set.articles.find(({ text }) => text.sha256 === sha256)?.text.content,
  );
  const articles = new Map(set.articles.map((article) => [article.path, article]));
  for (const { article: path, annotator, annotations } of set.layers) {
    const article = articles.get(path);
    for (const annotation of annotations)
      yield {
        ...ANNOTATION_ITEMS.writeNew(onStatedText(annotation, article), creatorIri(annotator), texts),
        'beleg:article': path,
      };
  }
  for (const { annotator, statements } of set.layers)
    for (const statement of statements)
      yield STATEMENT_ITEMS.writeNew(
        { ...statement, revision: '', previous: [] },
        creatorIri(annotator),
        texts,
      );
}

function* placedOf(
  set: ExchangeSet,
  itemOf: (annotation: Annotation, article: ExchangeArticle, creator: string) => JsonObject,
): Generator<JsonObject> {
  const articles = new Map(set.articles.map((article) => [article.path, article]));
  for (const { article: path, annotator, annotations } of set.layers) {
    const article = articles.get(path);
    if (article === undefined) continue;
    for (const annotation of annotations)
      if (isAsserted(annotation.placement))
        yield itemOf(onStatedText(annotation, article), article, creatorIri(annotator));
  }
}

/** What is uncertain keeps its words, without a place. */
function onStatedText(
  { placement, ...annotation }: ExchangeAnnotation,
  article: ExchangeArticle | undefined,
): Annotation {
  if (article === undefined || !isAsserted(placement)) return annotation;
  return {
    ...annotation,
    content: { ...annotation.content, anchor: makeAnchor(article.text, placement.span) },
  };
}

function quoteOf({ content: { anchor } }: Annotation): JsonObject {
  const { exact, prefix, suffix } = anchor;
  return { exact, prefix, suffix };
}

function creatorsOf(set: ExchangeSet): readonly JsonObject[] {
  const known = new Map(set.layers.map(({ annotator }) => [annotator.uuid, annotator]));
  return [...known.values()]
    .filter(({ uuid }) => uuid !== '')
    .toSorted((a, b) => compareText(a.id, b.id))
    .map((annotator) => ({
      id: creatorIri(annotator),
      type: 'Person',
      name: annotator.name,
      nickname: annotator.id,
    }));
}

function newest(set: ExchangeSet): Timestamp {
  let latest = LONG_AGO;
  for (const { annotations } of set.layers)
    for (const { modified } of annotations) if (modified > latest) latest = modified;
  return latest;
}

function* joined(items: Iterable<JsonObject>): Generator<string> {
  let separator = '';
  for (const item of items) {
    yield separator + toLine(item);
    separator = ',\n';
  }
}
