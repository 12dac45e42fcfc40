/** Finding words in the article and in the project, by keyboard: counted, marked, gone to, and tagged at once. */
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';

test('what is found in the article is marked, walked through, and can be tagged at once', async ({
  beleg,
}) => {
  const { window } = await beleg.open(ProjectFolder.sample());
  const { page } = window;
  await window.articles.open('abendkurier');
  await window.text.shows('Experten streiten');
  await window.press('Control+f');
  const bar = page.getByRole('region', { name: 'Find in the article' });
  await page.keyboard.type('wasser');
  await expect(bar.getByRole('status')).toContainText('of 3');
  await expect(page.locator('.found')).toHaveCount(3);
  await bar.getByRole('button', { name: 'Whole words' }).click();
  await expect(bar.getByRole('status')).toContainText('of 2');
  await bar.getByRole('button', { name: 'Regular expression' }).click();
  await bar.getByRole('searchbox').fill('wasser(');
  await expect(bar.getByRole('status')).toContainText('not a regular expression');
  await bar.getByRole('searchbox').fill('wasseraus\\w+');
  await expect(bar.getByRole('status')).toContainText('1 of 1');
  await expect(page.locator('.found-current')).toHaveText('Wasserausfall');
  await window.isAccessible();

  await window.press('Escape');
  await expect(bar).toBeHidden();
  await expect.poll(() => window.text.selectedWords()).toBe('Wasserausfall');
  await window.press('2');
  await window.annotations.are('Claim: Wasserausfall');
});

test('results of the project stay while they are gone through, in texts and in annotations', async ({
  beleg,
}) => {
  const { window } = await beleg.open(ProjectFolder.sample());
  const { page } = window;
  await expect(window.articles.list.getByRole('option')).toHaveCount(3);
  await window.press('Control+Shift+f');
  const search = page.getByRole('search', { name: 'Search' });
  await page.keyboard.type('wasserw');
  await expect(search.getByRole('option')).toHaveCount(2);
  await expect(search).toContainText('2 places in 1 article');
  await window.press('F7');
  await expect.poll(() => window.text.selectedWords()).toMatch(/^wasserw/iu);
  await window.press('F7');
  await expect(search.getByRole('option', { selected: true })).toContainText(/Wasserw/u);
  await expect(search.getByRole('option')).toHaveCount(2);

  await search.getByText('Annotations', { exact: true }).click();
  await search.getByRole('searchbox').fill('ventil');
  await expect(search).toContainText(/\d+ places? in \d+ article/u);
  await search.getByRole('button', { name: 'Filters' }).click();
  await search
    .getByRole('button', { name: /^all Tag|Tag/u })
    .first()
    .click();
  await page.getByRole('option', { name: 'Claim', exact: true }).click();
  await expect(search).toContainText('1 place in 1 article');
  await window.press('F7');
  await expect(window.annotations.selected).toContainText(/ventil/iu);
  await window.isAccessible();
  await search.getByRole('button', { name: 'Back to the list of articles' }).click();
  await expect(window.articles.region).toBeVisible();
});
