/**
 * The ends of links: where an annotation is that a link names by its id alone, what it says
 * and whether it still is there. Articles that are shown are asked first, then all that was
 * gathered, then what was read earlier in this session.
 */
import type { GatheredAnnotation } from '../../../shared/domain/case/gathered.ts';
import type { Annotation, AnnotationId } from '../../../shared/domain/annotation.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { Span } from '../../../shared/domain/span.ts';
import type { TagId } from '../../../shared/domain/tagset.ts';
import { ownValue } from '../../../shared/own-value.ts';
import { findAnnotation } from '../layers-state.ts';
import { spanOfPlacement } from '../reading-order.ts';
import type { ShownLayer, State } from '../state.ts';

/**
 * `deleted`: its layer says so. `missing`: it is nowhere to be found. `unknown`: that is not known
 * yet, because its article is not open and not everything has been gathered.
 */
export type Broken = 'deleted' | 'missing' | 'unknown';

export interface KnownEnd {
  readonly state: 'there' | 'lost';
  readonly id: AnnotationId;
  readonly article: ArticlePath;
  readonly annotator: AnnotatorId;
  readonly tag: TagId;
  readonly label: string;
  readonly quote: string;
  /** Where its words stand in today's text of an article that is read; null where that is not certain. */
  readonly span: Span | null;
}

export type ShownEnd = KnownEnd | { readonly state: Broken; readonly id: AnnotationId };

export interface EndSources extends Pick<State, 'layers' | 'gathering'> {
  /** The articles in the panes: what is known of these is as it is now. */
  readonly open: readonly ArticlePath[];
}

const byId = new WeakMap<State['gathering']['articles'], ReadonlyMap<AnnotationId, Gathered>>();

interface Gathered {
  readonly article: ArticlePath;
  readonly annotation: GatheredAnnotation;
}

/** `hint`: the article where it was when the link was drawn. */
export function endOf(sources: EndSources, id: AnnotationId, hint: ArticlePath): ShownEnd {
  const { layers, gathering, open } = sources;
  for (const article of new Set([...open, hint])) {
    if (!open.includes(article)) continue;
    const found = inLayers(layers, article, id);
    if (found !== undefined) return found;
  }
  const gathered = gatheredById(gathering.articles).get(id);
  // What is shown is newer than what was gathered of it.
  if (gathered !== undefined && !open.includes(gathered.article)) return endFromGathered(gathered);
  if (ownValue(layers, hint)?.some(({ layer }) => layer.deleted.has(id)) === true)
    return { state: 'deleted', id };
  for (const article of new Set([hint, ...Object.keys(layers)])) {
    const found = inLayers(layers, article, id);
    // A colleague may have deleted meanwhile what was read earlier.
    if (found !== undefined && (!gathering.isDone || isOwn(layers, found))) return found;
  }
  return { state: gathering.isDone || open.includes(hint) ? 'missing' : 'unknown', id };
}

/** Where the words stand that an annotation of a layer is on; null where that is not certain. */
export function spanIn(shown: ShownLayer, { id, content }: Annotation): Span | null {
  const placement = ownValue(shown.placements, id);
  return placement === undefined ? content.anchor.span : spanOfPlacement(placement);
}

function inLayers(layers: State['layers'], article: ArticlePath, id: AnnotationId): KnownEnd | undefined {
  const found = findAnnotation(layers, article, id);
  if (found === undefined) return undefined;
  const { shown, annotation } = found;
  const { tag, label, anchor } = annotation.content;
  const isLost = ownValue(shown.placements, id)?.kind === 'lost';
  return {
    state: isLost ? 'lost' : 'there',
    id,
    article,
    annotator: shown.layer.annotator.id,
    tag,
    label,
    quote: anchor.exact,
    span: spanIn(shown, annotation),
  };
}

function isOwn(layers: State['layers'], { article, id }: KnownEnd): boolean {
  return findAnnotation(layers, article, id)?.shown.own === true;
}

function endFromGathered({ article, annotation }: Gathered): KnownEnd {
  const { id, annotator, tag, label, quote, placement, at } = annotation;
  return {
    state: placement === 'lost' ? 'lost' : 'there',
    id,
    article,
    annotator,
    tag,
    label,
    quote,
    span: at,
  };
}

function gatheredById(articles: State['gathering']['articles']): ReadonlyMap<AnnotationId, Gathered> {
  let index = byId.get(articles);
  if (index === undefined) {
    const all = new Map<AnnotationId, Gathered>();
    for (const [article, { annotations }] of articles)
      for (const annotation of annotations)
        if (annotation.adjudicated !== true) all.set(annotation.id, { article, annotation });
    index = all;
    byId.set(articles, index);
  }
  return index;
}
