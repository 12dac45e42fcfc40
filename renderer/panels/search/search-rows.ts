/** The rows of the list of results: articles as headings, their results, and what is not listed. */
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { Result, ResultGroup } from '../../store/search/search-state.ts';

export type SearchRow =
  | {
      readonly kind: 'article';
      readonly key: string;
      readonly heading: true;
      readonly estimate: number;
      readonly article: ArticlePath;
      readonly count: number;
    }
  | {
      readonly kind: 'result';
      readonly key: string;
      readonly estimate: number;
      readonly article: ArticlePath;
      readonly result: Result;
      /** Counted through all groups. */
      readonly at: number;
    }
  | {
      readonly kind: 'more';
      readonly key: string;
      readonly heading: true;
      readonly estimate: number;
      readonly count: number;
    };

export function searchRows(groups: readonly ResultGroup[]): readonly SearchRow[] {
  let at = -1;
  return groups.flatMap(({ article, count, results }): readonly SearchRow[] => {
    const head: SearchRow = {
      kind: 'article',
      key: `in ${article}`,
      heading: true,
      estimate: 30,
      article,
      count,
    };
    const rows = results.map((result): SearchRow => {
      at += 1;
      return { kind: 'result', key: String(at), estimate: 44, article, result, at };
    });
    const left = count - results.length;
    const rest: readonly SearchRow[] =
      left > 0 ? [{ kind: 'more', key: `more ${article}`, heading: true, estimate: 24, count: left }] : [];
    return [head, ...rows, ...rest];
  });
}
