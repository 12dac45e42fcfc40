/** What a gesture takes: from the event itself, whenever the page gets to hear of it, to the second frame after. */

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} key
 */
export async function pressed(page, key) {
  await page.evaluate(() => {
    performance.clearMeasures('painted');
    addEventListener(
      'keydown',
      ({ timeStamp: start }) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => performance.measure('painted', { start }));
        });
      },
      { capture: true, once: true },
    );
  });
  await page.keyboard.press(key);
  await page.waitForFunction(() => performance.getEntriesByName('painted').length > 0);
  return page.evaluate(() => performance.getEntriesByName('painted')[0]?.duration ?? Number.NaN);
}
