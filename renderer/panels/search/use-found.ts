/** Tells an editor what is found in its text, and which words of one's own list stand in it. */
import { useEffect, useMemo } from 'react';
import type { ArticleText } from '../../../shared/domain/text.ts';
import type { Editor } from '../../editor/editor.ts';
import { excludedZones } from '../../store/excluded-zones.ts';
import { foundIn, listedWords } from '../../store/search/found-words.ts';
import { marksWordList } from '../../store/search/search-commands.ts';
import type { PaneId } from '../../store/state.ts';
import { useWindowState } from '../window-context.tsx';

const NO_WORDS: readonly string[] = [];
const NONE: readonly never[] = [];

export function useFound(pane: PaneId, editor: Editor | null, article: string, shown: ArticleText): void {
  const isFinding = useWindowState((state) => state.search.find.isOpen && state.activePane === pane);
  const hits = useWindowState((state) => (isFinding ? foundIn(state, pane) : NONE));
  const current = useWindowState((state) => (isFinding ? state.search.find.current : null));
  const list = useWindowState((state) => (marksWordList(state) ? state.settings.wordList : NO_WORDS));
  const listed = useMemo(() => listedWords(shown, list), [shown, list]);
  const zones = useWindowState((state) => excludedZones(state, article).effective);
  useEffect(() => {
    editor?.setFound({ hits, current, excluded: zones.map(({ span }) => span), listed });
  }, [editor, hits, current, zones, listed]);
  useEffect(() => {
    if (current !== null) editor?.reveal(current);
  }, [editor, current]);
}
