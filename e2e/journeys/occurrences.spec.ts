/** Tagging all occurrences of something: suggested with context, accepted one by one or all, taken back in one step. */
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';

const HARBOUR = [
  'Der Rat von Askania tagt.',
  'Askania schweigt, sagt der Hafen.',
  'Werbung: Askania wartet auf Sie!',
  'Askanias Flotte und die askanische Küste. Neu-Askania nicht.',
].join('\n\n');

test('what reads like selected words is suggested, tagged one by one or all, in one article and in all', async ({
  beleg,
}) => {
  const { window } = await beleg.open(
    ProjectFolder.with({
      'a.txt': HARBOUR,
      'b.txt': 'In Askania regnet es.\n\nNichts weiter.',
      'c.txt': 'Leer.',
    }),
  );
  const { page } = window;
  await window.articles.open('a.txt');
  await window.text.shows('Der Rat von Askania');
  await window.text.dragBetween('Werbung', 'Sie!');
  await window.press('0', '1');
  await window.annotations.are('Advert: Werbung: Askania wartet auf Sie!');
  await window.text.dragBetween('Askania', 'Askania');
  await window.press('a');
  const panel = page.getByRole('region', { name: 'Tag all occurrences' });
  const list = panel.getByRole('listbox', { name: 'Occurrences' });
  await expect(list).toBeFocused();
  await expect(list.getByRole('option')).toHaveCount(2);
  await expect(panel).toContainText('2 suggestions in 1 article');
  await expect(window.text.textbox.locator('.suggested')).toHaveText(['Askania', 'Askania']);
  await expect(window.text.marks).toHaveCount(1);
  await window.isAccessible();

  // Other forms are counted, and only come where somebody ticks them.
  await expect(panel.getByRole('checkbox', { name: 'In compounds with a hyphen: 1' })).not.toBeChecked();
  await panel.getByText('With -s or -es: 1').click();
  await expect(list.getByRole('option')).toHaveCount(3);
  await list.focus();
  await window.press('ArrowDown', 'Enter');
  await expect(list.getByRole('option')).toHaveCount(2);
  await window.press('ArrowDown', 'Delete');
  await expect(list.getByRole('option')).toHaveCount(1);
  await window.saved();
  expect(beleg.project.words('a.txt', 'ada-lenz')).toEqual([
    'actor: Askania',
    'excluded:advert: Werbung: Askania wartet auf Sie!',
  ]);

  await panel.getByText('All articles', { exact: true }).click();
  await expect(panel).toContainText('3 suggestions in 2 articles');
  await expect(list.getByRole('option', { name: /In Askania regnet/ })).toBeVisible();
  await panel.getByRole('button', { name: 'Tag all 3' }).click();
  await expect(window.toast).toContainText('3 occurrences tagged as Actor, 2 articles');
  await window.saved();
  expect(beleg.project.words('b.txt', 'ada-lenz')).toEqual(['actor: Askania']);
  expect(beleg.project.words('a.txt', 'ada-lenz')).toContain('actor: Askanias');
  await expect(window.text.marks).toHaveCount(4);
  await window.toast.getByRole('button', { name: 'Undo' }).click();
  await expect(window.text.marks).toHaveCount(2);
  await expect(list.getByRole('option')).toHaveCount(3);
  await window.saved();
  expect(beleg.project.words('b.txt', 'ada-lenz')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(window.text.textbox).toBeFocused();
  await expect(window.text.textbox.locator('.suggested')).toHaveCount(0);

  // What a search finds is suggested in the same way.
  await window.press('Control+Shift+f');
  const search = page.getByRole('search', { name: 'Search', exact: true });
  await search.getByRole('searchbox').first().fill('regnet');
  await expect(search.getByRole('option', { name: /regnet/ })).toHaveCount(1);
  await search.getByRole('button', { name: 'Tag these…' }).click();
  await expect(list.getByRole('option', { name: /In Askania regnet es/ })).toBeVisible();
  await expect(list).toBeFocused();
  await window.press('Shift+Enter');
  await expect(window.toast).toContainText('1 occurrence tagged as Actor');
  await window.saved();
  expect(beleg.project.words('b.txt', 'ada-lenz')).toEqual(['actor: regnet']);
});
