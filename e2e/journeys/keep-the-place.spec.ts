/** Reading on: the page, the caret and the focus are where a person expects them after every step. */
import { expect, test } from '../beleg.ts';
import { FERRY, TWO_ARTICLES } from '../articles.ts';
import { ProjectFolder } from '../project-folder.ts';

const LONG = [
  'The first words',
  ...Array.from(
    { length: 80 },
    (_, n) => `Paragraph ${String(n)} says that the harbour of Aldersund is calm.`,
  ),
  'The last words',
].join('\n\n');

test('Esc closes the popover, then gives the words up; no later key tags them', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with({ 'ferry.txt': FERRY }));
  await window.articles.open('ferry');
  await window.text.drag('Ferry company');
  await expect(window.popover).toBeVisible();
  await window.press('Escape');
  await expect(window.popover).toBeHidden();
  expect(await window.text.selectedWords()).toBe('Ferry company');
  await window.press('Escape');
  await expect.poll(() => window.text.selectedWords()).toBe('');
  await window.press('1');
  await expect(window.status).toContainText('Actor');
  await expect(window.text.marks).toHaveCount(0);
});

test('words tagged by an armed tag are no longer selected', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with({ 'ferry.txt': FERRY }));
  await window.articles.open('ferry');
  await window.tagButton('Claim').click();
  await window.text.drag('because of fog');
  await window.annotations.are('Claim: because of fog');
  await expect.poll(() => window.text.selectedWords()).toBe('');
  await expect(window.annotations.selected).toHaveAccessibleName(/^Claim: because of fog/);
});

test('going to an annotation shows it each time, and a reload keeps the place', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with({ 'long.txt': LONG }));
  await window.articles.open('long');
  await expect(window.status).toContainText('0%');
  await window.text.drag('Paragraph 40 says');
  await window.press('1');
  const mark = window.text.marks.first();
  await window.press('Control+End');
  await expect(window.status).toContainText('100%');
  for (const key of ['F8', 'F8', 'Shift+F8']) {
    await window.press('Control+End');
    await expect(mark).not.toBeInViewport();
    await window.press(key);
    await expect(mark).toBeInViewport();
  }
  await window.press('Control+End', 'Control+z', 'Control+Shift+z');
  await expect(mark).toBeInViewport();
  const share = await window.status.textContent();
  await window.page.reload();
  await expect(mark).toBeInViewport();
  expect(share).not.toContain('100%');
  await expect(window.text.textbox).toBeFocused();
});

test('the focus is never lost: after the name, on the start page, on the way back from the sides', async ({
  beleg,
}) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  await expect(window.articles.list).toBeFocused();
  await window.articles.open('ferry');
  await window.text.drag('Ferry company');
  await window.press('1');
  await window.annotations.moveEdge('end', 'forward', 'word').focus();
  // The first Esc is the tooltip's.
  await expect(window.page.getByRole('tooltip')).toBeVisible();
  await window.press('Escape', 'Escape');
  await expect(window.text.textbox).toBeFocused();
  await expect(window.annotations.selected).toHaveCount(1);
  await window.annotations.filter.focus();
  await window.page.keyboard.type('fog');
  await window.press('Escape');
  await expect(window.annotations.filter).toBeFocused();
  await expect(window.annotations.filter).toHaveValue('');
  await window.press('Escape');
  await expect(window.text.textbox).toBeFocused();
  await window.annotations.list.focus();
  await window.press('Escape');
  await expect(window.text.textbox).toBeFocused();
  await window.press('F1');
  await window.page.keyboard.type('theme');
  await window.press('Escape');
  await expect(window.dialog('Command palette')).toBeHidden();
  await expect(window.text.textbox).toBeFocused();
});

test('the start page begins at its first button', async ({ beleg }) => {
  const window = await beleg.window(await beleg.host(null));
  await expect(window.page.getByRole('main').getByRole('button').first()).toBeFocused();
});

test('in a window of middle width a fresh start shows the articles to choose from', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES), { name: null });
  await window.page.setViewportSize({ width: 900, height: 700 });
  await window.sayName('Ada Lenz');
  await expect(window.articles.row('ferry')).toBeVisible();
  await expect(window.annotations.region).toBeHidden();
});
