/**
 * One layer as a UIMA CAS: feature structures and the types they are of, whatever file
 * they are written to. Sentences and tokens come along, because INCEpTION edits nothing
 * without them; the annotations are of custom layers, by which INCEpTION knows its own.
 */
import { linkName } from '../export/link-names.ts';
import type { LayerDocument } from '../export/layer-documents.ts';
import { sentencesOf } from '../export/sentences.ts';
import type { ToolNames } from '../export/tool-names.ts';

export interface CasType {
  readonly name: string;
  readonly superType: string;
  /** Feature → its range. */
  readonly features: Readonly<Record<string, string>>;
}

export interface FeatureStructure {
  readonly id: number;
  readonly type: string;
  /** UTF-16 code units. */
  readonly begin: number;
  readonly end: number;
  readonly values: Readonly<Record<string, string | undefined>>;
  /** Ids of other feature structures. */
  readonly references: Readonly<Record<string, number>>;
}

export const SOFA_ID = 1;
export const SPAN_TYPE = 'webanno.custom.BelegSpan';
export const LINK_TYPE = 'webanno.custom.BelegLink';
export const SENTENCE_TYPE = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence';
export const TOKEN_TYPE = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token';
export const METADATA_TYPE = 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData';

const ANNOTATION = 'uima.tcas.Annotation';
const STRING = 'uima.cas.String';
const SAID = { identifier: STRING, created: STRING, modified: STRING, note: STRING };

export const CAS_TYPES: readonly CasType[] = [
  {
    name: METADATA_TYPE,
    superType: 'uima.tcas.DocumentAnnotation',
    features: { documentTitle: STRING, documentId: STRING },
  },
  { name: SENTENCE_TYPE, superType: ANNOTATION, features: {} },
  { name: TOKEN_TYPE, superType: ANNOTATION, features: {} },
  {
    name: SPAN_TYPE,
    superType: ANNOTATION,
    features: { tag: STRING, entity: STRING, attributes: STRING, derivedFrom: STRING, ...SAID },
  },
  {
    name: LINK_TYPE,
    superType: ANNOTATION,
    features: { Dependent: ANNOTATION, Governor: ANNOTATION, relation: STRING, ...SAID },
  },
];

/** In order of their ids, from 2 on: 1 is the text. */
export function* featureStructures(document: LayerDocument, names: ToolNames): Generator<FeatureStructure> {
  const { text, path } = document.article;
  let id = SOFA_ID;
  const next = (): number => (id += 1);
  const language = text.language ?? 'x-unspecified';
  yield {
    id: next(),
    type: METADATA_TYPE,
    begin: 0,
    end: text.content.length,
    values: { language, documentTitle: path, documentId: path },
    references: {},
  };
  for (const { start, end, tokens } of sentencesOf(text)) {
    yield { id: next(), type: SENTENCE_TYPE, begin: start, end, values: {}, references: {} };
    for (const token of tokens)
      yield { id: next(), type: TOKEN_TYPE, begin: token.start, end: token.end, values: {}, references: {} };
  }
  const spans = new Map<string, { readonly id: number; readonly begin: number; readonly end: number }>();
  for (const { annotation, span } of document.placed) {
    const { content, created, modified } = annotation;
    const { note, entity, attributes, derivedFrom } = content;
    const place = { id: next(), begin: span.start, end: span.end };
    spans.set(annotation.id, place);
    yield {
      ...place,
      type: SPAN_TYPE,
      values: {
        tag: names.nameOf(content),
        note,
        entity,
        attributes: attributes && JSON.stringify(attributes),
        derivedFrom: derivedFrom?.join(' '),
        identifier: annotation.id,
        created,
        modified,
      },
      references: {},
    };
  }
  for (const { id: identifier, link, created, modified } of document.links) {
    const [from, to] = [spans.get(link.from), spans.get(link.to)];
    if (from === undefined || to === undefined) continue;
    // INCEpTION draws from governor to dependent, and wants the relation where the dependent is.
    yield {
      id: next(),
      type: LINK_TYPE,
      begin: to.begin,
      end: to.end,
      values: { relation: linkName(link.type), note: link.note, identifier, created, modified },
      references: { Governor: from.id, Dependent: to.id },
    };
  }
}
