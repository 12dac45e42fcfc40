/** Large articles: only what is near the viewport is drawn, and everything stays quick and exact. */
import { expect, test } from './editor-page.ts';

const SENTENCE = 'The ministry said on Monday that talks had failed, three days after they began. ';

function article(length: number): string {
  const paragraph = SENTENCE.repeat(4).trimEnd();
  return Array.from({ length: Math.ceil(length / (paragraph.length + 2)) }, () => paragraph)
    .join('\n\n')
    .slice(0, length);
}

test('1 MB with 10,000 marks draws only what is near the viewport, here and after a jump', async ({
  editor,
}) => {
  const text = article(1_000_000);
  await editor.open(text);
  await editor.setManyMarks(text.length, 10_000);
  const drawn = () => editor.page.locator('mark').count();
  const first = await drawn();
  expect(first).toBeGreaterThan(20);
  expect(first).toBeLessThan(2500);
  await editor.page.evaluate(() => window.harness.editor.select('m7000', true));
  await editor.settle();
  await editor.settle();
  expect(await drawn()).toBeLessThan(2500);
  await expect(editor.page.locator('mark.selected').first()).toBeInViewport();
  const { start, end } = await editor.page.evaluate(() => window.harness.editor.visibleSpan());
  expect(start).toBeLessThan(700_000);
  expect(end).toBeGreaterThan(700_000);
  expect(end - start).toBeLessThan(5000);
});

test('a person who scrolls away while a mark comes into view has the last word', async ({ editor }) => {
  const text = article(1_000_000);
  await editor.open(text);
  await editor.setManyMarks(text.length, 10_000);
  await editor.page.evaluate(() => {
    window.harness.editor.select('m7000', true);
    const scroller = window.harness.scroller();
    scroller.dispatchEvent(new WheelEvent('wheel', { bubbles: true, deltaY: -1 }));
    scroller.scrollTop = 0;
  });
  for (let i = 0; i < 10; i += 1) await editor.settle();
  expect(await editor.page.evaluate(() => window.harness.scroller().scrollTop)).toBe(0);
});

test('the caret walks line by line through a large text, and back to where it was', async ({ editor }) => {
  test.slow();
  await editor.open(article(700_000));
  await editor.caretAtStart();
  const caret = () =>
    editor.page.evaluate(() => {
      const box = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
      return { top: (box?.top ?? 0) + window.harness.scroller().scrollTop, left: box?.left ?? 0 };
    });
  const tops: number[] = [];
  for (let line = 0; line < 200; line += 1) {
    await editor.page.keyboard.press('ArrowDown');
    if (line % 10 === 9) tops.push((await caret()).top);
  }
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  expect(new Set(tops).size).toBe(tops.length);
  for (let line = 0; line < 200; line += 1) await editor.page.keyboard.press('ArrowUp');
  await editor.page.keyboard.press('Shift+ArrowRight');
  expect(await editor.lastSelected()).toEqual({ start: 0, end: 1 });
});

test('adding one mark among 50,000 redraws its own paragraph and nothing else', async ({ editor }) => {
  test.slow();
  const text = article(1_000_000);
  await editor.open(text);
  await editor.setManyMarks(text.length, 50_000);
  const redrawn = await editor.page.evaluate(() => {
    const page = document.querySelector('.ProseMirror');
    if (page === null) throw new Error('no text');
    const observer = new MutationObserver(() => undefined);
    const { marks } = window.harness;
    observer.observe(page, { childList: true, subtree: true, characterData: true, attributes: true });
    const span = { start: 100, end: 130 };
    const added = { id: 'new', span, cue: 'solid', voice: 'own', uncertain: false, description: '' } as const;
    window.harness.setMarks([added, ...marks]);
    const paragraphs = observer.takeRecords().map(({ target }) => {
      const element = target instanceof Element ? target : target.parentElement;
      return [...page.children].findIndex((child) => child.contains(element));
    });
    return [...new Set(paragraphs)];
  });
  expect(redrawn).toEqual([0]);
});

test('one line of 10 MB opens, can be clicked, selected and walked to its end', async ({ editor }) => {
  test.slow();
  const text = `${SENTENCE.repeat(Math.ceil(10_000_000 / SENTENCE.length)).slice(0, 9_999_999)}!`;
  const openMs = await editor.open(text);
  expect(openMs).toBeLessThan(5000);
  const middle = 5_000_000 - (5_000_000 % SENTENCE.length) + 4;
  await editor.setMarks([
    {
      id: 'far',
      span: { start: middle, end: middle + 8 },
      cue: 'solid',
      voice: 'own',
      uncertain: false,
      description: 'far',
    },
  ]);
  await editor.page.evaluate(() => window.harness.editor.select('far', true));
  await expect(editor.page.locator('mark.selected')).toBeInViewport();
  await expect(editor.page.locator('mark.selected')).toHaveText('ministry');
  const box = await editor.page.locator('mark.selected').boundingBox();
  if (box === null) throw new Error('no mark on screen');
  await editor.page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
  expect(await editor.lastSelected()).toEqual({ start: middle, end: middle + 8 });
  expect(await editor.picks()).toEqual(['far']);
  await editor.page.keyboard.press('Control+End');
  await editor.page.keyboard.press('Shift+ArrowLeft');
  expect(await editor.lastSelected()).toEqual({ start: 9_999_999, end: 10_000_000 });
  await editor.page.keyboard.press('Control+Home');
  await editor.page.keyboard.press('Shift+ArrowRight');
  expect(await editor.lastSelected()).toEqual({ start: 0, end: 1 });
  expect(await editor.page.evaluate(() => document.querySelector('.ProseMirror')?.textContent.length)).toBe(
    10_000_000,
  );
});

test('the pieces of a long line flow on as one', async ({ editor }) => {
  await editor.open(SENTENCE.repeat(150).trimEnd());
  const { pieces, gaps } = await editor.page.evaluate(() => {
    const rects = Array.from(document.querySelectorAll('p.piece'), (piece) => piece.getClientRects());
    const breaks = rects
      .slice(1)
      .filter((lines, at) => (lines[0]?.top ?? 0) > (Array.from(rects[at] ?? []).at(-1)?.top ?? 0) + 1);
    return { pieces: rects.length, gaps: breaks.length };
  });
  const { x, y } = await editor.middleOf('ministry');
  await editor.page.mouse.click(x, y, { clickCount: 3 });
  expect(await editor.lastSelected()).toEqual({ start: 0, end: SENTENCE.length * 150 - 1 });
  expect(pieces).toBeGreaterThan(5);
  // A piece may happen to begin a line; most begin in the middle of one.
  expect(gaps).toBeLessThan(pieces / 2);
});

test('in a large text the page keys move by a page and come back', async ({ editor }) => {
  await editor.open(article(2_200_000));
  await editor.caretAtStart();
  const top = () => editor.page.evaluate(() => window.harness.editor.visibleSpan().start);
  const tops: number[] = [];
  for (const key of ['PageDown', 'PageDown', 'PageDown', 'PageUp', 'PageUp', 'PageUp']) {
    await editor.page.keyboard.press(key);
    await editor.settle();
    tops.push(await top());
  }
  expect(tops[0]).toBeGreaterThan(200);
  expect(tops[1]).toBeGreaterThan(tops[0] ?? 0);
  expect(tops[2]).toBeGreaterThan(tops[1] ?? 0);
  expect(tops[5]).toBe(0);
  await editor.page.keyboard.press('Shift+ArrowRight');
  expect((await editor.lastSelected())?.start).toBeLessThan(600);
});
