/** What this window looks for: in the text that it shows, and in the whole project. */
import type {
  FoundHit,
  HostCode,
  IndexState,
  SearchCalls,
  SearchFilter,
  SearchTotals,
} from '../../../shared/api/contract.ts';
import type { GatheredAnnotation, GatheredPlacement } from '../../../shared/domain/case/gathered.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { Snippet } from '../../../shared/domain/search/snippet.ts';
import type { TextQuery } from '../../../shared/domain/search/text-query.ts';
import { VERDICTS } from '../../../shared/domain/statement.ts';
import type { Span } from '../../../shared/domain/span.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';

/** Why nothing could be found: as the host says, or that the text is another one by now. */
export type FindProblem = SearchCalls['findInText']['code'] | HostCode;

/** Finding in the text of the active pane. */
export interface FindState {
  /** The bar is there and hits are marked. */
  readonly isOpen: boolean;
  readonly query: TextQuery;
  /** The hit that is meant. */
  readonly current: Span | null;
  /** What a pattern matches, as the host told. */
  readonly matched: MatchedPattern | null;
}

export interface MatchedPattern {
  readonly text: Sha256;
  readonly query: TextQuery;
  readonly spans: readonly Span[];
  readonly problem: FindProblem | null;
  readonly detail: string;
}

export type SearchIn = 'texts' | 'annotations';

/** Filters of annotations besides those that the host looks after. */
export interface AnnotationFilter {
  readonly tag?: string;
  readonly annotator?: string;
  /** Any entity of the group that is meant. */
  readonly entity?: string;
  readonly placement?: 'sure' | 'unsure';
  readonly review?: ReviewFilter;
}

/** Nobody decided on the annotation as it is now; what somebody decided; or it was decided on and is another now. */
export const REVIEW_FILTERS = ['undecided', ...VERDICTS, 'outdated'] as const;
export type ReviewFilter = (typeof REVIEW_FILTERS)[number];

export type Result =
  | ({ readonly kind: 'words' } & FoundHit)
  | {
      readonly kind: 'annotation';
      readonly annotation: GatheredAnnotation;
      readonly snippet: Snippet;
      readonly note: string;
      /** What the entity that it names is called; '' where it names none that is known. */
      readonly entity: string;
    };

export interface ResultGroup {
  readonly article: ArticlePath;
  readonly count: number;
  readonly results: readonly Result[];
}

export interface ProjectSearchState {
  readonly isOpen: boolean;
  readonly in: SearchIn;
  readonly query: TextQuery;
  readonly filter: SearchFilter;
  readonly of: AnnotationFilter;
  /** The host has not answered yet. */
  readonly isAsking: boolean;
  readonly problem: SearchCalls['searchProject']['code'] | HostCode | null;
  readonly detail: string;
  readonly groups: readonly ResultGroup[];
  readonly totals: SearchTotals;
  readonly hasMore: boolean;
  /** The result that was opened last, counted through all groups. */
  readonly at: number | null;
}

export interface SearchState {
  readonly find: FindState;
  readonly project: ProjectSearchState;
  readonly index: IndexState;
}

const NO_QUERY: TextQuery = {
  words: '',
  kind: 'words',
  matching: 'part',
  matchCase: false,
  foldMarks: false,
};

export const NOTHING_FOUND = {
  problem: null,
  detail: '',
  groups: [],
  totals: { articles: 0, hits: 0, leftOut: 0, isWhole: true },
  hasMore: false,
  at: null,
} as const;

export const NO_SEARCH: SearchState = {
  find: { isOpen: false, query: NO_QUERY, current: null, matched: null },
  project: {
    ...NOTHING_FOUND,
    isOpen: false,
    in: 'texts',
    query: { ...NO_QUERY, matching: 'start' },
    filter: {},
    of: {},
    isAsking: false,
  },
  index: { state: 'idle', done: 0, total: 0 },
};

const SURE: ReadonlySet<GatheredPlacement> = new Set<GatheredPlacement>(['exact', 'moved']);

export function isSurelyPlaced({ placement }: Pick<GatheredAnnotation, 'placement'>): boolean {
  return SURE.has(placement);
}

/** All results in the order of the list. */
export function resultsOf({ groups }: Pick<ProjectSearchState, 'groups'>): readonly {
  readonly article: ArticlePath;
  readonly result: Result;
}[] {
  return groups.flatMap(({ article, results }) => results.map((result) => ({ article, result })));
}

export function isReviewed(
  { decisions = [] }: Pick<GatheredAnnotation, 'decisions'>,
  wanted: ReviewFilter,
): boolean {
  const standing = decisions.filter(({ state }) => state !== 'outdated');
  if (wanted === 'undecided') return standing.length === 0;
  if (wanted === 'outdated') return standing.length < decisions.length;
  return standing.some(({ verdict }) => verdict === wanted);
}
