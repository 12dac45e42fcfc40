/**
 * Assignments: which annotators are to work on which article, as the lead says; and how
 * articles are spread evenly among annotators.
 */
import type { AnnotatorId } from '../annotator.ts';
import type { ArticlePath } from '../layer.ts';
import { ownValue } from '../../own-value.ts';

/** An article that is assigned to nobody is not named. */
export type Assignments = Readonly<Record<ArticlePath, readonly AnnotatorId[]>>;

export function assignedTo(assigned: Assignments, article: ArticlePath): readonly AnnotatorId[] {
  return ownValue(assigned, article) ?? [];
}

/** The same with these articles assigned otherwise; to nobody takes the article out. */
export function withAssigned(assigned: Assignments, edit: Assignments): Assignments {
  return Object.fromEntries(
    Object.entries({ ...assigned, ...edit }).filter(([, annotators]) => annotators.length > 0),
  );
}

/** Of these articles what `edit` would make of them, to be put back. */
export function assignedBefore(assigned: Assignments, edit: Assignments): Assignments {
  return Object.fromEntries(
    Object.keys(edit).map((article) => [article, assignedTo(assigned, article)] as const),
  );
}

/**
 * Each of `articles` to `perArticle` of the annotators (to all, if they are fewer), so that all
 * have as much as can be evenly had, counting what they have of other articles, and so that
 * everybody works with everybody: agreement is measured on what two have both done.
 */
export function spreadArticles(
  articles: readonly ArticlePath[],
  annotators: readonly AnnotatorId[],
  perArticle: number,
  assigned: Assignments,
): Assignments {
  const among = new Set(articles);
  const load = new Map(annotators.map((annotator) => [annotator, 0]));
  for (const [article, those] of Object.entries(assigned)) {
    if (among.has(article)) continue;
    for (const annotator of those) if (load.has(annotator)) add(load, annotator);
  }
  const together = new Map<string, number>();
  const spread: [ArticlePath, readonly AnnotatorId[]][] = [];
  for (const article of articles) {
    const chosen: AnnotatorId[] = [];
    while (chosen.length < Math.min(perArticle, annotators.length)) {
      const rank = (annotator: AnnotatorId): readonly [number, number] => [
        load.get(annotator) ?? 0,
        chosen.reduce((sum, other) => sum + (together.get(pair(annotator, other)) ?? 0), 0),
      ];
      const free = annotators.filter((annotator) => !chosen.includes(annotator));
      const next = free.reduce((best, each) => (isLess(rank(each), rank(best)) ? each : best));
      for (const other of chosen) add(together, pair(next, other));
      add(load, next);
      chosen.push(next);
    }
    spread.push([article, annotators.filter((annotator) => chosen.includes(annotator))]);
  }
  return Object.fromEntries(spread);
}

function isLess(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] === b[0] ? a[1] < b[1] : a[0] < b[0];
}

function pair(a: AnnotatorId, b: AnnotatorId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
