/**
 * The text of an article, as a reader uses it: words are dragged over, clicked or
 * walked to, never addressed by offsets.
 */
import { expect, type Locator, type Page } from '@playwright/test';

/** Longer than two clicks of a double click lie apart. */
const DOUBLE_CLICK_MS = 600;

interface Point {
  readonly x: number;
  readonly y: number;
}

export class TextPane {
  readonly #page: Page;
  readonly region: Locator;

  /** `region`: the accessible name of the region, `Text` or `Text beside`. */
  constructor(page: Page, region = 'Text') {
    this.#page = page;
    this.region = page.getByRole('region', { name: region, exact: true });
  }

  get textbox(): Locator {
    return this.region.getByRole('textbox');
  }

  /** Stretches of text that are drawn as tagged. */
  get marks(): Locator {
    return this.textbox.locator('mark');
  }

  /** Waits until an article's words are shown. */
  async shows(words: string): Promise<void> {
    await expect(this.textbox).toContainText(words);
  }

  /** Drags the mouse from the first of these words to the last. */
  async drag(words: string, occurrence = 1): Promise<void> {
    const [from, to] = await this.#edges(words, occurrence);
    await this.#drag(from, to);
  }

  /** Drags the mouse from the first of some words to the last of others. */
  async dragBetween(first: string, last: string): Promise<void> {
    const [from] = await this.#edges(first, 1);
    const [, to] = await this.#edges(last, 1);
    await this.#drag(from, to);
  }

  async #drag(from: Point, to: Point): Promise<void> {
    await this.#page.mouse.move(from.x, from.y);
    await this.#page.mouse.down();
    await this.#page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await this.#page.mouse.move(to.x, to.y, { steps: 4 });
    await this.#page.mouse.up();
  }

  /** Clicks into the middle of these words. */
  async click(words: string, occurrence = 1): Promise<void> {
    const middle = Math.floor(words.length / 2);
    const [from] = await this.#edges(words, occurrence, middle);
    await this.#page.mouse.click(from.x, from.y);
  }

  /** Clicks there once more, not so soon that it would be a double click. */
  async clickAgain(words: string): Promise<void> {
    await this.#page.waitForTimeout(DOUBLE_CLICK_MS);
    await this.click(words);
  }

  /** Puts the caret at the start of the text and the keyboard into it. */
  async goToStart(): Promise<void> {
    await this.textbox.focus();
    await this.#page.keyboard.press('Control+Home');
  }

  /** Selects the next characters by Shift and the arrow key. */
  async selectNext(characters: number): Promise<void> {
    for (let i = 0; i < characters; i += 1) await this.#page.keyboard.press('Shift+ArrowRight');
  }

  async walk(characters: number): Promise<void> {
    for (let i = 0; i < characters; i += 1) await this.#page.keyboard.press('ArrowRight');
  }

  /** What the browser says is selected. */
  async selectedWords(): Promise<string> {
    return this.#page.evaluate(() => getSelection()?.toString() ?? '');
  }

  /** Points just inside the first and the last character of words, once they stand still: nobody aims at what moves. */
  async #edges(words: string, occurrence: number, skip = 0): Promise<readonly [Point, Point]> {
    let before = await this.#edgesNow(words, occurrence, skip);
    for (;;) {
      await this.#page.evaluate(async () => {
        await document.fonts.ready;
        for (let frame = 0; frame < 2; frame += 1) {
          await new Promise((next) => {
            requestAnimationFrame(next);
          });
        }
      });
      const now = await this.#edgesNow(words, occurrence, skip);
      if (JSON.stringify(now) === JSON.stringify(before)) return now;
      before = now;
    }
  }

  /** The same where they are now, scrolled into view. */
  async #edgesNow(words: string, occurrence: number, skip: number): Promise<readonly [Point, Point]> {
    return this.textbox.evaluate(
      (root, wanted) => {
        const nodes: Text[] = [];
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (walker.nextNode() !== null) {
          if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
        }
        const whole = nodes.map((node) => node.data).join('');
        let start = -1;
        for (let n = 0; n < wanted.occurrence; n += 1) start = whole.indexOf(wanted.words, start + 1);
        if (start === -1) throw new Error(`These words are not shown: ${wanted.words}`);
        const character = (offset: number): Range => {
          let before = 0;
          for (const node of nodes) {
            if (offset < before + node.data.length) {
              const range = document.createRange();
              range.setStart(node, offset - before);
              range.setEnd(node, offset - before + 1);
              return range;
            }
            before += node.data.length;
          }
          throw new Error('The words end after the text');
        };
        const first = character(start + wanted.skip);
        const last = character(start + wanted.words.length - 1);
        first.startContainer.parentElement?.scrollIntoView({ block: 'center' });
        const a = first.getBoundingClientRect();
        const b = last.getBoundingClientRect();
        return [
          { x: a.left + 1, y: a.top + a.height / 2 },
          { x: b.right - 1, y: b.top + b.height / 2 },
        ] as const;
      },
      { words, occurrence, skip },
    );
  }
}
