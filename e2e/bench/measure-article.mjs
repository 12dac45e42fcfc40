/** How long a long article takes: until its annotated text is painted, and until one more tag is. */
import { answerWho, newWindow, startHost } from './host.mjs';

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
  await page.context().close();
  return { shownMs };
}

/**
 * In the product, from the click on the article to the frame in which a tagged word
 * is painted; then fifteen tags more, from the key to the frame after the mark is there.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {{ folder: string, data: string }} options
 */
export async function measureLongArticle(browser, { folder, data }) {
  const host = await startHost({ folder, data });
  const page = await newWindow(browser);
  await page.goto(host.address);
  const row = page.getByRole('navigation', { name: 'Articles', exact: true }).getByRole('option').first();
  await row.waitFor();
  await answerWho(page);
  await page.evaluate(() => {
    addEventListener(
      'click',
      () => {
        performance.mark('clicked');
        const look = () => {
          if (document.querySelector('[contenteditable] mark') === null) requestAnimationFrame(look);
          else requestAnimationFrame(() => performance.measure('shown', 'clicked'));
        };
        look();
      },
      { capture: true, once: true },
    );
  });
  await row.click();
  await page.waitForFunction(() => performance.getEntriesByName('shown').length > 0);
  const shownMs = await page.evaluate(() => performance.getEntriesByName('shown')[0]?.duration ?? Number.NaN);

  const text = page.getByRole('region', { name: 'Text', exact: true }).getByRole('textbox');
  await text.focus();
  await page.keyboard.press('Control+Home');
  /** @type {number[]} */
  const tagMs = [];
  for (let tag = 0; tag < TAGS; tag += 1) {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await page.evaluate(() => {
      performance.clearMeasures('tagged');
      addEventListener(
        'keydown',
        () => {
          performance.mark('pressed');
          requestAnimationFrame(() => {
            requestAnimationFrame(() => performance.measure('tagged', 'pressed'));
          });
        },
        { capture: true, once: true },
      );
    });
    await page.keyboard.press('2');
    await page.waitForFunction(() => performance.getEntriesByName('tagged').length > 0);
    await page
      .getByText(`${(10_001 + tag).toLocaleString('en-GB')} annotations`)
      .first()
      .waitFor();
    tagMs.push(await page.evaluate(() => performance.getEntriesByName('tagged')[0]?.duration ?? Number.NaN));
  }
  await page.context().close();
  await host.stop();
  return { shownMs, tagMs };
}
