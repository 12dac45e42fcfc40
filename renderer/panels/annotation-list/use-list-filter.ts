/** The filters of the annotation list together: words, tags and whose; what they let through. */
import { useMemo, useState } from 'react';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { LayerCounts } from '../../../shared/domain/article.ts';
import type { TagId, Tagset } from '../../../shared/domain/tagset.ts';
import { filterAnnotations } from '../../store/selectors.ts';
import type { PlacedAnnotation } from '../../store/state.ts';
import { useUi } from '../window-context.tsx';
import { type Voice, voicesOf } from './voices.ts';

export interface ListFilter {
  readonly words: string;
  readonly tags: ReadonlySet<TagId>;
  readonly annotator: AnnotatorId | null;
  readonly voices: readonly Voice[];
  readonly setWords: (words: string) => void;
  readonly setTags: (tags: ReadonlySet<TagId>) => void;
  readonly setAnnotator: (annotator: AnnotatorId | null) => void;
  readonly clear: () => void;
  /** True if anything could be hidden. */
  readonly isOn: boolean;
  readonly found: readonly PlacedAnnotation[];
}

const NO_TAGS: ReadonlySet<TagId> = new Set();

/** Queues of annotations that wait for the annotator: while one of them is walked through no others are listed. */
interface Queues {
  /** For a word about their place. */
  readonly unsettled: readonly PlacedAnnotation[];
  /** For an answer to an open decision. */
  readonly judged: readonly PlacedAnnotation[];
  /** To be looked at again. */
  readonly outdated: readonly PlacedAnnotation[];
}

export function useListFilter(
  all: readonly PlacedAnnotation[],
  counts: readonly LayerCounts[],
  { unsettled, judged, outdated }: Queues,
  tagset: Tagset,
): ListFilter {
  const [words, setWords] = useState('');
  const [tags, setTags] = useState(NO_TAGS);
  const [wanted, setAnnotator] = useState<AnnotatorId | null>(null);
  const voices = useMemo(() => voicesOf(all, counts), [all, counts]);
  // Who has nothing on this article cannot be seen to be chosen, so is not.
  const annotator = voices.length > 1 && voices.some(({ id }) => id === wanted) ? wanted : null;
  const settling = useUi((ui) => ui.settling) && unsettled.length > 0;
  const showsJudged = useUi((ui) => ui.showsJudged) && judged.length > 0;
  const showsOutdated = useUi((ui) => ui.showsOutdated) && outdated.length > 0;
  const matching = useMemo(
    () =>
      filterAnnotations(
        all,
        { words, ...(tags.size === 0 ? {} : { tags }), ...(annotator === null ? {} : { annotator }) },
        tagset,
      ),
    [all, annotator, tags, tagset, words],
  );
  return {
    words,
    tags,
    annotator,
    voices,
    setWords,
    setTags,
    setAnnotator,
    clear: () => {
      setWords('');
      setTags(NO_TAGS);
      setAnnotator(null);
    },
    isOn: settling || showsJudged || showsOutdated || words !== '' || tags.size > 0 || annotator !== null,
    found: settling ? unsettled : showsJudged ? judged : showsOutdated ? outdated : matching,
  };
}
