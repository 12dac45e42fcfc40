/** Where the keyboard is: after Esc in a menu of the details, a reload without an article, a dialog over an article. */
import { join } from 'node:path';
import { TWO_ARTICLES } from '../articles.ts';
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';

test('Esc in the menu of tags closes the menu, a second one leads back to the text', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.text.drag('harbour log');
  await window.press('1');
  const tag = window.annotations.details.getByRole('button', { name: /Tag/ }).first();
  await tag.focus();
  await window.press('Enter');
  await expect(window.page.getByRole('listbox', { name: 'Tag' })).toBeVisible();
  await window.press('ArrowDown', 'Escape');
  await expect(window.page.getByRole('listbox', { name: 'Tag' })).toHaveCount(0);
  await expect(tag).toBeFocused();
  await window.annotations.are('Actor: harbour log');
  await expect(window.annotations.selected).toHaveCount(1);
  await window.press('Escape');
  await expect(window.text.textbox).toBeFocused();
  await expect(window.annotations.selected).toHaveCount(1);
});

test('a reload without an article open leaves the keyboard in the list of articles', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  await expect(window.articles.list).toBeFocused();
  await window.page.reload();
  await expect(window.articles.list).toBeFocused();
  await window.press('ArrowDown', 'Enter');
  await window.text.shows('ran aground');
  await expect(window.text.textbox).toBeFocused();
});

test('the question for a name over an open article gives the keyboard to its text', async ({ beleg }) => {
  const project = beleg.keep(ProjectFolder.with(TWO_ARTICLES));
  const window = await beleg.window(await beleg.host(join(project.path, 'ferry.txt')));
  const dialog = window.dialog('Who is annotating?');
  await expect(dialog.getByLabel('Your name')).toBeFocused();
  await window.press('Escape', 'F6', '1');
  await expect(dialog.getByLabel('Your name')).toBeFocused();
  await dialog.getByLabel('Your name').fill('Ada Lenz');
  await window.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(window.text.textbox).toBeFocused();
});

test('deleting in the list leads on to the next annotation', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  for (const words of ['ran aground', 'because of fog', 'harbour log']) {
    await window.text.drag(words);
    await window.press('2');
  }
  await window.annotations.row('because of fog').click();
  await expect(window.annotations.list).toBeFocused();
  await window.press('Delete');
  await window.annotations.are('Claim: ran aground', 'Claim: harbour log');
  await expect(window.annotations.selected).toHaveAccessibleName(/harbour log/);
  await expect(window.annotations.list).toBeFocused();
});

test('going on to another article by key leaves the keyboard in its text', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.text.drag('harbour log');
  await window.press('1', 'Alt+PageDown');
  await expect(window.text.textbox).not.toContainText('ran aground');
  await expect(window.text.textbox).toBeFocused();
  // Undoing leads back to where it acts, and so does the keyboard.
  await window.press('Control+z');
  await window.text.shows('ran aground');
  await expect(window.text.textbox).toBeFocused();
});

test('what is typed right after the key for a note belongs to the note', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.text.drag('harbour log');
  await window.press('1');
  const note = window.annotations.details.getByLabel('Note');
  await expect(note).toBeVisible();
  // Both keys in one go, as on a busy machine: no frame is drawn between them.
  const focused = await window.text.textbox.evaluate((text) => {
    text.focus();
    text.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'm', code: 'KeyM', bubbles: true, cancelable: true }),
    );
    return document.activeElement?.tagName;
  });
  expect(focused).toBe('TEXTAREA');
  await window.page.keyboard.type('123');
  await expect(note).toHaveValue('123');
});
