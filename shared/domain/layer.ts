/**
 * Layers: one annotator's annotations on one article, and beside them the layer of
 * statements on annotations. One writer. Who adjudicates has an adjudicated layer
 * besides the own one, with statements of its own. What an annotator says about the project
 * is the case layer, which is on no article.
 */
import type {
  Annotation,
  AnnotationContent,
  AnnotationId,
  Entry,
  Timestamp,
  Tombstone,
} from './annotation.ts';
import type { Annotator } from './annotator.ts';
import type { CaseContent } from './case/case-content.ts';
import type { Content } from './content.ts';
import { compareSpans } from './span.ts';
import type { StatementContent } from './statement.ts';
import type { Sha256 } from './text.ts';

/** A path inside the project, `/` between the parts, never absolute, never with `.` or `..` parts. */
export type ArticlePath = string;

/** A text that annotations of the layer are made on. */
export interface TextReference {
  readonly sha256: Sha256;
  readonly article: ArticlePath;
  readonly language?: string;
}

/** Which of an annotator's layers; each is a file of its own, or a part of the annotator's. */
export interface LayerKey {
  /** '' of the case layer. */
  readonly article: ArticlePath;
  /** Of the agreed set. */
  readonly adjudicated?: true;
  /** Of statements: the links file. */
  readonly links?: true;
  /** On the project: entities, which are one, memos. */
  readonly case?: true;
}

interface LayerOf<C extends Content> extends LayerKey {
  /** `urn:uuid:…` */
  readonly id: string;
  readonly annotator: Annotator;
  readonly modified: Timestamp;
  readonly texts: readonly TextReference[];
  /** In a layer of statements those: to the standard they are annotations as well. */
  readonly annotations: ReadonlyMap<AnnotationId, Entry<C>>;
  readonly deleted: ReadonlyMap<AnnotationId, Tombstone>;
}

export interface Layer extends LayerOf<AnnotationContent> {
  readonly links?: never;
  readonly case?: never;
}

export interface StatementLayer extends LayerOf<StatementContent> {
  readonly links: true;
  readonly case?: never;
}

export interface CaseLayer extends LayerOf<CaseContent> {
  readonly case: true;
  readonly links?: never;
}

/** A layer on an article, in a file of its own. */
export type ArticleLayer = Layer | StatementLayer;

export type AnyLayer = ArticleLayer | CaseLayer;

/** Of every annotator's case layer. */
export const CASE_KEY = { article: '', case: true } as const satisfies LayerKey;

/** The same for two keys of one layer; that of an annotator's plain layer is its article's path. */
export function layerName({ article, adjudicated, links, case: ofCase }: LayerKey): string {
  if (ofCase === true) return '\ncase';
  return `${article}${adjudicated === true ? '\nadjudicated' : ''}${links === true ? '\nlinks' : ''}`;
}

/** The key alone, of a layer or an edit. */
export function keyOfLayer({ article, adjudicated, links, case: ofCase }: LayerKey): LayerKey {
  if (ofCase === true) return CASE_KEY;
  return { article, ...(adjudicated && { adjudicated }), ...(links && { links }) };
}

/** A layer with nothing in it. `id` is a fresh `urn:uuid:…`. */
export function emptyLayer(
  id: string,
  article: ArticlePath,
  annotator: Annotator,
  modified: Timestamp,
): Layer {
  return { id, article, annotator, modified, texts: [], annotations: new Map(), deleted: new Map() };
}

/** A layer of statements with nothing in it. `id` is a fresh `urn:uuid:…`. */
export function emptyStatements(
  id: string,
  article: ArticlePath,
  annotator: Annotator,
  modified: Timestamp,
): StatementLayer {
  return { ...emptyLayer(id, article, annotator, modified), annotations: new Map(), links: true };
}

/** A case layer with nothing in it. `id` is a fresh `urn:uuid:…`. */
export function emptyCase(id: string, annotator: Annotator, modified: Timestamp): CaseLayer {
  return { ...emptyLayer(id, '', annotator, modified), annotations: new Map(), case: true };
}

/** In order of reading by their anchors: outer before inner; by id where two cover the same words. */
export function sortedAnnotations(layer: Layer): readonly Annotation[] {
  // What is compared lies side by side: through the annotations themselves 100,000 take seconds.
  const keyed = Array.from(layer.annotations.values(), (annotation) => {
    const { start, end } = annotation.content.anchor.span;
    return { start, end, id: annotation.id, annotation };
  });
  keyed.sort((a, b) => compareSpans(a, b) || compareText(a.id, b.id));
  return keyed.map(({ annotation }) => annotation);
}

/** The layer's list of texts with these added where they are missing; the same list if none is. */
export function withTexts(
  layer: Pick<Layer, 'texts'>,
  added: Iterable<TextReference>,
): readonly TextReference[] {
  const known = new Set(layer.texts.map(({ sha256 }) => sha256));
  const missing: TextReference[] = [];
  for (const text of added) {
    if (known.has(text.sha256)) continue;
    known.add(text.sha256);
    missing.push(text);
  }
  return missing.length === 0 ? layer.texts : [...layer.texts, ...missing];
}

/** By code units: the same everywhere, whatever the system's language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
