/** How much room the window has: for three regions beside each other, for two, or for one. */
import { useSyncExternalStore } from 'react';

export type WidthClass = 'wide' | 'medium' | 'narrow';

/** Below these there is room for one side panel, and for one region only. CSS pixels. */
const MEDIUM = '(min-width: 640px)';
const WIDE = '(min-width: 1000px)';

export function useWidthClass(): WidthClass {
  return useSyncExternalStore(subscribe, widthClass);
}

/** As it is now. */
export function widthClass(): WidthClass {
  if (matchMedia(WIDE).matches) return 'wide';
  return matchMedia(MEDIUM).matches ? 'medium' : 'narrow';
}

function subscribe(listen: () => void): () => void {
  const queries = [matchMedia(WIDE), matchMedia(MEDIUM)];
  for (const query of queries) query.addEventListener('change', listen);
  return () => {
    for (const query of queries) query.removeEventListener('change', listen);
  };
}
