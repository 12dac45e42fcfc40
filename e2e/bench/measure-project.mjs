/** How long it takes to open a project: until its articles are listed, and until all layers are counted. */
import { newWindow, startHost } from './host.mjs';

/**
 * Times from the start of the host's program.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {{ folder: string, data: string, articles: number }} options
 */
export async function measureProject(browser, { folder, data, articles }) {
  const started = performance.now();
  const host = await startHost({ folder, data });
  const page = await newWindow(browser);
  await page.goto(host.address);
  await page
    .getByText(`${articles.toLocaleString('en-GB')} articles`)
    .first()
    .waitFor();
  const listMs = performance.now() - started;
  await page.getByText('Counting annotations…').waitFor({ state: 'detached', timeout: 600_000 });
  const countedMs = performance.now() - started;
  await page.context().close();
  await host.stop();
  return { listMs, countedMs };
}
