/**
 * The editor alone in a browser, for tests: a page with the harness open, served by a
 * vite of its own on loopback, and words for what tests do with it.
 */
import { type Page, test as base } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import type { Mark } from '../../renderer/editor/editor.ts';
import type { Span } from '../../shared/domain/span.ts';
import type { Harness } from './harness.ts';

export class EditorPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Shows `content`; answers the milliseconds that took. */
  async open(content: string, kind: 'text' | 'markdown' = 'text'): Promise<number> {
    const ms = await this.page.evaluate(([text, textKind]) => window.harness.open(text, textKind, 'en'), [
      content,
      kind,
    ] as const);
    await this.settle();
    return ms;
  }

  /** From now on large texts stay as they are when they open: only what somebody asks for is put into the page. */
  async holdFilling(): Promise<void> {
    await this.page.evaluate(() => window.harness.holdFilling());
  }

  async letFill(): Promise<void> {
    await this.page.evaluate(() => window.harness.letFill());
  }

  /** Two frames: what scrolls in has been decorated, what was reported has arrived. */
  async settle(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((done) => {
          requestAnimationFrame(() => requestAnimationFrame(() => void setTimeout(done, 30)));
        }),
    );
  }

  async setMarks(marks: readonly Mark[]): Promise<void> {
    await this.page.evaluate((given) => window.harness.setMarks(given), marks);
    await this.settle();
  }

  /** `length`: of the text, in UTF-16 code units. */
  async setManyMarks(length: number, count: number): Promise<void> {
    await this.page.evaluate(
      (many) => {
        window.harness.setManyMarks(...many);
      },
      [length, count] as const,
    );
    await this.settle();
  }

  /** Puts the caret before the first character, with the keyboard's focus. */
  async caretAtStart(): Promise<void> {
    await this.page.evaluate(() => window.harness.editor.focus());
    await this.page.keyboard.press('Control+Home');
    await this.settle();
  }

  async selections(): Promise<readonly (Span | null)[]> {
    await this.settle();
    return this.page.evaluate(() => window.harness.selections);
  }

  async lastSelected(): Promise<Span | null> {
    return (await this.selections()).at(-1) ?? null;
  }

  async picks(): Promise<readonly (string | null)[]> {
    await this.settle();
    return this.page.evaluate(() => window.harness.picks);
  }

  /** The text as the DOM holds it, a line feed between paragraphs. */
  async shownText(): Promise<string> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('.ProseMirror p')].map((paragraph) => paragraph.textContent).join('\n'),
    );
  }

  /** The middle of the first occurrence of `words` on screen. */
  async middleOf(words: string): Promise<{ x: number; y: number }> {
    const { x, y, width, height } = await this.boxOf(words);
    return { x: x + width / 2, y: y + height / 2 };
  }

  async boxOf(words: string): Promise<{ x: number; y: number; width: number; height: number }> {
    return this.page.evaluate((wanted) => {
      for (const paragraph of document.querySelectorAll('.ProseMirror p')) {
        const at = paragraph.textContent.indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        let passed = 0;
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const length = node.nodeValue?.length ?? 0;
          if (at >= passed && at < passed + length) range.setStart(node, at - passed);
          if (at + wanted.length > passed && at + wanted.length <= passed + length)
            range.setEnd(node, at + wanted.length - passed);
          passed += length;
        }
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x, y, width, height };
      }
      throw new Error(`not shown: ${wanted}`);
    }, words);
  }
}

/** A mark on the first occurrence of `words` in `content`. */
export function markOn(
  content: string,
  words: string,
  cue: Mark['cue'],
  id: string = words,
  more: Partial<Mark> = {},
): Mark {
  const start = content.indexOf(words);
  if (start < 0) throw new RangeError(`not in the text: ${words}`);
  const span = { start, end: start + words.length };
  return { id, span, cue, voice: 'own', uncertain: false, description: `${cue}: ${id}`, ...more };
}

export const test = base.extend<{ editor: EditorPage }, { harnessUrl: string }>({
  harnessUrl: [
    async ({ browserName }, use) => {
      const cacheDir = await mkdtemp(join(tmpdir(), `beleg-editor-${browserName}-`));
      const server = await createServer({
        configFile: false,
        root: fileURLToPath(new URL('../..', import.meta.url)),
        cacheDir,
        logLevel: 'error',
        // Everything the editor imports is a module already: no bundling, so no wait and no reload.
        optimizeDeps: { noDiscovery: true },
        server: { host: '127.0.0.1', port: 0, hmr: false, ws: false, watch: null },
      });
      await server.listen();
      const address = server.httpServer?.address();
      if (typeof address !== 'object' || address === null) throw new Error('vite has no port');
      await use(`http://127.0.0.1:${address.port}/e2e/editor/harness.html`);
      await server.close();
      await rm(cacheDir, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
  editor: async ({ page, harnessUrl }, use) => {
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    await page.goto(harnessUrl);
    await page.waitForFunction(() => (window as { harness?: Harness }).harness !== undefined);
    // Faces are fetched when first used; a test must not see the page jump when one arrives.
    await page.evaluate(async () => {
      const faces = ['400', '620', '680', 'italic 400'].map(
        (style) => `${style} 18px "Source Serif 4 Variable"`,
      );
      await Promise.all(faces.map((face) => document.fonts.load(face)));
    });
    await use(new EditorPage(page));
    if (failures.length > 0) throw new Error(`errors in the page: ${failures.join('; ')}`);
  },
});

export { expect } from '@playwright/test';
