/** How soon a large network is to be seen, how long its arranging takes, and how it keeps up with a hand meanwhile and after. */
import { answerWho, newWindow, startHost } from './host.mjs';

const STEPS = 120;

/**
 * `seenMs`: from asking for the network to the first places that forces have moved. `arrangedMs`: to the last.
 * The frames are times between every two while the pointer drags the picture about, zooms it by
 * its wheel, or moves over nodes and links.
 *
 * @typedef {{ pan: number[], zoom: number[], hover: number[] }} Frames
 * @param {import('@playwright/test').Browser} browser
 * @param {{ folder: string, data: string, counted?: string }} options
 * @returns {Promise<{ seenMs: number, arrangedMs: number, meanwhile: Frames, after: Frames }>}
 */
export async function measureNetwork(browser, { folder, data, counted = '5,000 nodes, 10,000 links' }) {
  const host = await startHost({ folder, data });
  const page = await newWindow(browser);
  await page.goto(host.address);
  await page.getByRole('navigation', { name: 'Articles', exact: true }).getByRole('option').first().waitFor();
  await answerWho(page);
  await page.keyboard.press('F4');
  await page.getByRole('radio', { name: 'Network' }).press('Space');
  const network = page.getByRole('region', { name: 'Network', exact: true });
  const arranging = network.getByText(/^Arranging/);
  await network.getByRole('button', { name: 'What is shown', exact: true }).click();
  await arranging.waitFor({ state: 'hidden', timeout: 120_000 });
  const start = performance.now();
  await network.getByText('Words that name no entity').click();
  await network.getByText(counted).waitFor({ timeout: 60_000 });
  await network.getByText(/^Arranging: (?!0)/).waitFor({ timeout: 60_000 });
  const seenMs = performance.now() - start;
  await arranging.waitFor({ state: 'hidden', timeout: 240_000 });
  const arrangedMs = performance.now() - start;
  await network.getByRole('button', { name: 'What is shown', exact: true }).click();
  await network.getByRole('button', { name: 'Arrange what is shown', exact: true }).click();
  await arranging.waitFor();
  const meanwhile = await framesOf(page, network);
  await arranging.waitFor({ state: 'hidden', timeout: 240_000 });
  const after = await framesOf(page, network);
  await page.context().close();
  await host.stop();
  return { seenMs, arrangedMs, meanwhile, after };
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {import('@playwright/test').Locator} network
 * @returns {Promise<Frames>}
 */
async function framesOf(page, network) {
  // Shown whole again, whatever was done to it before.
  await network.getByRole('button', { name: 'Show all', exact: true }).click();
  const box = await network.getByRole('img', { name: /^Network/ }).boundingBox();
  if (box === null) throw new Error('there is no picture');
  /** @param {number} step */
  const at = (step) => /** @type {const} */ ([box.x + 20 + step * 4, box.y + 60 + Math.sin(step / 9) * 50]);
  await page.mouse.move(...at(0));
  await page.mouse.down();
  const pan = await frames(page, (step) => page.mouse.move(...at(step)));
  await page.mouse.up();
  const zoom = await frames(page, (step) => page.mouse.wheel(0, step % 40 < 20 ? -40 : 40));
  const hover = await frames(page, (step) => page.mouse.move(...at(step)));
  return { pan, zoom, hover };
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {(step: number) => Promise<void>} gesture
 */
async function frames(page, gesture) {
  await page.evaluate(() => {
    performance.clearMeasures('frame');
    let before = performance.now();
    /** @param {number} now */
    const note = (now) => {
      performance.measure('frame', { start: before, end: Math.max(before, now) });
      before = now;
      if (document.body.dataset['frames'] === 'on') requestAnimationFrame(note);
    };
    document.body.dataset['frames'] = 'on';
    requestAnimationFrame(note);
  });
  for (let step = 0; step < STEPS; step += 1) await gesture(step);
  return page.evaluate(() => {
    delete document.body.dataset['frames'];
    return performance.getEntriesByName('frame').map(({ duration }) => duration);
  });
}
