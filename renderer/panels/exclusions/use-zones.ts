/** Tells an editor which stretches are excluded, which of them are folded, and which are suggested. */
import { useEffect, useMemo, useRef } from 'react';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { Editor } from '../../editor/editor.ts';
import { type ExcludedZone, excludedZones } from '../../store/excluded-zones.ts';
import { openSuggestions } from '../../store/excluding.ts';
import { glimpsedZones } from '../../store/glimpsed-zones.ts';
import type { PaneId } from '../../store/state.ts';
import { useOccurrenceSuggestions } from '../occurrences/use-occurrence-suggestions.ts';
import { tagName } from '../tag-name.ts';
import { useTagset, useText, useUi, useWindowState } from '../window-context.tsx';
import { isFolded } from './folding.ts';

export function useZones(pane: PaneId, editor: Editor | null, article: ArticlePath): void {
  const text = useText();
  const tagset = useTagset();
  const glimpsed = useWindowState((state) => glimpsedZones(state, pane));
  const known = useWindowState((state) => excludedZones(state, article).effective);
  const zones = glimpsed ?? known;
  const me = useWindowState((state) => state.project?.annotator?.id);
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
  const isWhole = useWindowState((state) => state.panes[pane]?.status === 'shown');
  /** The zones that were told last, and whether all layers were there. */
  const told = useRef<{ readonly zones: readonly ExcludedZone[]; readonly isWhole: boolean } | null>(null);
  useEffect(() => {
    const before = told.current;
    told.current = { zones, isWhole };
    const isOwn = before?.isWhole === true && changedZones(before.zones, zones).every((by) => by === me);
    editor?.setFolds(folds, isOwn ? 'made' : 'came');
  }, [editor, folds, isWhole, me, zones]);
  useEffect(() => {
    const words = text('exclusions.suggested');
    editor?.setSuggestions([...suggestions.map(({ span }) => ({ span, words })), ...occurrences]);
  }, [editor, occurrences, suggestions, text]);
}

/** Whose zones came or went. */
function changedZones(before: readonly ExcludedZone[], now: readonly ExcludedZone[]): readonly string[] {
  const known = new Set(before.map(({ id }) => id));
  const stayed = new Set(now.map(({ id }) => id).filter((id) => known.has(id)));
  return [...before, ...now].filter(({ id }) => !stayed.has(id)).map(({ annotator }) => annotator);
}
