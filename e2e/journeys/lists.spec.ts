/** Finding things: articles by name, annotations by tag and words, panels that keep out of the way. */
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';

test('articles are listed by folder, counted by tag and filtered by words', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.sample());
  const options = window.articles.list.getByRole('option');
  await expect(options).toHaveCount(3);
  await expect(window.articles.region).toContainText('from-abroad');
  await window.articles.counts('moorstedter-anzeiger', '13 annotations');
  await window.articles.counts('abendkurier', 'no annotations');

  await window.press('Control+Shift+o');
  await expect(window.articles.filter).toBeFocused();
  await window.page.keyboard.type('harb');
  await expect(options).toHaveCount(1);
  await expect(window.articles.region).toContainText('1 of 3 articles');
  await window.press('Enter');
  await window.text.shows('turned off the taps');

  await window.articles.filter.fill('nothing like it');
  await expect(window.articles.region).toContainText('No article matches');
});

test('annotations are filtered by tag and by words, and a click leads to the words', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.sample());
  await window.articles.open('moorstedter-anzeiger');
  await window.text.shows('Sechs Stunden');
  await expect(window.annotations.rows).toHaveCount(15);

  await window.annotations.region.getByRole('button', { name: /^Claim/ }).click();
  await expect(window.annotations.rows).toHaveCount(4);
  await window.annotations.filter.fill('ventil');
  await expect(window.annotations.rows).toHaveCount(1);
  await window.annotations.filter.fill('');
  await window.annotations.region.getByRole('button', { name: /^Claim/ }).click();

  await window.annotations.row(/Leserkommentare/).click();
  await expect(window.text.textbox.getByText('Mineralwasser')).toBeInViewport();
  await expect(window.annotations.details).toContainText('Leserkommentare');
});

test('side panels go and come back, and stay as they were left', async ({ beleg }) => {
  const { host, window } = await beleg.open(ProjectFolder.sample());
  await window.articles.open('abendkurier');
  await window.text.shows('Experten streiten');
  await window.press('Control+Shift+L');
  await expect(window.articles.region).toBeHidden();
  await window.text.shows('Experten streiten');
  const again = await beleg.window(host);
  await expect(again.text.region).toBeVisible();
  await expect(again.articles.region).toBeHidden();
  await again.press('Control+Shift+L');
  await expect(again.articles.region).toBeVisible();
});

test('steps go from article to article, and Excluded takes a reason', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.sample());
  const project = beleg.project;
  await window.articles.open('abendkurier');
  await window.text.shows('Experten streiten');
  await window.text.drag('Lesen Sie auch: Zehn Tipps gegen kalkiges Wasser');
  await window.press('0', '5');
  await window.annotations.details.getByRole('button', { name: /Reason/ }).click();
  await window.page.getByRole('option', { name: 'Navigation' }).click();
  await window.saved();
  await expect
    .poll(() => project.words('abendkurier.txt', 'ada-lenz'))
    .toEqual(['excluded:navigation: Lesen Sie auch: Zehn Tipps gegen kalkiges Wasser']);
  await window.text.textbox.focus();
  await window.press('Alt+PageDown');
  await window.text.shows('Sechs Stunden');
  await window.press('Alt+PageUp');
  await window.text.shows('Experten streiten');
});
