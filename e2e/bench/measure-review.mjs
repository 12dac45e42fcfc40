/** How long a review takes with very many differences: its list, scrolling in it, the next one, a decision, a filter. */
import { answerWho, newWindow, startHost } from './host.mjs';
import { pressed } from './pressed.mjs';

const STEPS = 15;

/**
 * From a gesture to the second frame after it, so about 33 ms is the least that can be measured.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {{ folder: string, data: string }} options
 */
export async function measureReview(browser, { folder, data }) {
  const host = await startHost({ folder, data });
  const page = await newWindow(browser);
  await page.goto(host.address);
  const row = page.getByRole('navigation', { name: 'Articles', exact: true }).getByRole('option').first();
  await row.waitFor();
  await answerWho(page);
  await row.click();
  const text = page.getByRole('region', { name: 'Text', exact: true }).getByRole('textbox');
  await text.focus();
  // Both layers are there: the large ones follow the text.
  await page.getByRole('button', { name: /Annotations by/ }).waitFor({ timeout: 60_000 });
  const side = page.getByRole('region', { name: 'Differences', exact: true });

  await page.evaluate(() => {
    addEventListener(
      'keydown',
      // The time of the gesture itself: the product's own listeners come before this one.
      ({ timeStamp: start }) => {
        const look = () => {
          const there = document.querySelector('.differences [role="option"]') !== null;
          if (there) requestAnimationFrame(() => performance.measure('listed', { start }));
          else requestAnimationFrame(look);
        };
        look();
      },
      { capture: true, once: true },
    );
  });
  await page.keyboard.press('F9');
  await page.waitForFunction(() => performance.getEntriesByName('listed').length > 0);
  const listMs = await page.evaluate(() => performance.getEntriesByName('listed')[0]?.duration ?? Number.NaN);

  await text.focus();
  await page.keyboard.press('n');
  await page.getByRole('region', { name: 'Selected difference' }).waitFor();
  /** @type {number[]} */
  const nextMs = [];
  for (let step = 0; step < STEPS; step += 1) nextMs.push(await pressed(page, 'n'));
  /** @type {number[]} */
  const decideMs = [];
  for (let step = 0; step < STEPS; step += 1) {
    decideMs.push(await pressed(page, 'a'));
    await side.getByText(`${(step + 1).toLocaleString('en-GB')} of`).waitFor();
    await pressed(page, 'n');
  }
  const filter = side.getByRole('button', { name: /^Boundary differs/ });
  await filter.focus();
  /** @type {number[]} */
  const filterMs = [];
  for (let step = 0; step < 4; step += 1) filterMs.push(await pressed(page, 'Space'));
  const scrollMs = await page.evaluate(async (steps) => {
    const list = document.querySelector('.differences .virtual-list');
    /** @type {number[]} */
    const found = [];
    for (let step = 1; step <= steps; step += 1) {
      const started = performance.now();
      if (list !== null) list.scrollTop = (list.scrollHeight / (steps + 1)) * step;
      await new Promise((painted) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(painted);
        });
      });
      found.push(performance.now() - started);
    }
    if (list !== null) list.scrollTop = 0;
    return found;
  }, STEPS);

  await page.context().close();
  await host.stop();
  return { listMs, scrollMs, nextMs, decideMs, filterMs };
}
