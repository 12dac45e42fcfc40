/** How much an edit of the tagset concerns, in words, with the names of colleagues. */
import { annotatorName } from '../annotator-name.ts';
import { useText, useWindowState } from '../window-context.tsx';
import type { Concerns } from '../../store/tagset/concern.ts';
import { concernWords, type ConcernKind } from './concern-words.ts';

export function useConcernWords(): (concerns: Partial<Concerns>, kind: ConcernKind) => string {
  const text = useText();
  const project = useWindowState((state) => state.project);
  return (concerns, kind) => concernWords(text, (id) => annotatorName({ project }, id), concerns, kind);
}
