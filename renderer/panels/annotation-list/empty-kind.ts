/** Why the annotation list is empty, in the order in which it is worth saying. */
import type { Pane, State } from '../../store/state.ts';

export type EmptyKind =
  'no-article' | 'loading' | 'unreadable' | 'no-match' | 'empty-text' | 'read-only' | 'none';

/** `count`: how many annotations the article has, before any filter. */
export function emptyKind(
  pane: Pane | null,
  count: number,
  project: Pick<NonNullable<State['project']>, 'writable'> | null,
): EmptyKind {
  if (pane === null) return 'no-article';
  if (count > 0) return 'no-match';
  if (pane.status === 'failed') return 'unreadable';
  if (pane.document === null) return 'loading';
  if (pane.document.text.content.trim() === '') return 'empty-text';
  return project !== null && project.writable !== 'yes' ? 'read-only' : 'none';
}
