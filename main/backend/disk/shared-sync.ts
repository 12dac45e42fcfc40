/** One sync for all who wait for one: many files made in one folder need its names durable only once. */

/** The function answers when a `sync` is over that began after it was called; who calls meanwhile shares the next one. */
export function sharedSync(sync: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return () => {
    if (next !== undefined) return next;
    const begun = running
      // Whoever waited for it was told.
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return sync();
      });
    running = begun;
    next = begun;
    return begun;
  };
}
