/** A large text that is still being put into the page: whatever is asked of it, it answers as if all of it were there. */
import { expect, test, type EditorPage } from './editor-page.ts';

const PARAGRAPHS = 4000;
/** Every paragraph says which it is; some are long, some blank, one line in hundred is a heading. */
const TEXT = Array.from({ length: PARAGRAPHS }, (_, at) => {
  if (at % 7 === 3) return '';
  if (at % 100 === 0) return `Part ${at}`;
  return `Paragraph ${at} of the report. ${'The ministry said on Monday that talks had failed. '.repeat(1 + ((at * 5) % 9))}End.`;
}).join('\n');

const offsetOf = (words: string): number => TEXT.indexOf(words);
const spanOf = (words: string) => ({ start: offsetOf(words), end: offsetOf(words) + words.length });

/** How many chunks have no words in the page yet. */
const waiting = (editor: EditorPage): Promise<number> =>
  editor.page.locator('.chunk:not(.chunk-lazy)').count();

const wordsInView = async (editor: EditorPage): Promise<string> => {
  const { start, end } = await editor.page.evaluate(() => window.harness.editor.visibleSpan());
  return TEXT.slice(start, end);
};

test('a place far away is shown, marked, found and selected before the text is all there, and nothing shifts when it is', async ({
  editor,
}) => {
  await editor.holdFilling();
  await editor.open(TEXT);
  const many = await waiting(editor);
  expect(many).toBeGreaterThan(150);
  const { page } = editor;
  const height = await page.evaluate(() => window.harness.scroller().scrollHeight);

  await editor.setMarks(
    [201, 1999, 3998].map((at) => ({
      id: `m${at}`,
      span: spanOf(`Paragraph ${at} of`),
      cue: 'solid',
      voice: 'own',
      uncertain: false,
      description: 'claim',
    })),
  );
  await page.evaluate(() => window.harness.editor.select('m3998', true));
  await expect(page.locator('mark.selected')).toBeInViewport();
  await expect(page.locator('mark.selected')).toHaveText('Paragraph 3998 of');

  const hit = spanOf('Paragraph 3001 of');
  await page.evaluate((current) => {
    window.harness.editor.setFound({ hits: [current], current, excluded: [], listed: [] });
    window.harness.editor.reveal(current);
  }, hit);
  await expect(page.locator('.found-current')).toBeInViewport();

  const zone = spanOf(TEXT.slice(offsetOf('Paragraph 1502 of'), offsetOf('Paragraph 1560 of')));
  await page.evaluate(
    ([span, inside]) => {
      const words = (): string => 'Left out';
      window.harness.editor.setFolds([{ id: 'z', span, folded: true, words }], 'made');
      // On the way to another place the last one that was asked for counts.
      window.harness.editor.reveal({ start: 0, end: 1 });
      window.harness.editor.reveal(inside);
    },
    [zone, spanOf('Paragraph 1551 of')] as const,
  );
  await expect(page.locator('.fold-line')).toBeInViewport();
  await page.evaluate(() => window.harness.editor.setFolds([], 'made'));

  const middle = offsetOf('Paragraph 2401 of');
  await page.evaluate((offset) => window.harness.editor.showFrom(offset), middle);
  await expect.poll(() => wordsInView(editor)).toContain('Paragraph 2402 of');
  for (let frames = 0; frames < 4; frames += 1) await editor.settle();
  const top = async (): Promise<number> => (await editor.boxOf('Paragraph 2402 of')).y;
  const before = {
    top: await top(),
    height: await page.evaluate(() => window.harness.scroller().scrollHeight),
  };
  expect(await waiting(editor)).toBeGreaterThan(100);
  await page.mouse.dblclick(...(await pointOn(editor, 'Paragraph 2402')));
  expect(await editor.lastSelected()).toEqual({
    start: offsetOf('Paragraph 2402'),
    end: offsetOf('Paragraph 2402') + 'Paragraph'.length,
  });

  await editor.letFill();
  await expect.poll(() => waiting(editor)).toBe(0);
  await editor.settle();
  expect(await top()).toBe(before.top);
  expect(await page.evaluate(() => window.harness.scroller().scrollHeight)).toBe(before.height);
  expect(Math.abs(before.height - height)).toBeLessThan(height / 20);
  expect(await editor.shownText()).toBe(TEXT);
});

test('the caret walks and selects through what is not there yet', async ({ editor }) => {
  await editor.holdFilling();
  await editor.open(TEXT);
  const { page } = editor;
  await editor.caretAtStart();
  // Two chunks on, where nothing was to be seen at first.
  for (let paragraph = 0; paragraph < 100; paragraph += 1) {
    await page.keyboard.press('Control+ArrowDown');
    // A key that is held is repeated as fast as the screen shows where it led, no faster.
    if (paragraph % 4 === 3) await editor.settle();
  }
  await page.keyboard.press('Shift+Control+ArrowRight');
  const walked = await editor.lastSelected();
  expect(walked?.start).toBeGreaterThan(offsetOf('Paragraph 90 of'));
  expect(walked?.start).toBeLessThan(offsetOf('Paragraph 110 of'));

  const far = offsetOf('Paragraph 3210 of');
  await page.evaluate((at) => window.harness.editor.setSelection({ start: at, end: at }), far);
  await page.keyboard.press('Shift+Control+ArrowRight');
  const word = await editor.lastSelected();
  expect(word).toEqual({ start: far, end: far + 'Paragraph'.length });

  await page.keyboard.press('Control+End');
  await page.keyboard.press('Shift+ArrowLeft');
  expect(await editor.lastSelected()).toEqual({ start: TEXT.length - 1, end: TEXT.length });
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+Control+End');
  expect(await editor.lastSelected()).toEqual({ start: 0, end: TEXT.length });
  expect(await waiting(editor)).toBeGreaterThan(100);

  // A drag that scrolls: what comes into view has its words when the pointer is over them.
  await page.keyboard.press('Control+Home');
  await page.mouse.move(...(await pointOn(editor, 'Paragraph 2 of')));
  await page.mouse.down();
  await page.mouse.move(500, 400, { steps: 3 });
  await page.mouse.wheel(0, 30_000);
  await expect.poll(() => page.evaluate(() => window.harness.scroller().scrollTop)).toBeGreaterThan(29_000);
  await editor.settle();
  await page.mouse.move(640, 300, { steps: 3 });
  await page.mouse.up();
  // It is told in a task behind the one in which the button is let go.
  await expect.poll(async () => (await editor.lastSelected())?.start ?? 0).toBeGreaterThan(0);
  const dragged = await editor.lastSelected();
  expect(dragged?.start).toBeLessThan(offsetOf('Paragraph 2 of') + 20);
  expect(dragged?.start).toBeGreaterThanOrEqual(offsetOf('Paragraph 2 of'));
  const shown = await page.evaluate(() => window.harness.editor.visibleSpan());
  expect(dragged?.end).toBeGreaterThan(shown.start);
  expect(dragged?.end).toBeLessThanOrEqual(shown.end);
  expect(await waiting(editor)).toBeGreaterThan(100);

  // The browser selects what is in the page: all of it is.
  await page.keyboard.press('Control+a');
  expect(await editor.lastSelected()).toEqual({ start: 0, end: TEXT.length });
  expect(await waiting(editor)).toBe(0);
});

test('a text that is partly there answers like one that is all there', async ({ editor }) => {
  test.slow();
  const answers = async (): Promise<readonly unknown[]> => {
    const given: unknown[] = [];
    let seed = 20_261_123;
    const chance = (below: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    for (let step = 0; step < 12; step += 1) {
      const start = chance(TEXT.length - 3000);
      const gesture = { kind: chance(6), span: { start, end: start + 1 + chance(2500) }, y: chance(100_000) };
      await editor.page.evaluate(({ kind, span, y }) => {
        const shown = window.harness.editor;
        if (kind === 0) shown.reveal(span);
        else if (kind === 1) shown.showFrom(span.start);
        else if (kind === 2) shown.showPlace({ offset: span.start, above: 11 });
        else if (kind === 3) shown.setSelection(span);
        else if (kind === 4) window.harness.scroller().scrollTop = y;
        else shown.setSuggestions([{ span, words: 'Left out?' }]);
      }, gesture);
      for (let frames = 0; frames < 2; frames += 1) await editor.settle();
      given.push(
        await editor.page.evaluate((span) => {
          const shown = window.harness.editor;
          const box = (rect: DOMRect | null) =>
            rect === null ? null : [rect.x, rect.y, rect.width, rect.height];
          return {
            view: shown.visibleSpan(),
            place: shown.place(),
            selected: box(shown.selectionBox()),
            words: box(shown.boxOf(span)),
            has: shown.hasSelection(),
            scrolled: window.harness.scroller().scrollTop,
          };
        }, gesture.span),
      );
    }
    return given;
  };
  await editor.holdFilling();
  await editor.open(TEXT);
  const partly = await answers();
  expect(await waiting(editor)).toBeGreaterThan(100);
  await editor.letFill();
  await editor.open(TEXT);
  await expect.poll(() => waiting(editor)).toBe(0);
  expect(await answers()).toEqual(partly);
});

async function pointOn(editor: EditorPage, words: string): Promise<[number, number]> {
  const { x, y, height } = await editor.boxOf(words);
  return [x + 6, y + height / 2];
}
