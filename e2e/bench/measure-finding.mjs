/** How soon annotations are listed that somebody searches for in a whole project. */
import { answerWho, newWindow, startHost } from './host.mjs';

const WORDS = ['survey', 'minister', 'dam', 'photographs', 'cracks', 'mayor'];

/**
 * `firstMs`: from the first word to its list, with all layers still to be gathered; `listedMs`: from
 * a change of the word to the frame with the list of all that was found.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {{ folder: string, data: string }} options
 */
export async function measureFinding(browser, { folder, data }) {
  const host = await startHost({ folder, data });
  const page = await newWindow(browser);
  await page.goto(host.address);
  await page.getByRole('navigation', { name: 'Articles', exact: true }).getByRole('option').first().waitFor();
  await answerWho(page);
  await page.getByText('Counting annotations…').waitFor({ state: 'detached', timeout: 600_000 });
  await page.keyboard.press('Control+Shift+F');
  const search = page.getByRole('search', { name: 'Search', exact: true });
  await search.getByText('Annotations', { exact: true }).click();
  const field = search.getByRole('searchbox').first();
  /** @type {number[]} */
  const found = [];
  for (const word of ['harbour', ...WORDS]) {
    await page.evaluate(() => {
      const foot = () =>
        document.querySelector('[role="search"] .side-foot, search .side-foot')?.textContent ?? '';
      const before = foot();
      const listed = new Promise((done) => {
        addEventListener(
          'input',
          ({ timeStamp: start }) => {
            const look = () => {
              const now = foot();
              const isWhole = now !== '' && now !== before && !now.startsWith('At least');
              if (isWhole) requestAnimationFrame(() => done(performance.now() - start));
              else requestAnimationFrame(look);
            };
            look();
          },
          { capture: true, once: true },
        );
      });
      Reflect.set(globalThis, 'listed', listed);
    });
    await field.fill(word);
    found.push(await page.evaluate(async () => Number(await Reflect.get(globalThis, 'listed'))));
  }
  await page.context().close();
  await host.stop();
  const [firstMs = Number.NaN, ...listedMs] = found;
  return { firstMs, listedMs };
}
