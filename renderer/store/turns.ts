/** Turns: what is asked for while something still goes on waits for it, in order, so that no key is lost. */

export interface Turns<T> {
  /** Takes it now, or as soon as what goes on is over. */
  readonly ask: (wanted: T) => void;
  /** What is asked for from now on waits for `work`. */
  readonly until: (work: Promise<void>) => void;
  /** What waits is not wanted any more. */
  readonly forget: () => void;
}

export function createTurns<T>(take: (wanted: T) => void): Turns<T> {
  const waiting: T[] = [];
  let goingOn = 0;

  function next(): void {
    const wanted = goingOn === 0 ? waiting.shift() : undefined;
    if (wanted === undefined) return;
    take(wanted);
    next();
  }

  return {
    ask: (wanted) => {
      waiting.push(wanted);
      next();
    },
    until: (work) => {
      goingOn += 1;
      void work.finally(() => {
        goingOn -= 1;
        next();
      });
    },
    forget: () => {
      waiting.length = 0;
    },
  };
}
