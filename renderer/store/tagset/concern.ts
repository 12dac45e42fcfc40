/** How much an edit of the tagset concerns: own annotations, links and decisions, and those of colleagues, which stay. */
import type { TagsetUse, Use } from '../../../shared/api/contract.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { Retagging } from '../../../shared/domain/tags/retag.ts';
import type { TagId } from '../../../shared/domain/tagset.ts';

export interface Concern {
  readonly count: number;
  /** Files: each layer is one. */
  readonly files: number;
  readonly others: readonly {
    readonly annotator: AnnotatorId;
    readonly count: number;
    readonly files: number;
  }[];
}

export interface Concerns {
  readonly annotations: Concern;
  /** That would have annotations tagged otherwise. */
  readonly decisions: Concern;
  readonly links: Concern;
}

export const NO_USE: TagsetUse = { uses: [], links: [] };

export function concernOf(uses: readonly Use[]): Concern {
  const others = new Map<AnnotatorId, { count: number; readonly articles: Set<string> }>();
  for (const { annotator, count, articles } of uses.flatMap((use) => use.others)) {
    const sum = others.get(annotator) ?? { count: 0, articles: new Set<string>() };
    sum.count += count;
    for (const article of articles) sum.articles.add(article);
    others.set(annotator, sum);
  }
  return {
    count: uses.reduce((sum, { own }) => sum + own.count, 0),
    files: new Set(uses.flatMap(({ own }) => own.articles)).size,
    others: [...others].map(([annotator, { count, articles }]) => ({
      annotator,
      count,
      files: articles.size,
    })),
  };
}

/** All that names this tag. */
export function concernsOfTag({ uses }: TagsetUse, tag: TagId): Concerns {
  const concerned = uses.filter((use) => use.tag === tag);
  return {
    annotations: concernOf(concerned),
    decisions: concernOf(concerned.map(({ amendments }) => amendments)),
    links: concernOf([]),
  };
}

/** All that becomes other; decisions go along with a merge, and stay where their tag goes without another. */
export function concernsOf({ uses, links }: TagsetUse, retagging: Retagging): Concerns {
  const gone = new Map(retagging.tags.map(({ from, to }) => [from, to]));
  const types = new Set(retagging.links.map(({ from }) => from));
  const concerned = uses.filter(({ tag }) => gone.has(tag));
  return {
    annotations: concernOf(concerned),
    decisions: concernOf(
      concerned.filter(({ tag }) => gone.get(tag) !== null).map(({ amendments }) => amendments),
    ),
    links: concernOf(links.filter(({ type }) => types.has(type))),
  };
}
