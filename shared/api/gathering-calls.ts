/**
 * Everything that is annotated in a project, told to a window article by article: for
 * overviews, search, suggestions and entities.
 */
import type { GatheredArticle } from '../domain/case/gathered.ts';
import type { GatheredDifference } from '../domain/case/gathered-difference.ts';
import type { ArticlePath } from '../domain/layer.ts';

interface Call<Request, Value, Code extends string> {
  request: Request;
  value: Value;
  code: Code;
}

export interface GatheringCalls {
  /**
   * From now on the window is told by `gathered` what is annotated in all articles, and again
   * whatever of it changes, as far as whoever annotates may see it.
   */
  gatherAnnotations: Call<Record<string, never>, null, 'no-project'>;
}

export interface GatheringEvents {
  gathered: {
    /** Each as it is now, whole; null for one on which nothing is annotated any more. */
    readonly articles: Readonly<Record<ArticlePath, GatheredArticle | null>>;
    /** Of others, what is other than in the state `from`: of no use to a window that has another, which asks again. */
    readonly changed?: Readonly<Record<ArticlePath, GatheredDifference & { readonly from: string }>>;
    /** Of both, what the state that is told is called; no two states are ever called the same. */
    readonly versions?: Readonly<Record<ArticlePath, string>>;
    /** True once nothing waits any more. */
    readonly done: boolean;
  };
}
