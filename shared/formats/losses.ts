/**
 * What a set has that a format cannot carry, counted before anything is written: the
 * kinds of loss that can be told from the set alone. A format adds those that only it knows.
 */
import type { AnnotationId } from '../domain/annotation.ts';
import { isAsserted } from '../domain/placement.ts';
import type { Span } from '../domain/span.ts';
import { compareSpans } from '../domain/span.ts';
import { UNTAGGED } from '../domain/tagset.ts';
import type { ExchangeAnnotation, ExchangeArticle, ExchangeLayer, ExchangeSet } from './exchange-set.ts';
import type { Loss, LossCode } from './format.ts';

/** How many annotations a loss names. */
export const NAMED_IN_LOSS = 100;

/** An annotation whose place is certain, with the words that stand there. */
export interface Placed {
  readonly annotation: ExchangeAnnotation;
  readonly span: Span;
  readonly words: string;
}

/** The annotations of a layer that are placed for certain, in order of reading. */
export function placedIn(layer: ExchangeLayer, article: ExchangeArticle): readonly Placed[] {
  return layer.annotations
    .flatMap((annotation) => {
      const { placement } = annotation;
      if (!isAsserted(placement)) return [];
      const { span } = placement;
      return [{ annotation, span, words: article.text.content.slice(span.start, span.end) }];
    })
    .toSorted((a, b) => compareSpans(a.span, b.span));
}

export function loss(code: LossCode, concerned: readonly AnnotationId[]): readonly Loss[] {
  if (concerned.length === 0) return [];
  return [{ code, count: concerned.length, annotations: concerned.slice(0, NAMED_IN_LOSS) }];
}

/** In the order of `codes`; those that only a format can tell are passed over. */
export function lossesOf(set: ExchangeSet, codes: readonly LossCode[]): readonly Loss[] {
  const articles = new Map(set.articles.map((article) => [article.path, article]));
  const layers = set.layers.flatMap((layer) => {
    const article = articles.get(layer.article);
    return article === undefined ? [] : [{ layer, placed: placedIn(layer, article) }];
  });
  const all = layers.flatMap(({ layer }) => layer.annotations);
  const placed = layers.flatMap(({ placed: each }) => each);
  return codes.flatMap((code) => {
    const concerns = OF_ANNOTATION[code];
    if (concerns !== undefined) return loss(code, ids(all.filter(concerns)));
    const concernsWords = OF_WORDS[code];
    if (concernsWords !== undefined)
      return loss(code, ids(placed.filter(({ words }) => concernsWords(words)).map(annotationOf)));
    if (code === 'overlap' || code === 'nesting')
      return loss(code, ids(layers.flatMap((each) => crossing(each.placed, code)).map(annotationOf)));
    return counted(code, countOf(set, code));
  });
}

/** Characters that no XML 1.0 document can have. */
export const NOT_IN_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

const OF_ANNOTATION: Partial<Record<LossCode, (annotation: ExchangeAnnotation) => boolean>> = {
  'unsure-place': ({ placement: { kind } }) => kind === 'changed' || kind === 'ambiguous',
  'lost-place': ({ placement: { kind } }) => kind === 'lost',
  note: ({ content }) => content.note !== undefined,
  attributes: ({ content }) => Object.keys(content.attributes ?? {}).length > 0,
  entity: ({ content }) => content.entity !== undefined,
  provenance: ({ content }) => (content.derivedFrom ?? []).length > 0,
  untagged: ({ content }) => content.tag === UNTAGGED,
  times: () => true,
  annotator: () => true,
};

const OF_WORDS: Partial<Record<LossCode, (words: string) => boolean>> = {
  'line-break': (words) => words.includes('\n'),
  'outer-blanks': (words) => words !== words.trim(),
  'control-characters': (words) => NOT_IN_XML.test(words),
};

/** Of two annotations of one layer that share words, the later one. */
function crossing(placed: readonly Placed[], code: 'overlap' | 'nesting'): readonly Placed[] {
  const open: Placed[] = [];
  return placed.filter((each) => {
    const { start, end } = each.span;
    for (let index = open.length - 1; index >= 0; index -= 1)
      if ((open[index]?.span.end ?? 0) <= start) open.splice(index, 1);
    const isNested = open.some((outer) => outer.span.end >= end);
    const isCrossing = open.some((outer) => outer.span.end < end);
    open.push(each);
    return code === 'nesting' ? isNested : isCrossing;
  });
}

function countOf(set: ExchangeSet, code: LossCode): number {
  const statements = (kind: string): number =>
    set.layers.reduce(
      (n, layer) => n + layer.statements.filter((one) => one.content.kind === kind).length,
      0,
    );
  if (code === 'links') return statements('link');
  if (code === 'decisions') return statements('decision');
  if (code === 'replies') return statements('reply');
  if (code === 'metadata')
    return set.articles.filter(({ metadata }) => Object.keys(metadata).length > 0).length;
  if (code === 'tag-definition')
    return set.project.tagset.tags.filter(({ definition }) => definition !== undefined).length;
  return 0;
}

function counted(code: LossCode, count: number): readonly Loss[] {
  return count === 0 ? [] : [{ code, count, annotations: [] }];
}

function ids(annotations: readonly ExchangeAnnotation[]): readonly AnnotationId[] {
  return annotations.map(({ id }) => id);
}

function annotationOf({ annotation }: Placed): ExchangeAnnotation {
  return annotation;
}
