/**
 * What follows when the page of a window breaks down: it is loaded again with a word
 * about it, unless that happens again and again; then the user decides.
 */
import type { Text } from '../../shared/text/text.ts';
import type { Ask } from './closing.ts';

/** So many times within this time, and loading again by itself is no help. */
const MOST = 3;
const WITHIN_MS = 60_000;

export class Crashes {
  readonly #ask: Ask;
  readonly #text: () => Text;
  #times: readonly number[] = [];
  #isNews = false;

  constructor(ask: Ask, text: () => Text) {
    this.#ask = ask;
    this.#text = text;
  }

  /** The page broke down at `nowMs`; true to load it again, false to close the window. */
  async decide(nowMs: number): Promise<boolean> {
    this.#isNews = true;
    this.#times = [...this.#times.filter((time) => time > nowMs - WITHIN_MS), nowMs];
    if (this.#times.length <= MOST) return true;
    this.#times = [];
    const text = this.#text();
    const pressed = await this.#ask({
      type: 'error',
      buttons: [text('desktop.load-again'), text('desktop.close-window')],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
      message: text('desktop.broken'),
      detail: text('desktop.broken-words'),
    });
    return pressed === 0;
  }

  /** True once after the page broke down: then the user is told. */
  takeNews(): boolean {
    const isNews = this.#isNews;
    this.#isNews = false;
    return isNews;
  }
}
