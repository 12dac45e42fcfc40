/** Walking and selecting with keyboard and mouse; what is reported, and when. */
import { expect, test } from './editor-page.ts';

const TEXT = [
  'Talks fail in Geneva',
  '',
  'The ministry said on Monday that talks had failed, three days after they began.',
  'Officials in Washington disagreed.',
  '',
  'The end.',
].join('\n');

test('the caret walks over the whole text, letter by letter, and back', async ({ editor }) => {
  const short = 'Ab c\n\nd.';
  await editor.open(short);
  await editor.caretAtStart();
  const reached: string[] = [];
  for (let step = 0; step < short.length; step++) {
    await editor.page.keyboard.press('Shift+ArrowRight');
    await editor.settle();
    reached.push(await editor.page.evaluate(() => getSelection()?.toString().replace(/\n\n/g, '\n') ?? ''));
  }
  expect(new Set(reached).size).toBe(short.length);
  expect(await editor.lastSelected()).toEqual({ start: 0, end: short.length });
  await editor.page.keyboard.press('ArrowLeft');
  expect((await editor.selections()).at(-1)).toBeNull();
});

test('Shift, Control and the moving keys select as everywhere', async ({ editor }) => {
  await editor.open(TEXT);
  const at = (words: string) => TEXT.indexOf(words);
  await editor.caretAtStart();
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await editor.page.keyboard.press(key);
    return editor.lastSelected();
  };
  expect(await press('Control+Shift+ArrowRight')).toEqual({ start: 0, end: 5 });
  expect(await press('Control+Shift+ArrowRight')).toEqual({ start: 0, end: 10 });
  expect(await press('Control+Shift+ArrowLeft', 'Shift+End')).toEqual({ start: 0, end: 20 });
  expect(await press('Control+End', 'Shift+Home')).toEqual({ start: at('The end.'), end: TEXT.length });
  expect(await press('Control+Shift+Home')).toEqual({ start: 0, end: TEXT.length });
  expect(await press('Control+Home', 'Control+Shift+End')).toEqual({ start: 0, end: TEXT.length });
  expect(await press('Control+Home', 'ArrowDown', 'ArrowDown', 'Home', 'Shift+ArrowDown')).toMatchObject({
    start: at('The ministry'),
  });
  expect(await press('Control+A')).toEqual({ start: 0, end: TEXT.length });
});

test('what is drawn in the moment of a key does not put the caret back', async ({ editor }) => {
  await editor.open(TEXT);
  await editor.caretAtStart();
  const start = TEXT.indexOf('ministry');
  const span = { start, end: start + 'ministry'.length };
  const mark = { id: 'm', span, cue: 'solid', voice: 'own', uncertain: false, description: 'Actor' } as const;
  // The key's own work, and marks before the browser has told of it.
  await editor.page.evaluate((drawn) => {
    for (let line = 0; line < 2; line += 1) getSelection()?.modify('move', 'forward', 'line');
    window.harness.editor.setMarks([drawn]);
  }, mark);
  await editor.page.keyboard.press('Shift+Control+ArrowRight');
  expect(await editor.lastSelected()).toEqual({ start: TEXT.indexOf('The ministry'), end: start - 1 });
});

test('a selection by keyboard is reported once, when Shift is let go', async ({ editor }) => {
  await editor.open(TEXT);
  await editor.caretAtStart();
  await editor.page.keyboard.down('Shift');
  for (let step = 0; step < 5; step++) await editor.page.keyboard.press('ArrowRight');
  expect(await editor.selections()).toEqual([]);
  await editor.page.keyboard.up('Shift');
  expect(await editor.selections()).toEqual([{ start: 0, end: 5 }]);
});

test('a selection by mouse is reported once, when the button is let go, and trimmed for all to see', async ({
  editor,
}) => {
  await editor.open(TEXT);
  const words = await editor.boxOf(' ministry said ');
  const y = words.y + words.height / 2;
  await editor.page.mouse.move(words.x + 1, y);
  await editor.page.mouse.down();
  await editor.page.mouse.move(words.x + words.width - 1, y, { steps: 12 });
  expect(await editor.selections()).toEqual([]);
  await editor.page.mouse.up();
  const start = TEXT.indexOf('ministry said');
  expect(await editor.selections()).toEqual([{ start, end: start + 'ministry said'.length }]);
  expect(await editor.page.evaluate(() => getSelection()?.toString())).toBe('ministry said');
});

test('a double-click selects the word without the blank, a triple-click the paragraph', async ({
  editor,
}) => {
  await editor.open(TEXT);
  const word = await editor.middleOf('Monday');
  await editor.page.mouse.dblclick(word.x, word.y);
  const start = TEXT.indexOf('Monday');
  expect(await editor.lastSelected()).toEqual({ start, end: start + 6 });
  await editor.page.mouse.click(word.x, word.y, { clickCount: 3 });
  const line = TEXT.indexOf('The ministry');
  expect(await editor.lastSelected()).toEqual({ start: line, end: TEXT.indexOf('\nOfficials') });
});

for (const [name, sign] of Object.entries({
  'an emoji with joiners': '👩‍👩‍👧‍👦',
  'a flag': '🇩🇪',
  'a letter with combining marks': 'ẹ̈́',
})) {
  test(`${name} is selected whole or not at all`, async ({ editor }) => {
    const text = `one ${sign} two`;
    await editor.open(text);
    await editor.page.evaluate((end) => window.harness.editor.setSelection({ start: 0, end }), 4);
    await editor.caretAtStart();
    for (let step = 0; step < 4; step++) await editor.page.keyboard.press('ArrowRight');
    await editor.page.keyboard.press('Shift+ArrowRight');
    expect(await editor.lastSelected()).toEqual({ start: 4, end: 4 + sign.length });
  });
}

test('a selection set by the program is shown and not reported', async ({ editor }) => {
  await editor.open(TEXT);
  await editor.page.evaluate(() => {
    window.harness.editor.focus();
    window.harness.editor.setSelection({ start: 4, end: 10 });
  });
  expect(await editor.selections()).toEqual([]);
  expect(await editor.page.evaluate(() => getSelection()?.toString())).toBe('s fail');
  expect(await editor.page.evaluate(() => window.harness.editor.selectionBox())).not.toBeNull();
});

test('the selection’s box is where the words are, and null when they are scrolled away', async ({
  editor,
}) => {
  await editor.open(`${TEXT}${'\nA line.'.repeat(200)}`);
  const { x, y } = await editor.middleOf('Monday');
  await editor.page.mouse.dblclick(x, y);
  await editor.settle();
  const box = await editor.page.evaluate(() => {
    const shown = window.harness.editor.selectionBox();
    return shown === null ? null : { x: shown.x, y: shown.y, width: shown.width };
  });
  expect(box?.x).toBeLessThan(x);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeGreaterThan(x);
  expect(box?.y).toBeLessThan(y);
  await editor.page.mouse.wheel(0, 3000);
  await editor.settle();
  expect(await editor.page.evaluate(() => window.harness.editor.selectionBox())).toBeNull();
});
