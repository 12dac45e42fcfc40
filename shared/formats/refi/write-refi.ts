/**
 * A set as a REFI-QDA project: project.qde with a source file per article. Sources are plain
 * text with LF and without a byte order mark, positions count code points: what QualCoder
 * was seen to read rightly.
 */
import { createOffsetIndex, type OffsetIndex } from '../../domain/code-points.ts';
import type { AnnotationId, Timestamp } from '../../domain/annotation.ts';
import { METADATA_FIELDS } from '../../domain/metadata.ts';
import { isAsserted } from '../../domain/placement.ts';
import { UNTAGGED } from '../../domain/tagset.ts';
import type { ExchangeAnnotation, ExchangeArticle, ExchangeLayer, ExchangeSet } from '../exchange-set.ts';
import { linkName } from '../export/link-names.ts';
import { element, openTag, XML_DECLARATION, xmlLines, xmlText, type XmlElement } from '../export/xml.ts';
import type { OutputFile } from '../format.ts';
import { codeBook, guidOf } from './refi-codes.ts';

const NAMESPACE = 'urn:QDA-XML:project:1.0';
const LONG_AGO: Timestamp = '1970-01-01T00:00:00Z';
/** Characters of a quote that stand in the name of a selection. */
const LONGEST_NAME = 200;

export function* refiFiles(set: ExchangeSet): Generator<OutputFile> {
  yield { path: 'project.qde', chunks: projectChunks(set) };
  for (const { path, text } of set.articles)
    yield { path: `Sources/${sourceGuid(set, path)}.txt`, chunks: [text.content] };
}

/** The code book as a file of its own. */
export function* codeBookChunks(set: ExchangeSet): Generator<string> {
  const codes = codeBook(set);
  const inner = codes === undefined ? [] : codes.children;
  yield XML_DECLARATION;
  yield xmlText(element('CodeBook', { xmlns: 'urn:QDA-XML:codebook:1.0', origin: 'Beleg' }, inner));
  yield '\n';
}

function* projectChunks(set: ExchangeSet): Generator<string> {
  const attributes = {
    xmlns: NAMESPACE,
    name: set.project.name === '' ? 'Beleg' : set.project.name,
    origin: 'Beleg',
    creationDateTime: oldest(set),
  };
  const part = function* (name: string, children: Iterable<XmlElement>): Generator<string> {
    let isOpen = false;
    // One by one: a source with all its selections is a large tree already.
    for (const child of children)
      for (const piece of xmlLines([child])) {
        yield isOpen ? piece : `<${name}>\n${piece}`;
        isOpen = true;
      }
    if (isOpen) yield `</${name}>\n`;
  };
  yield `${XML_DECLARATION}${openTag('Project', attributes)}\n`;
  yield* part('Users', users(set));
  const codes = codeBook(set);
  if (codes !== undefined) yield* xmlLines([codes]);
  yield* part('Variables', variables(set));
  yield* part('Cases', cases(set));
  yield* part('Sources', sources(set));
  yield* part('Links', links(set));
  yield '</Project>\n';
}

function* users(set: ExchangeSet): Generator<XmlElement> {
  const known = new Map(set.layers.map(({ annotator }) => [userGuid(annotator), annotator]));
  for (const [guid, { id, name }] of [...known].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    yield element('User', { guid, name: name === '' ? id : name, id });
}

function* variables(set: ExchangeSet): Generator<XmlElement> {
  for (const field of METADATA_FIELDS)
    if (set.articles.some(({ metadata }) => metadata[field] !== undefined))
      yield element('Variable', { guid: guidOf('variable', field), name: field, typeOfVariable: 'Text' });
}

/** Actors and propositions: whatever annotations say that their words name. */
function* cases(set: ExchangeSet): Generator<XmlElement> {
  const named = new Map<string, { readonly name: string; readonly annotations: AnnotationId[] }>();
  for (const { annotation } of placed(set)) {
    const { entity, anchor } = annotation.content;
    if (entity === undefined) continue;
    const one = named.get(entity) ?? { name: anchor.exact.slice(0, LONGEST_NAME), annotations: [] };
    named.set(entity, one);
    one.annotations.push(annotation.id);
  }
  for (const [entity, { name, annotations }] of named)
    yield element(
      'Case',
      { guid: guidOf(entity), name: name.toWellFormed() },
      annotations.map((id) => element('SelectionRef', { targetGUID: guidOf(id) })),
    );
}

function* sources(set: ExchangeSet): Generator<XmlElement> {
  const creationDateTime = oldest(set);
  for (const article of set.articles) {
    const { path, metadata } = article;
    const guid = sourceGuid(set, path);
    const layers = set.layers.filter((layer) => layer.article === path);
    const offsets = createOffsetIndex(article.text.content);
    const values = METADATA_FIELDS.flatMap((field) => {
      const value = metadata[field];
      if (value === undefined) return [];
      const reference = element('VariableRef', { targetGUID: guidOf('variable', field) });
      return [element('VariableValue', {}, [reference, element('TextValue', {}, [value])])];
    });
    yield element(
      'TextSource',
      { guid, name: path, plainTextPath: `internal://${guid}.txt`, creationDateTime },
      [...layers.flatMap((layer) => selections(layer, article, offsets)), ...values],
    );
  }
}

function selections(
  { annotator, annotations }: ExchangeLayer,
  article: ExchangeArticle,
  offsets: OffsetIndex,
): readonly XmlElement[] {
  const creatingUser = userGuid(annotator);
  return annotations.flatMap(({ id, content, placement, created, modified }) => {
    if (!isAsserted(placement)) return [];
    const { start, end } = placement.span;
    const { note, tag } = content;
    const coding = element(
      'Coding',
      { guid: guidOf(id, 'coding'), creatingUser, creationDateTime: created },
      [element('CodeRef', { targetGUID: guidOf(tag) })],
    );
    return element(
      'PlainTextSelection',
      {
        guid: guidOf(id),
        name: article.text.content.slice(start, end).slice(0, LONGEST_NAME).toWellFormed(),
        startPosition: offsets.toCodePoint(start),
        endPosition: offsets.toCodePoint(end),
        creatingUser,
        creationDateTime: created,
        modifiedDateTime: modified,
      },
      [
        ...(note === undefined ? [] : [element('Description', {}, [note])]),
        ...(tag === UNTAGGED ? [] : [coding]),
      ],
    );
  });
}

function* links(set: ExchangeSet): Generator<XmlElement> {
  const known = new Set([...placed(set)].map(({ annotation }) => annotation.id));
  for (const { statements } of set.layers)
    for (const { id, content } of statements) {
      if (content.kind !== 'link' || !known.has(content.from) || !known.has(content.to)) continue;
      yield element('Link', {
        guid: guidOf(id),
        name: linkName(content.type),
        direction: 'OneWay',
        originGUID: guidOf(content.from),
        targetGUID: guidOf(content.to),
      });
    }
}

function* placed(set: ExchangeSet): Generator<{ readonly annotation: ExchangeAnnotation }> {
  for (const { annotations } of set.layers)
    for (const annotation of annotations) if (isAsserted(annotation.placement)) yield { annotation };
}

function sourceGuid(set: ExchangeSet, path: string): string {
  return guidOf('source', set.project.id, path);
}

function userGuid({ uuid, id }: ExchangeLayer['annotator']): string {
  return uuid === '' ? guidOf('user', id) : guidOf(`urn:uuid:${uuid}`);
}

function oldest(set: ExchangeSet): Timestamp {
  let first: Timestamp | undefined;
  for (const { annotations } of set.layers)
    for (const { created } of annotations) if (first === undefined || created < first) first = created;
  return first ?? LONG_AGO;
}
