/** What a gesture takes: from the event itself, whenever the page gets to hear of it, to the second frame after. */

/**
 * `gesture` makes one event of the kind `event`.
 *
 * @param {import('@playwright/test').Page} page
 * @param {keyof WindowEventMap} event
 * @param {() => Promise<void>} gesture
 * @returns {Promise<number>} milliseconds
 */
export async function paintedAfter(page, event, gesture) {
  await page.evaluate((kind) => {
    const painted = new Promise((found) => {
      addEventListener(
        kind,
        ({ timeStamp: start }) => {
          requestAnimationFrame(() => {
            requestAnimationFrame(() => {
              found(performance.now() - start);
            });
          });
        },
        { capture: true, once: true },
      );
    });
    Reflect.set(globalThis, 'painted', painted);
  }, event);
  await gesture();
  return page.evaluate(async () => Number(await Reflect.get(globalThis, 'painted')));
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} key
 */
export async function pressed(page, key) {
  return paintedAfter(page, 'keydown', async () => page.keyboard.press(key));
}
