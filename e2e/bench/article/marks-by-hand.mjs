/** What the browser itself takes for a word in a `mark`: no editor, no window around it, nothing kept. */
import { mainThread } from './main-thread.mjs';

const WORDS = 20;

/**
 * The first word of one paragraph after the other, in a page of plain paragraphs: what the main
 * thread works from the key to the frame in which it is marked.
 *
 * @param {import('@playwright/test').Page} page
 */
export async function measureMarksByHand(page) {
  await page.evaluate(() => {
    const text = document.querySelector('main');
    text?.setAttribute('contenteditable', 'true');
    text?.focus();
    const paragraphs = [...document.querySelectorAll('p')].filter((each) => each.textContent.length > 20);
    addEventListener('keydown', (event) => {
      event.preventDefault();
      const words = paragraphs.shift()?.firstChild;
      if (!(words instanceof Text)) throw new Error('a paragraph without words');
      performance.mark('gesture');
      const word = document.createRange();
      word.setStart(words, 0);
      word.setEnd(words, words.data.indexOf(' '));
      const mark = document.createElement('mark');
      word.surroundContents(mark);
      getSelection()?.collapse(mark.nextSibling, 0);
      requestAnimationFrame(() => performance.mark('frame'));
    });
  });
  const { frame } = await mainThread(page, async () => {
    for (let word = 0; word < WORDS; word += 1) {
      await page.keyboard.press('2');
      await page.evaluate(async () => {
        await new Promise((painted) => {
          requestAnimationFrame(() => requestAnimationFrame(painted));
        });
      });
    }
  });
  return frame;
}
