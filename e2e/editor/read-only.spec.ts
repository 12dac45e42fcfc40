/** The text cannot be changed, whichever way somebody tries. */
import { type EditorPage, expect, test } from './editor-page.ts';

const TEXT = 'The ministry said on Monday that talks had failed.\n\nOfficials in Washington disagreed.';

/** Each has the caret inside the first paragraph, or words selected there, and the keyboard's focus. */
const ATTEMPTS: Readonly<Record<string, (editor: EditorPage) => Promise<void>>> = {
  typing: ({ page }) => page.keyboard.type('1xyz Ä!'),
  Enter: ({ page }) => page.keyboard.press('Enter'),
  'Shift+Enter': ({ page }) => page.keyboard.press('Shift+Enter'),
  Backspace: ({ page }) => page.keyboard.press('Backspace'),
  Delete: ({ page }) => page.keyboard.press('Delete'),
  'Control+Backspace': ({ page }) => page.keyboard.press('Control+Backspace'),
  cut: ({ page }) => page.keyboard.press('Control+X'),
  paste: async ({ page }) => {
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'pasted');
      data.setData('text/html', '<b>pasted</b>');
      const target = document.querySelector('.ProseMirror p');
      target?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await page.keyboard.press('Control+V');
  },
  'formatting keys': async ({ page }) => {
    for (const key of ['Control+B', 'Control+I', 'Control+U', 'Control+Z', 'Control+Y'])
      await page.keyboard.press(key);
  },
  'an external drop': async ({ page }) => {
    const client = await page.context().newCDPSession(page);
    const data = { items: [{ mimeType: 'text/plain', data: 'dropped' }], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await client.send('Input.dispatchDragEvent', { type, x: 500, y: 80, data });
    }
  },
  'dragging the selected words': async (editor) => {
    const { x, y } = await editor.middleOf('ministry');
    await editor.page.mouse.dblclick(x, y);
    await editor.page.mouse.move(x, y);
    await editor.page.mouse.down();
    await editor.page.mouse.move(x + 120, y + 4, { steps: 8 });
    await editor.page.mouse.up();
  },
  'inserted text': async ({ page }) => {
    const client = await page.context().newCDPSession(page);
    await client.send('Input.insertText', { text: 'inserted' });
  },
  'an IME composition, committed': async ({ page }) => {
    const client = await page.context().newCDPSession(page);
    await client.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
    await client.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
    await client.send('Input.insertText', { text: '日本' });
  },
  'an IME composition, cancelled': async ({ page }) => {
    const client = await page.context().newCDPSession(page);
    await client.send('Input.imeSetComposition', { text: 'かん', selectionStart: 2, selectionEnd: 2 });
    await client.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  },
  execCommand: async ({ page }) => {
    await page.evaluate(() => {
      // Deprecated, and still what extensions and old scripts use.
      const command: unknown = Reflect.get(document, 'execCommand');
      if (typeof command !== 'function') throw new TypeError('no execCommand here');
      for (const [name, value] of [
        ['insertText', 'x'],
        ['insertHTML', '<b>x</b>'],
        ['bold'],
        ['delete'],
        ['forwardDelete'],
        ['insertParagraph'],
        ['insertOrderedList'],
        ['undo'],
      ] as const) {
        Reflect.apply(command, document, [name, false, value]);
      }
    });
  },
};

for (const selected of [false, true]) {
  test(`the text stays as it is whatever is tried ${selected ? 'with words selected' : 'at the caret'}`, async ({
    editor,
  }) => {
    // One page for all: a new one each would take longer than everything that is tried.
    for (const [name, attempt] of Object.entries(ATTEMPTS)) {
      await test.step(name, async () => {
        await editor.open(TEXT);
        await editor.caretAtStart();
        for (let step = 0; step < 6; step++) await editor.page.keyboard.press('ArrowRight');
        if (selected) await editor.page.keyboard.press('Control+Shift+ArrowRight');
        await attempt(editor);
        await editor.settle();
        expect(await editor.shownText()).toBe(TEXT);
        // And it still works: the caret walks, words can be selected.
        await editor.page.evaluate(() => window.harness.editor.focus());
        await editor.page.keyboard.press('Control+Home');
        await editor.page.keyboard.press('Control+Shift+ArrowRight');
        expect(await editor.lastSelected()).toEqual({ start: 0, end: 3 });
        expect(await editor.shownText()).toBe(TEXT);
      });
    }
  });
}

test('spelling, translation, autocorrection and on-screen keyboards are off, and it is named as a text that cannot be edited', async ({
  editor,
}) => {
  await editor.open(TEXT);
  const box = editor.page.getByRole('textbox', { name: 'sample.txt' });
  await expect(box).toHaveAttribute('spellcheck', 'false');
  await expect(box).toHaveAttribute('autocorrect', 'off');
  await expect(box).toHaveAttribute('autocapitalize', 'off');
  await expect(box).toHaveAttribute('translate', 'no');
  await expect(box).toHaveAttribute('inputmode', 'none');
  await expect(box).toHaveAttribute('lang', 'en');
  await expect(box).toHaveAttribute('aria-multiline', 'true');
  await expect(box).toHaveAccessibleDescription(/cannot be changed/);
});

test('copying gives the plain text of the selection, line feeds and all', async ({ editor }) => {
  await editor.open(TEXT);
  await editor.caretAtStart();
  await editor.page.keyboard.press('Control+A');
  await editor.settle();
  const copied = await editor.page.evaluate(() => {
    const data = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
    document.querySelector('.ProseMirror')?.dispatchEvent(event);
    return { plain: data.getData('text/plain'), types: [...data.types] };
  });
  expect(copied).toEqual({ plain: TEXT, types: ['text/plain'] });
});

test('keys that are not the editor’s reach the window untouched', async ({ editor }) => {
  await editor.open(TEXT);
  await editor.caretAtStart();
  await editor.page.evaluate(() => void (window.harness.keys.length = 0));
  for (const key of ['1', 'q', 'O', 'Escape', 'Enter', 'Delete', 'Control+z', 'F8', 'Alt+ArrowRight']) {
    await editor.page.keyboard.press(key);
  }
  const keys = await editor.page.evaluate(() =>
    window.harness.keys.filter((key) => !/Control|Alt/.test(key)),
  );
  expect(keys).toEqual(['1', 'q', 'O', 'Escape', 'Enter', 'Delete', 'z', 'F8', 'ArrowRight']);
});

test('Tab leaves the text: it is no trap', async ({ editor }) => {
  await editor.open(TEXT);
  await editor.caretAtStart();
  await editor.page.keyboard.press('Tab');
  expect(
    await editor.page.evaluate(() => document.activeElement?.classList.contains('ProseMirror') ?? false),
  ).toBe(false);
  expect(await editor.shownText()).toBe(TEXT);
});
