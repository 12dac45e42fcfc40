/**
 * For what follows the scrolled page and may lag behind it: done a little later, once for all
 * that was asked meanwhile, so that the frames between have the page alone.
 */

/** Long enough for several frames, short enough to be seen as following. */
const LEISURE_MS = 120;

export interface AtLeisure {
  readonly ask: () => void;
  /** What was asked for is done now, if it was not yet. */
  readonly finish: () => void;
  readonly forget: () => void;
}

export function atLeisure(work: () => void): AtLeisure {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const forget = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const now = (): void => {
    forget();
    work();
  };
  return {
    ask: () => {
      timer ??= setTimeout(now, LEISURE_MS);
    },
    finish: () => {
      if (timer !== null) now();
    },
    forget,
  };
}
