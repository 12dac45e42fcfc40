/** What a search listed, as occurrences to be suggested: but for what lies in an Excluded zone. */
import type { FoundInArticle } from '../../../shared/api/contract.ts';
import type { ProjectSearchState } from '../search/search-state.ts';

/** One entry for each text; annotations that were found are tagged already. */
export function foundBySearch({ groups }: Pick<ProjectSearchState, 'groups'>): readonly FoundInArticle[] {
  const byText = new Map<
    string,
    { readonly text: string; readonly article: string; readonly found: Found[] }
  >();
  for (const { article, results } of groups) {
    for (const result of results) {
      if (result.kind !== 'words' || result.excluded) continue;
      const { text, span, snippet } = result;
      const key = `${text} ${article}`;
      const here = byText.get(key) ?? { text, article, found: [] };
      byText.set(key, here);
      here.found.push({ span, variant: 'asked', asked: 0, ...snippet });
    }
  }
  return [...byText.values()];
}

type Found = FoundInArticle['found'][number];
