/** What a page holds on to, after a collection. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** So long a page works to tell its process from others, and so long freed memory takes to go. */
const BUSY_MS = 200;
const GIVEN_BACK_MS = 1000;

/**
 * Its JavaScript heap, in megabytes.
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

/**
 * What its process has for itself, elements, styles and boxes as well as scripts, in megabytes.
 * NaN where the system does not tell: only Linux does.
 *
 * @param {import('@playwright/test').Page} page
 */
export async function processMegabytes(page) {
  const busiest = await processOf(page);
  if (process.platform !== 'linux' || busiest === undefined) return Number.NaN;
  await usedMegabytes(page);
  await sleep(GIVEN_BACK_MS);
  const parts = readFileSync(`/proc/${busiest}/smaps_rollup`, 'utf8').matchAll(
    /^Private_(?:Clean|Dirty):\s+(\d+) kB/gm,
  );
  return [...parts].reduce((sum, [, kilobytes]) => sum + Number(kilobytes), 0) / 1024;
}

/**
 * The browser does not tell which process is whose: the one that works while the page does.
 *
 * @param {import('@playwright/test').Page} page
 */
async function processOf(page) {
  const browser = page.context().browser();
  if (browser === null) return undefined;
  const session = await browser.newBrowserCDPSession();
  const renderers = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer');
  };
  const before = new Map((await renderers()).map(({ id, cpuTime }) => [id, cpuTime]));
  await page.evaluate((milliseconds) => {
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
  }, BUSY_MS);
  const worked = (await renderers()).map(({ id, cpuTime }) => ({ id, by: cpuTime - (before.get(id) ?? 0) }));
  return worked.toSorted((a, b) => b.by - a.by)[0]?.id;
}
