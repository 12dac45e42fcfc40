/**
 * The annotations of a set as a report shows them: numbered through in order of reading, each
 * with its words, its article and the offsets by which anybody finds them again.
 */
import { createOffsetIndex } from '../../domain/code-points.ts';
import type { AnnotationId } from '../../domain/annotation.ts';
import type { Annotator } from '../../domain/annotator.ts';
import { isAsserted } from '../../domain/placement.ts';
import { compareSpans, type Span } from '../../domain/span.ts';
import type { Decision, Link } from '../../domain/statement.ts';
import { rootTag, type TagId } from '../../domain/tagset.ts';
import type { ExchangeAnnotation, ExchangeArticle, ExchangeSet } from '../exchange-set.ts';

export interface Numbered {
  readonly number: number;
  readonly annotation: ExchangeAnnotation;
  readonly article: ExchangeArticle;
  readonly annotator: Annotator;
  readonly adjudicated: boolean;
  /** The top-level tag. */
  readonly root: TagId;
  readonly words: string;
  /** undefined where the place is not certain. */
  readonly span: Span | undefined;
  /** In code points. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

export interface SaidLink {
  readonly link: Link;
  readonly by: Annotator;
}

export interface SaidDecision {
  readonly decision: Decision;
  readonly by: Annotator;
}

export interface NumberedSet {
  readonly all: readonly Numbered[];
  readonly byArticle: ReadonlyMap<string, readonly Numbered[]>;
  readonly byId: ReadonlyMap<AnnotationId, Numbered>;
  readonly linksFrom: ReadonlyMap<AnnotationId, readonly SaidLink[]>;
  readonly linksTo: ReadonlyMap<AnnotationId, readonly SaidLink[]>;
  readonly decisionsOn: ReadonlyMap<AnnotationId, readonly SaidDecision[]>;
}

export function numberSet(set: ExchangeSet): NumberedSet {
  const all: Numbered[] = [];
  const byArticle = new Map<string, readonly Numbered[]>();
  for (const article of set.articles) {
    const found: Numbered[] = [];
    for (const one of ofArticle(set, article)) found.push({ ...one, number: all.length + found.length + 1 });
    byArticle.set(article.path, found);
    for (const one of found) all.push(one);
  }
  const linksFrom = new Map<AnnotationId, SaidLink[]>();
  const linksTo = new Map<AnnotationId, SaidLink[]>();
  const decisionsOn = new Map<AnnotationId, SaidDecision[]>();
  for (const { statements, annotator: by } of set.layers)
    for (const { content } of statements) {
      if (content.kind === 'link') {
        pushTo(linksFrom, content.from, { link: content, by });
        pushTo(linksTo, content.to, { link: content, by });
      } else if (content.kind === 'decision') pushTo(decisionsOn, content.on, { decision: content, by });
    }
  const byId = new Map(all.map((one) => [one.annotation.id, one]));
  return { all, byArticle, byId, linksFrom, linksTo, decisionsOn };
}

function ofArticle(set: ExchangeSet, article: ExchangeArticle): readonly Omit<Numbered, 'number'>[] {
  const offsets = createOffsetIndex(article.text.content);
  const found: Omit<Numbered, 'number'>[] = [];
  for (const { article: path, annotations, annotator, adjudicated } of set.layers) {
    if (path !== article.path) continue;
    for (const annotation of annotations) {
      const { placement, content } = annotation;
      const span = isAsserted(placement) ? placement.span : undefined;
      const words =
        span === undefined ? content.anchor.exact : article.text.content.slice(span.start, span.end);
      found.push({
        annotation,
        article,
        annotator,
        adjudicated,
        root: rootTag(set.project.tagset, content.tag),
        words,
        span,
        from: span && offsets.toCodePoint(span.start),
        to: span && offsets.toCodePoint(span.end),
      });
    }
  }
  // What has no certain place comes last.
  return found.toSorted((a, b) => compareSpans(a.span ?? NOWHERE, b.span ?? NOWHERE));
}

const NOWHERE: Span = { start: Number.MAX_SAFE_INTEGER, end: Number.MAX_SAFE_INTEGER };

function pushTo<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
