/** What comes by itself, late: the words under the hand and under the eye stay where they are. */
import type { Fold } from '../../renderer/editor/editor.ts';
import type { Span } from '../../shared/domain/span.ts';
import { type EditorPage, expect, markOn, test } from './editor-page.ts';

const LINES = Array.from({ length: 60 }, (_, at) => `Line ${at} of an article that somebody reads.`);
const TEXT = LINES.join('\n\n');

const spanOf = (words: string): Span => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};

/** Whole lines, by their numbers. */
async function setFolds(
  editor: EditorPage,
  lines: readonly number[],
  how: 'came' | 'made',
  folded = false,
): Promise<void> {
  const spans = lines.map((at) => spanOf(LINES[at] ?? ''));
  await editor.page.evaluate(
    ([given, reason, isFolded]) => {
      const words = (count: number): string => `Advert, ${count} lines`;
      const foldOf = (span: Span): Fold => ({ id: String(span.start), span, folded: isFolded, words });
      window.harness.editor.setFolds(given.map(foldOf), reason);
    },
    [spans, how, folded] as const,
  );
}

const topOf = async (editor: EditorPage, words: string): Promise<number> => (await editor.boxOf(words)).y;

test('words under a pressed button stay the words that are taken', async ({ editor }) => {
  await editor.open(TEXT);
  await setFolds(editor, [], 'came');
  const { page } = editor;
  const [from, to] = [await editor.boxOf('Line 3 of an'), await editor.boxOf('Line 4 of')];
  await page.mouse.move(from.x + 1, from.y + from.height / 2);
  await page.mouse.down();
  // Zones, suggestions and marks come while the button is held, above the words and on them.
  await setFolds(editor, [0, 2], 'came');
  await page.evaluate(
    (span) => window.harness.editor.setSuggestions([{ span, words: 'Perhaps an advert' }]),
    spanOf(LINES[3] ?? ''),
  );
  await editor.setMarks([markOn(TEXT, 'Line 3', 'solid')]);
  await expect(page.locator('.fold-line')).toHaveCount(0);
  expect(await topOf(editor, 'Line 3 of an')).toBe(from.y);
  await page.mouse.move(to.x + to.width - 1, to.y + to.height / 2, { steps: 3 });
  await page.mouse.up();
  await expect(page.locator('.fold-line')).toHaveCount(2);
  await expect(page.locator('.suggested')).not.toHaveCount(0);
  await expect(page.locator('mark')).not.toHaveCount(0);
  expect(await editor.lastSelected()).toEqual({
    start: spanOf('Line 3 of an').start,
    end: spanOf('Line 4 of').end,
  });
  // What was selected stands where it stood: the popover lies beside it.
  expect(await topOf(editor, 'Line 3 of an')).toBe(from.y);
});

test('the first line in view, or the one that is aimed at, stays where it is', async ({ editor }) => {
  await editor.open(TEXT);
  await setFolds(editor, [], 'came');
  await editor.page.evaluate((offset) => window.harness.editor.showFrom(offset), spanOf('Line 20 ').start);
  await editor.settle();
  const first = await topOf(editor, 'Line 20 ');
  await setFolds(editor, [2, 5], 'came');
  expect(await topOf(editor, 'Line 20 ')).toBe(first);
  await setFolds(editor, [2, 5], 'came', true);
  expect(await topOf(editor, 'Line 20 ')).toBe(first);

  const aimed = await editor.boxOf('Line 25 ');
  await editor.page.mouse.move(aimed.x + 5, aimed.y + 5);
  await setFolds(editor, [2, 5, 22], 'came');
  expect(await topOf(editor, 'Line 25 ')).toBe(aimed.y);

  // What somebody does goes where it belongs: the line that hides words stands above them.
  const above = await topOf(editor, 'Line 21 ');
  await setFolds(editor, [2, 5, 21, 22], 'made');
  expect(await topOf(editor, 'Line 21 ')).toBeGreaterThan(above);
});

test('a banner that comes above the text, or goes, moves no words', async ({ editor }) => {
  await editor.open(TEXT);
  await editor.page.evaluate((offset) => window.harness.editor.showFrom(offset), spanOf('Line 20 ').start);
  await editor.settle();
  const before = await topOf(editor, 'Line 21 ');
  for (const height of ['40px', '0']) {
    await editor.page.evaluate((top) => {
      const host = document.querySelector<HTMLElement>('#host');
      if (host !== null) host.style.borderTop = `${top} solid`;
    }, height);
    await editor.settle();
    expect(await topOf(editor, 'Line 21 ')).toBe(before);
  }
});

test('what comes with the text is seen at its top', async ({ editor }) => {
  await editor.open(TEXT);
  await setFolds(editor, [0], 'came');
  await expect(editor.page.locator('.fold-line')).toBeInViewport({ ratio: 1 });
});
