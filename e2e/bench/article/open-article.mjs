/** Opens the long article of a project in the product, as somebody does who clicks on it, and says when what was there. */
import { answerWho, newWindow, startHost } from '../host.mjs';
import { processMegabytes } from '../used-memory.mjs';

/** @typedef {Awaited<ReturnType<typeof openArticle>>} Opened */

/**
 * From the click on the article: `shownMs` to the frame with the first tagged words in it, `textMs`
 * to the one with all of the text in the page, `countedMs` to the one in which every annotation is counted.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {{ folder: string, data: string, text: string, annotations: number }} options
 */
export async function openArticle(browser, { folder, data, text, annotations }) {
  const host = await startHost({ folder, data });
  const page = await newWindow(browser);
  await page.goto(host.address);
  const row = page.getByRole('navigation', { name: 'Articles', exact: true }).getByRole('option').first();
  await row.waitFor();
  await answerWho(page);
  const emptyMegabytes = await processMegabytes(page);
  await page.evaluate((all) => {
    /**
     * @param {string} name
     * @param {number} start
     * @param {() => boolean} isThere
     */
    const measure = (name, start, isThere) => {
      const look = () => {
        if (isThere()) requestAnimationFrame(() => performance.measure(name, { start }));
        else requestAnimationFrame(look);
      };
      look();
    };
    addEventListener(
      'click',
      ({ timeStamp: start }) => {
        const foot = document.getElementsByClassName('side-foot');
        measure('shown', start, () => document.querySelector('[contenteditable] mark') !== null);
        // Blocks of paragraphs that have no words yet are empty.
        measure('text', start, () => {
          const blocks = [...(document.querySelector('[contenteditable]')?.children ?? [])];
          return blocks.length > 0 && blocks.every(({ firstChild }) => firstChild?.hasChildNodes() === true);
        });
        measure('counted', start, () => [...foot].some((line) => line.textContent.startsWith(all)));
      },
      { capture: true, once: true },
    );
  }, annotations.toLocaleString('en-GB'));
  await row.click();
  const [shownMs, textMs, countedMs] = [
    await measuredAs(page, 'shown'),
    await measuredAs(page, 'text'),
    await measuredAs(page, 'counted'),
  ];
  const there = await page.evaluate(
    () => document.querySelector('[contenteditable]')?.textContent.length ?? 0,
  );
  const wanted = text.replaceAll('\n', '').length;
  if (there < wanted) throw new Error(`Only ${there} of ${wanted} characters are in the page.`);
  return {
    page,
    shownMs,
    textMs,
    countedMs,
    emptyMegabytes,
    close: async () => {
      await page.context().close();
      await host.stop();
    },
  };
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 */
async function measuredAs(page, name) {
  await page.waitForFunction((which) => performance.getEntriesByName(which).length > 0, name);
  return page.evaluate((which) => performance.getEntriesByName(which)[0]?.duration ?? Number.NaN, name);
}
