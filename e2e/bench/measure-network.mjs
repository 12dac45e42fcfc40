/** How long arranging a large network takes, and how it keeps up with a hand that pans it. */
import { answerWho, newWindow, startHost } from './host.mjs';

const STEPS = 120;

/**
 * `frameMs`: between every two frames while the pointer drags the picture about.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {{ folder: string, data: string }} options
 */
export async function measureNetwork(browser, { folder, data }) {
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
  await network.getByText('Words that name no entity').click();
  const start = performance.now();
  await network.getByText('5,000 nodes, 10,000 links').waitFor({ timeout: 60_000 });
  await arranging.waitFor({ state: 'hidden', timeout: 120_000 });
  const arrangedMs = performance.now() - start;
  await network.getByRole('button', { name: 'What is shown', exact: true }).click();

  const box = await network.getByRole('img', { name: /^Network/ }).boundingBox();
  if (box === null) throw new Error('there is no picture');
  await page.mouse.move(box.x + 20, box.y + 60);
  await page.mouse.down();
  await page.evaluate(() => {
    let before = performance.now();
    /** @param {number} now */
    const note = (now) => {
      performance.measure('frame', { start: before, end: now });
      before = now;
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  for (let step = 0; step < STEPS; step += 1) {
    await page.mouse.move(box.x + 20 + step * 4, box.y + 60 + Math.sin(step / 9) * 50);
  }
  await page.mouse.up();
  const frameMs = await page.evaluate(() =>
    performance.getEntriesByName('frame').map(({ duration }) => duration),
  );
  await page.context().close();
  await host.stop();
  return { arrangedMs, frameMs };
}
