/** Taking turns: work on one thing, one after the other, in the order of asking. */

/** Runs what it is given when everything it was given before has ended, and answers with the result. */
export type Turn = <T>(work: () => Promise<T>) => Promise<T>;

export function createTurn(): Turn {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    // Whoever asked hears of a failure; those behind go on all the same.
    last = mine.catch(() => undefined);
    return mine;
  };
}
