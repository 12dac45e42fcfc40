/**
 * What no journey may do unseen: ask any other address, break the content security
 * policy, or write an error to the console.
 */
import type { BrowserContext, ConsoleMessage, Page } from '@playwright/test';

export class Guard {
  readonly #origins = new Set<string>();
  readonly #broken: string[] = [];
  #hostMayBeGone = false;

  /** Requests to this origin are the product's own. */
  allow(origin: string): void {
    this.#origins.add(origin);
  }

  /** From now on the host may be unreachable: failed requests are part of the story. */
  expectHostGone(): void {
    this.#hostMayBeGone = true;
  }

  /** What went wrong, in the order it was seen. */
  get broken(): readonly string[] {
    return this.#broken;
  }

  watch(context: BrowserContext): void {
    context.on('request', (request) => {
      this.#check(request.url());
    });
    context.on('page', (page) => {
      this.#watchPage(page);
    });
    context.on('console', (message) => {
      this.#hear(message);
    });
  }

  #watchPage(page: Page): void {
    page.on('pageerror', (error) => {
      this.#broken.push(`error in the page: ${error.stack ?? error.message}`);
    });
    page.on('websocket', (socket) => {
      this.#check(socket.url().replace(/^ws/, 'http'));
    });
  }

  #check(url: string): void {
    if (url === 'about:blank' || url.startsWith('data:') || url.startsWith('blob:')) return;
    if (![...this.#origins].some((origin) => url.startsWith(`${origin}/`)))
      this.#broken.push(`request to another place: ${url}`);
  }

  #hear(message: ConsoleMessage): void {
    const text = message.text();
    if (message.type() !== 'error' && !text.includes('Content Security Policy')) return;
    if (this.#hostMayBeGone && /ERR_CONNECTION|ERR_EMPTY_RESPONSE|Failed to fetch|ERR_INCOMPLETE/.test(text))
      return;
    this.#broken.push(`console: ${text} (${message.location().url})`);
  }
}
