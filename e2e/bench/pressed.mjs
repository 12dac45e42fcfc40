/** What a gesture takes: from the event itself, whenever the page gets to hear of it, to the second frame after. */

/**
 * `gesture` makes one event of the kind `event`; the page's own two marks, *gesture* and
 * *painted*, are in a trace of it.
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
          performance.mark('gesture');
          requestAnimationFrame(() => {
            requestAnimationFrame(() => {
              performance.mark('painted');
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
