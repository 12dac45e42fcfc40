/** Searching the project: what is asked for, what was found, and which of it is looked at. */
import type { Api, SearchFilter } from '../../../shared/api/contract.ts';
import type { TextQuery } from '../../../shared/domain/search/text-query.ts';
import { patternOf } from '../../../shared/domain/search/find-pattern.ts';
import type { Gathering } from '../gathering/gathering.ts';
import type { StoreContext } from '../store-context.ts';
import { matchWords } from './match-words.ts';
import { searchAnnotations, wordsSearched } from './search-annotations.ts';
import {
  NOTHING_FOUND,
  resultsOf,
  type AnnotationFilter,
  type ProjectSearchState,
  type SearchIn,
} from './search-state.ts';

export interface SearchPatch {
  readonly in?: SearchIn;
  readonly query?: Partial<TextQuery>;
  readonly filter?: SearchFilter;
  readonly of?: AnnotationFilter;
}

export interface Searching {
  readonly openSearch: () => void;
  readonly closeSearch: () => void;
  readonly changeSearch: (patch: SearchPatch) => Promise<void>;
  /** Texts or annotations may be others now: the same once more; what is looked at stays. */
  readonly searchAgain: () => Promise<void>;
  readonly searchOn: () => Promise<void>;
  /** This result is looked at, counted through all groups. */
  readonly meanResult: (at: number) => void;
  readonly indexTexts: (going: boolean) => void;
}

export function createSearching(
  context: StoreContext,
  api: Pick<Api, 'searchProject' | 'indexTexts' | 'findInWords'>,
  { gather }: Pick<Gathering, 'gather'>,
): Searching {
  const { state, set } = context;
  let latest = 0;

  function change(patch: Partial<ProjectSearchState>): void {
    const { search } = state();
    set({ search: { ...search, project: { ...search.project, ...patch } } });
  }

  async function matchedBy(query: TextQuery, isStale: () => boolean): ReturnType<typeof matchWords> {
    return await matchWords(api, query, (await wordsSearched(state(), isStale)) ?? [], isStale);
  }

  /** `at` stays where the same results come again. */
  async function ask(keepsPlace: boolean): Promise<void> {
    latest += 1;
    const mine = latest;
    const { in: where, query, filter, at } = state().search.project;
    const place = keepsPlace ? at : null;
    if (where === 'annotations') {
      gather();
      const pattern = query.kind === 'pattern' ? patternOf(query) : null;
      if (pattern?.ok === false) {
        change({ ...NOTHING_FOUND, isAsking: false, problem: pattern.code, detail: pattern.detail ?? '' });
        return;
      }
      change({ isAsking: true });
      const { project } = state();
      const isStale = (): boolean => mine !== latest || state().project?.place !== project?.place;
      const matched = pattern === null || query.words.trim() === '' ? null : await matchedBy(query, isStale);
      if (matched?.ok === false) {
        if (!isStale()) change({ ...NOTHING_FOUND, isAsking: false, problem: matched.code, detail: '' });
        return;
      }
      const found = await searchAnnotations(state(), matched?.value ?? null, isStale);
      if (found !== null) change({ ...NOTHING_FOUND, ...found, isAsking: false, at: place });
      return;
    }
    if (query.words.trim() === '') {
      change({ ...NOTHING_FOUND, isAsking: false });
      return;
    }
    change({ isAsking: true });
    const reply = await api.searchProject({ query, filter, skip: 0 });
    if (mine !== latest) return;
    if (!reply.ok) {
      change({ ...NOTHING_FOUND, isAsking: false, problem: reply.code, detail: reply.detail ?? '' });
      return;
    }
    const { articles, totals, hasMore, index } = reply.value;
    change({ ...NOTHING_FOUND, isAsking: false, groups: articles.map(inWords), totals, hasMore, at: place });
    set({ search: { ...state().search, index } });
  }

  return {
    openSearch: () => change({ isOpen: true }),
    closeSearch: () => change({ isOpen: false }),
    changeSearch: async ({ query, ...patch }) => {
      change({ ...patch, query: { ...state().search.project.query, ...query } });
      await ask(false);
    },
    searchAgain: () => ask(true),
    searchOn: async () => {
      const mine = latest;
      const { query, filter, groups } = state().search.project;
      const reply = await api.searchProject({ query, filter, skip: groups.length });
      if (mine !== latest || !reply.ok) return;
      const { articles, hasMore } = reply.value;
      change({ groups: [...groups, ...articles.map(inWords)], hasMore });
    },
    meanResult: (at) => {
      if (resultsOf(state().search.project)[at] !== undefined) change({ at });
    },
    indexTexts: (going) => void api.indexTexts({ going }),
  };
}

function inWords({
  article,
  count,
  hits,
}: {
  readonly article: string;
  readonly count: number;
  readonly hits: readonly Parameters<typeof asResult>[0][];
}): ProjectSearchState['groups'][number] {
  return { article, count, results: hits.map(asResult) };
}

function asResult(hit: Omit<Extract<ResultWords, { kind: 'words' }>, 'kind'>): ResultWords {
  return { kind: 'words', ...hit };
}

type ResultWords = Extract<ProjectSearchState['groups'][number]['results'][number], { kind: 'words' }>;
