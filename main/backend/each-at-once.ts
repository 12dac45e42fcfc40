/** Asynchronous work on many things, a few at a time. */

/**
 * Do `work` on every item, at most `atOnce` side by side; rejects with the first error.
 * More side by side than Node has threads for (4) only queue, and keep others waiting.
 */
export async function eachAtOnce<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const worker = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}
