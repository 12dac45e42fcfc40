/** What an editor draws of the open occurrences in its article: those near what is in view, dotted and with a `?`. */
import { useEffect, useMemo, useState } from 'react';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { Span } from '../../../shared/domain/span.ts';
import type { Editor, Suggestion } from '../../editor/editor.ts';
import { occurrenceKey } from '../../store/occurrences/occurrences-state.ts';
import { openInArticle } from '../../store/occurrences/open-occurrences.ts';
import { tagName } from '../tag-name.ts';
import { useTagset, useText, useWindowState } from '../window-context.tsx';

/** UTF-16 code units beyond what is in view: some screens of text. */
const MARGIN = 10_000;
const NOWHERE: Span = { start: 0, end: 0 };
const NONE: readonly Suggestion[] = [];

export function useOccurrenceSuggestions(editor: Editor | null, article: ArticlePath): readonly Suggestion[] {
  const text = useText();
  const tagset = useTagset();
  const open = useWindowState((state) => openInArticle(state, article));
  const tag = useWindowState((state) => state.occurrences?.tag ?? null);
  const active = useWindowState((state) => state.occurrences?.active ?? null);
  const [near, setNear] = useState(NOWHERE);
  const isAny = open.length > 0;
  useEffect(() => {
    if (editor === null || !isAny) return undefined;
    const look = (): void => {
      const { start, end } = editor.visibleSpan();
      setNear((known) =>
        known.start <= start && end <= known.end ? known : { start: start - MARGIN, end: end + MARGIN },
      );
    };
    look();
    return editor.onViewMoved(look);
  }, [editor, isAny]);
  return useMemo(() => {
    if (tag === null || !isAny) return NONE;
    const words = text('occurrences.suggested', { tag: tagName(text, tagset, tag) });
    return open
      .filter(({ span }) => span.end >= near.start && span.start <= near.end)
      .map(({ span }) => {
        const look = occurrenceKey(article, span.start) === active ? 'current' : 'words';
        return { span, words, look } as const;
      });
  }, [active, article, isAny, near, open, tag, tagset, text]);
}
