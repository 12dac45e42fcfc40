/** How the whole of Beleg does with a long article: host, transport, store, panels and editor, in a real browser. */
import { newWindow } from '../host.mjs';
import { processMegabytes } from '../used-memory.mjs';
import {
  measureBulkUndo,
  measureHits,
  measureJumps,
  measureSaves,
  measureScrolling,
  measureTags,
} from './gestures.mjs';
import { measureMarksByHand } from './marks-by-hand.mjs';
import { openArticle } from './open-article.mjs';

/**
 * The same text as plain paragraphs in an empty page: what no page can beat that has all of it at
 * once; and what one word more in a `mark` takes there, put in by hand.
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
  const markMs = await measureMarksByHand(page);
  await page.context().close();
  return { shownMs, megabytes, markMs };
}

/**
 * Opens the article, and does in it what somebody does.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {{ folder: string, data: string, text: string, annotations: number }} options
 * @param {(what: string, values: readonly number[]) => void} note by what is measured: milliseconds, megabytes or a number of frames
 */
export async function measureLongArticle(browser, options, note) {
  const opened = await openArticle(browser, options);
  const { page } = opened;
  note('Opened: annotated text on screen', [opened.shownMs]);
  note('Opened: all of the text in the page', [opened.textMs]);
  note('Opened: all annotations counted', [opened.countedMs]);
  note('Memory of Beleg without an article', [opened.emptyMegabytes]);
  note('Memory of Beleg', [await processMegabytes(page)]);
  const { late, worstMs } = await measureScrolling(page);
  note('Scrolling: frames over 20 ms, of 120', [late]);
  note('Scrolling: worst frame', [worstMs]);
  const tags = await measureTags(page, options.annotations);
  note('A tag more: key to painted', tags.paintedMs);
  note('A tag more: main thread for the key', tags.keyMs);
  note('A tag more: main thread to the frame', tags.frameMs);
  note('A tag more: main thread until all has followed', tags.followedMs);
  const saves = await measureSaves(page, tags.annotations);
  note('Saved: from the change', saves.savedMs);
  note('Saved: main thread from the change', saves.mainMs);
  note('Saving: worst frame', saves.worstMs);
  note('A click on tagged words: to painted', await measureHits(page));
  note('A jump from the list: to painted', await measureJumps(page));
  const { tagged, undoMs } = await measureBulkUndo(page, saves.annotations);
  note('Tagged at once', [tagged]);
  note('Undo of that: key to painted', [undoMs]);
  await opened.close();
}
