/**
 * Keeps what the host has not got yet in this window's own storage, which outlives the
 * page but not the window.
 *
 * Only the window itself writes there, and the host checks every change again.
 */
import type { Change } from '../shared/domain/change.ts';
import type { Shelf } from './store/store-context.ts';

export const unsentShelf: Shelf = {
  keep: (work, changes) => {
    const key = keyOf(work);
    // First, so that what is too much to keep leaves nothing older in its place.
    sessionStorage.removeItem(key);
    if (changes.length === 0) return;
    try {
      sessionStorage.setItem(key, JSON.stringify(changes));
    } catch (error) {
      // Over the storage's limit: they are still in this page, and go to the host from here.
      if (!(error instanceof DOMException)) throw error;
    }
  },
  kept: (work) => {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(work)) ?? '[]');
    return isChanges(kept) ? kept : [];
  },
};

function keyOf(work: string): string {
  return `unsent:${work}`;
}

/** As far as the store itself relies on their shape. */
function isChanges(value: unknown): value is readonly Change[] {
  return (
    Array.isArray(value) &&
    value.every((one: unknown) => typeof one === 'object' && one !== null && 'id' in one && 'edits' in one)
  );
}
