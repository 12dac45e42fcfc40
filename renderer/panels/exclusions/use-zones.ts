/** Tells an editor which stretches are excluded, which of them are folded, and which are suggested. */
import { useEffect, useMemo } from 'react';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { Editor } from '../../editor/editor.ts';
import { excludedZones } from '../../store/excluded-zones.ts';
import { openSuggestions } from '../../store/excluding.ts';
import { useOccurrenceSuggestions } from '../occurrences/use-occurrence-suggestions.ts';
import { tagName } from '../tag-name.ts';
import { useTagset, useText, useUi, useWindowState } from '../window-context.tsx';
import { isFolded } from './folding.ts';

export function useZones(editor: Editor | null, article: ArticlePath): void {
  const text = useText();
  const tagset = useTagset();
  const zones = useWindowState((state) => excludedZones(state, article).effective);
  const suggestions = useWindowState((state) => openSuggestions(state, article));
  const occurrences = useOccurrenceSuggestions(editor, article);
  const folding = useUi((state) => state.folding);
  const folds = useMemo(
    () =>
      zones.map(({ id, span, tag }) => {
        const folded = isFolded(folding, id);
        const name = tagName(text, tagset, tag);
        const words = (lines: number): string =>
          text(folded ? 'exclusions.folded' : 'exclusions.fold', { tag: name, lines });
        return { id, span, folded, words };
      }),
    [folding, tagset, text, zones],
  );
  useEffect(() => editor?.setFolds(folds), [editor, folds]);
  useEffect(() => {
    const words = text('exclusions.suggested');
    editor?.setSuggestions([...suggestions.map(({ span }) => ({ span, words })), ...occurrences]);
  }, [editor, occurrences, suggestions, text]);
}
