/** Counting how often something is used: by what it is, by annotator and by article, in the order in which it is met. */
import type { Use } from '../../../shared/api/contract.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';

export class UseTally {
  private readonly counts = new Map<string, Map<AnnotatorId, Map<ArticlePath, number>>>();
  private readonly annotator: AnnotatorId | null;

  /** `annotator`: whose is one's own; null: nobody's. */
  constructor(annotator: AnnotatorId | null) {
    this.annotator = annotator;
  }

  add(what: string, annotator: AnnotatorId, article: ArticlePath): void {
    const byAnnotator = this.counts.get(what) ?? new Map<AnnotatorId, Map<ArticlePath, number>>();
    const articles = byAnnotator.get(annotator) ?? new Map<ArticlePath, number>();
    articles.set(article, (articles.get(article) ?? 0) + 1);
    this.counts.set(what, byAnnotator.set(annotator, articles));
  }

  /** All that was counted. */
  get all(): readonly string[] {
    return [...this.counts.keys()];
  }

  /** Of what was not counted nothing. */
  of(what: string): Use {
    const uses = [...(this.counts.get(what) ?? [])].map(([annotator, articles]) => ({
      annotator,
      count: [...articles.values()].reduce((sum, count) => sum + count, 0),
      articles: [...articles.keys()],
    }));
    const own = uses.find(({ annotator }) => annotator === this.annotator);
    return {
      own: { count: own?.count ?? 0, articles: own?.articles ?? [] },
      others: uses.filter((use) => use !== own),
    };
  }

  /** Of one annotator, by article. */
  by(annotator: AnnotatorId, what: string): ReadonlyMap<ArticlePath, number> {
    return this.counts.get(what)?.get(annotator) ?? new Map<ArticlePath, number>();
  }
}
