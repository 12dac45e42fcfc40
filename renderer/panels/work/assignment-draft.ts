/** What would be assigned to whom, before the lead says so: which articles, to how many of which annotators. */
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { assignedTo, spreadArticles, type Assignments } from '../../../shared/domain/work/assignment.ts';

export type Scope = 'open' | 'all' | 'chosen';
export const SCOPES: readonly Scope[] = ['open', 'all', 'chosen'];

export interface AssignmentDraft {
  readonly scope: Scope;
  readonly chosen: readonly ArticlePath[];
  readonly annotators: readonly AnnotatorId[];
  /** 0: to nobody. */
  readonly perArticle: number;
}

/** What would be other than now: articles that would stay as they are are not named. */
export function editOf(
  { scope, chosen, annotators, perArticle }: AssignmentDraft,
  articles: readonly ArticlePath[],
  assigned: Assignments,
): Assignments {
  const wanted = new Set(chosen);
  const meant = articles.filter((article) => {
    if (scope === 'chosen') return wanted.has(article);
    return scope === 'all' || assignedTo(assigned, article).length === 0;
  });
  const spread = spreadArticles(meant, annotators, perArticle, assigned);
  return Object.fromEntries(
    Object.entries(spread).filter(
      ([article, those]) => assignedTo(assigned, article).join(' ') !== those.join(' '),
    ),
  );
}

/** How many of these articles each annotator has. */
export function loadsIn(
  assigned: Assignments,
  articles: readonly ArticlePath[],
): ReadonlyMap<AnnotatorId, number> {
  const loads = new Map<AnnotatorId, number>();
  for (const article of articles)
    for (const annotator of assignedTo(assigned, article))
      loads.set(annotator, (loads.get(annotator) ?? 0) + 1);
  return loads;
}
