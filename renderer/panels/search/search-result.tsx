/** One result: the words that were found in their context, or an annotation with what of it was found. */
import type { ReactNode } from 'react';
import type { Snippet } from '../../../shared/domain/search/snippet.ts';
import type { Result } from '../../store/search/search-state.ts';
import { readableName } from '../readable-name.ts';
import { TagChip } from '../tag-chip.tsx';
import { useTagset, useText, useWindowState } from '../window-context.tsx';
import { annotatorName } from '../annotator-name.ts';

export function SearchResult({ result }: { readonly result: Result }): ReactNode {
  const text = useText();
  if (result.kind === 'annotation') return <FoundAnnotation result={result} />;
  return (
    <p className="search-result" data-excluded={result.excluded || undefined}>
      {result.excluded && <span className="search-excluded">{text('search.in-excluded')}</span>}
      <Words snippet={result.snippet} />
    </p>
  );
}

function FoundAnnotation({
  result,
}: {
  readonly result: Extract<Result, { kind: 'annotation' }>;
}): ReactNode {
  const tagset = useTagset();
  const { annotation, snippet, note, entity } = result;
  const name = useWindowState((state) => annotatorName(state, annotation.annotator));
  return (
    <p className="search-result">
      <TagChip tagset={tagset} tag={annotation.tag} />
      <Words snippet={snippet} />
      <span className="search-said">
        <bdi>{name}</bdi>
        {entity !== '' && <bdi className="search-entity">{readableName(entity)}</bdi>}
        {note !== '' && <span className="search-note">{note}</span>}
      </span>
    </p>
  );
}

function Words({ snippet: { before, words, after } }: { readonly snippet: Snippet }): ReactNode {
  return (
    <bdi className="search-words">
      {before}
      {words !== '' && <mark className="search-hit">{words}</mark>}
      {after}
    </bdi>
  );
}
