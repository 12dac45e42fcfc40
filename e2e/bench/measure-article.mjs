/** How long a long article takes: until its annotated text is painted, and until one more tag is. */
import { answerWho, newWindow, startHost } from './host.mjs';
import { pressed } from './pressed.mjs';
import { processMegabytes } from './used-memory.mjs';

const TAGS = 15;

/**
 * The same text as plain paragraphs in an empty page: what no editor can beat.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} text
 */
export async function measurePlainParagraphs(browser, text) {
  const page = await newWindow(browser);
  await page.setContent(
    '<!doctype html><style>p{max-width:66ch;line-height:1.75;font:18px serif}</style><main></main>',
  );
  const shownMs = await page.evaluate(async (words) => {
    const started = performance.now();
    const main = document.querySelector('main');
    for (const paragraph of words.split('\n')) {
      const element = document.createElement('p');
      element.textContent = paragraph;
      main?.append(element);
    }
    await new Promise((painted) => {
      requestAnimationFrame(() => {
        requestAnimationFrame(painted);
      });
    });
    return performance.now() - started;
  }, text);
  const megabytes = await processMegabytes(page);
  await page.context().close();
  return { shownMs, megabytes };
}

/**
 * In the product, from the click on the article to the frame in which a tagged word is
 * painted, and to the one with all annotations counted; then fifteen tags more.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {{ folder: string, data: string, annotations: number }} options
 */
export async function measureLongArticle(browser, { folder, data, annotations }) {
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
        measure('whole', start, () => [...foot].some((line) => line.textContent.startsWith(all)));
      },
      { capture: true, once: true },
    );
  }, annotations.toLocaleString('en-GB'));
  await row.click();
  const [shownMs, wholeMs] = [await measuredAs(page, 'shown'), await measuredAs(page, 'whole')];
  const megabytes = await processMegabytes(page);

  const text = page.getByRole('region', { name: 'Text', exact: true }).getByRole('textbox');
  await text.focus();
  await page.keyboard.press('Control+Home');
  /** @type {number[]} */
  const tagMs = [];
  for (let tag = 1; tag <= TAGS; tag += 1) {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Control+Shift+ArrowRight');
    tagMs.push(await pressed(page, '2'));
    await page
      .getByText(`${(annotations + tag).toLocaleString('en-GB')} annotations`)
      .first()
      .waitFor();
  }
  await page.context().close();
  await host.stop();
  return { shownMs, wholeMs, tagMs, megabytes, emptyMegabytes };
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 */
async function measuredAs(page, name) {
  await page.waitForFunction((which) => performance.getEntriesByName(which).length > 0, name);
  return page.evaluate((which) => performance.getEntriesByName(which)[0]?.duration ?? Number.NaN, name);
}
