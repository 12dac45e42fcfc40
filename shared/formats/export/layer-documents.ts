/**
 * A set as most tools want it: one document for each layer, with the words that are placed
 * for certain and the links that stay inside the layer.
 */
import { isAsserted } from '../../domain/placement.ts';
import type { Span } from '../../domain/span.ts';
import type { Link, StatementId } from '../../domain/statement.ts';
import type { AnnotationId, Timestamp } from '../../domain/annotation.ts';
import type { ExchangeAnnotation, ExchangeArticle, ExchangeLayer, ExchangeSet } from '../exchange-set.ts';

export interface PlacedAnnotation {
  readonly annotation: ExchangeAnnotation;
  /** In the article's text, in UTF-16 code units. */
  readonly span: Span;
}

export interface PlacedLink {
  readonly id: StatementId;
  readonly created: Timestamp;
  readonly modified: Timestamp;
  readonly link: Link;
}

export interface LayerDocument {
  readonly article: ExchangeArticle;
  readonly layer: ExchangeLayer;
  /** Of the annotator's documents: `a1`, or `a1.adjudicated`. */
  readonly folder: string;
  /** Path of the article without `.txt`; no two articles have the same. */
  readonly stem: string;
  readonly placed: readonly PlacedAnnotation[];
  /** Both ends are in `placed`. */
  readonly links: readonly PlacedLink[];
}

export function* layerDocuments(set: ExchangeSet): Generator<LayerDocument> {
  const articles = new Map(set.articles.map((article) => [article.path, article]));
  const stems = stemsOf(set);
  for (const layer of set.layers) {
    const article = articles.get(layer.article);
    if (article === undefined) continue;
    const placed = layer.annotations.flatMap((annotation): PlacedAnnotation[] => {
      const { placement } = annotation;
      return isAsserted(placement) ? [{ annotation, span: placement.span }] : [];
    });
    const ids = new Set(placed.map(({ annotation }) => annotation.id));
    yield {
      article,
      layer,
      folder: layer.adjudicated ? `${layer.annotator.id}.adjudicated` : layer.annotator.id,
      stem: stems.get(article.path) ?? article.path,
      placed,
      links: linksWithin(layer, ids),
    };
  }
}

function linksWithin({ statements }: ExchangeLayer, ids: ReadonlySet<AnnotationId>): readonly PlacedLink[] {
  return statements.flatMap(({ id, created, modified, content }): PlacedLink[] =>
    content.kind === 'link' && ids.has(content.from) && ids.has(content.to)
      ? [{ id, created, modified, link: content }]
      : [],
  );
}

/** Two names that differ only in case are one file on most machines. */
function stemsOf({ articles }: ExchangeSet): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const stems = new Map<string, string>();
  const fold = (name: string): string => name.normalize('NFC').toLowerCase();
  for (const { path } of articles) {
    const short = path.replace(/\.txt$/i, '');
    let stem = taken.has(fold(short)) || short === '' ? path : short;
    for (let n = 2; taken.has(fold(stem)); n += 1) stem = `${short}-${n}`;
    taken.add(fold(stem));
    stems.set(path, stem);
  }
  return stems;
}
