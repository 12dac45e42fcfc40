/** What was run from the palette lately, kept as long as the window is open, also when its page is loaded again. */

const KEY = 'palette-recent';
const MOST = 5;

/** Ids of entries, newest first. */
export function recentEntries(): readonly string[] {
  const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
  return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
}

export function rememberEntry(id: string): void {
  const others = recentEntries().filter((other) => other !== id);
  sessionStorage.setItem(KEY, JSON.stringify([id, ...others].slice(0, MOST)));
}
