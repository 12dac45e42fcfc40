/** What a page holds on to: its JavaScript heap after a collection. */

/**
 * In megabytes.
 *
 * @param {import('@playwright/test').Page} page
 */
export async function usedMegabytes(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1024 ** 2;
}
