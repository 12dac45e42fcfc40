/** What a click, a repeated click, a key and the pointer find where marks overlap. */
import { expect, markOn, test } from './editor-page.ts';

const TEXT =
  'Title of the piece\n\nOn Monday the ministry in Berlin said that talks had failed, and nobody was surprised by it.\n\nPlain words.';
const MARKS = [
  markOn(TEXT, 'the ministry in Berlin said that talks had failed', 'double', 'claim'),
  markOn(TEXT, 'ministry in Berlin said', 'dashed', 'evidence'),
  markOn(TEXT, 'Berlin', 'solid', 'actor'),
  markOn(TEXT, 'nobody', 'solid', 'colleague', { voice: 'colleague' }),
];

test('the smallest mark under the pointer is picked, exactly at every edge of a letter', async ({
  editor,
}) => {
  await editor.open(TEXT);
  await editor.setMarks(MARKS);
  const expected: readonly (readonly [words: string, id: string | null])[] = [
    ['On Monday', null],
    ['the ministry', 'claim'],
    ['ministry', 'evidence'],
    ['Berlin', 'actor'],
    ['said', 'evidence'],
    ['that', 'claim'],
    ['failed', 'claim'],
    [', and', null],
    ['nobody', 'colleague'],
    ['surprised', null],
  ];
  for (const [words, id] of expected) {
    const { x, y, width, height } = await editor.boxOf(words);
    // Just inside the first letter, and just inside the last where the next thing is another.
    const inside = words === 'the ministry' ? [x + 1.5] : [x + 1.5, x + width - 1.5];
    for (const at of inside) {
      await editor.page.mouse.click(at, y + height / 2);
      expect((await editor.picks()).at(-1), `${words}, ${at - x} px in`).toBe(id);
      await editor.page.mouse.click(20, 700);
    }
  }
});

test('clicking again at the same place goes on to the next longer mark, and round', async ({ editor }) => {
  await editor.open(TEXT);
  await editor.setMarks(MARKS);
  const { x, y } = await editor.middleOf('Berlin');
  for (let click = 0; click < 4; click++) {
    await editor.page.mouse.click(x, y);
    // Quicker, and they would be a double-click and a triple-click, which select.
    await editor.page.waitForTimeout(550);
  }
  expect(await editor.picks()).toEqual(['actor', 'evidence', 'claim', 'actor']);
});

test('clicking elsewhere starts with the smallest there, and where there is none picks none', async ({
  editor,
}) => {
  await editor.open(TEXT);
  await editor.setMarks(MARKS);
  const berlin = await editor.middleOf('Berlin');
  await editor.page.mouse.click(berlin.x, berlin.y);
  const ministry = await editor.middleOf('ministry');
  await editor.page.mouse.click(ministry.x, ministry.y);
  const plain = await editor.middleOf('Plain');
  await editor.page.mouse.click(plain.x, plain.y);
  expect(await editor.picks()).toEqual(['actor', 'evidence', null]);
});

test('the key goes through the marks at the caret', async ({ editor }) => {
  await editor.open(TEXT);
  await editor.setMarks(MARKS);
  await editor.caretAtStart();
  await editor.page.keyboard.press('ArrowDown');
  await editor.page.keyboard.press('ArrowDown');
  await editor.page.keyboard.press('Home');
  for (let step = 0; step < TEXT.indexOf('rlin') - TEXT.indexOf('On Monday'); step++)
    await editor.page.keyboard.press('ArrowRight');
  await editor.settle();
  for (let press = 0; press < 4; press++)
    await editor.page.evaluate(() => window.harness.editor.cycleOverlap());
  expect(await editor.picks()).toEqual(['actor', 'evidence', 'claim', 'actor']);
});

test('the pointer over a mark shows all of it and moves nothing', async ({ editor }) => {
  await editor.open(TEXT);
  await editor.setMarks(MARKS);
  const heightBefore = await editor.page.evaluate(
    () => document.querySelector('.ProseMirror')?.getBoundingClientRect().height,
  );
  const before = await editor.boxOf('surprised');
  const { x, y } = await editor.middleOf('talks');
  await editor.page.mouse.move(x, y);
  await editor.settle();
  expect(
    await editor.page.evaluate(() =>
      [...document.querySelectorAll('mark.hovered')].map(({ textContent }) => textContent).join(''),
    ),
  ).toBe('the ministry in Berlin said that talks had failed');
  expect(await editor.boxOf('surprised')).toEqual(before);
  expect(
    await editor.page.evaluate(() => document.querySelector('.ProseMirror')?.getBoundingClientRect().height),
  ).toBe(heightBefore);
});

test('selecting words by mouse over a mark picks nothing', async ({ editor }) => {
  await editor.open(TEXT);
  await editor.setMarks(MARKS);
  const { x, y, width, height } = await editor.boxOf('ministry in');
  await editor.page.mouse.move(x + 1, y + height / 2);
  await editor.page.mouse.down();
  await editor.page.mouse.move(x + width - 1, y + height / 2, { steps: 8 });
  await editor.page.mouse.up();
  expect(await editor.picks()).toEqual([]);
  expect(await editor.lastSelected()).toEqual({
    start: TEXT.indexOf('ministry'),
    end: TEXT.indexOf(' Berlin'),
  });
});

test('hidden marks are not drawn and cannot be picked', async ({ editor }) => {
  await editor.open(TEXT);
  await editor.setMarks(MARKS);
  await editor.page.evaluate(() => window.harness.editor.hideMarks(true));
  expect(await editor.page.locator('mark').count()).toBe(0);
  const { x, y } = await editor.middleOf('Berlin');
  await editor.page.mouse.click(x, y);
  expect(await editor.picks()).toEqual([null]);
  await editor.page.evaluate(() => window.harness.editor.hideMarks(false));
  expect(await editor.page.locator('mark').count()).toBeGreaterThan(0);
});

test('a mark says what it is to a screen reader, once, where it starts', async ({ editor }) => {
  await editor.open(TEXT);
  await editor.setMarks(MARKS);
  expect(
    await editor.page.evaluate(() =>
      [...document.querySelectorAll('mark')].map((mark) => mark.getAttribute('aria-description')),
    ),
  ).toEqual(['double: claim', 'dashed: evidence', 'solid: actor', null, null, 'solid: colleague']);
});
