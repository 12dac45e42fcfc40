/** How far an article has been read, for the status bar and for when the window is loaded again. */
import type { Span } from '../../../shared/domain/span.ts';

/** Where in a text of this length (UTF-16) the view stands: 0 at its top, 1 at its end. */
export function shareRead(view: Span, length: number): number {
  const rest = length - (view.end - view.start);
  return rest <= 0 ? 1 : Math.min(1, Math.max(0, view.start / rest));
}

/** The first offset in view, kept as long as the window is open, also when its page is loaded again. */
export interface ReadingPlace {
  /** 0 for an article that was not read yet. */
  readonly last: () => number;
  readonly keep: (offset: number) => void;
}

export function readingPlace(project: string, article: string): ReadingPlace {
  const key = `read:${JSON.stringify([project, article])}`;
  return {
    last: () => {
      const offset = Number(sessionStorage.getItem(key) ?? 0);
      return Number.isSafeInteger(offset) && offset > 0 ? offset : 0;
    },
    keep: (offset) => sessionStorage.setItem(key, String(offset)),
  };
}
