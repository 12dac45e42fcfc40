/** The page of agreement: two people measured against each other, taken away as files, and on to the article. */
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';
import { RESERVOIR } from '../articles.ts';

const ARTICLE = 'reservoir.txt';

test('shows in words and figures how well two people agree, and saves what it shows', async ({ beleg }) => {
  const { window: ada } = await beleg.open(ProjectFolder.with({ [ARTICLE]: RESERVOIR }));
  await ada.articles.open('reservoir');
  await ada.text.shows('The mayor');
  for (const [words, key] of [
    ['Orla Finch', '1'],
    ['the dam is safe', '2'],
  ] as const) {
    await ada.text.drag(words);
    await ada.press(key);
  }
  await ada.press('Control+F9');
  const alone = ada.dialog('Agreement');
  await expect(alone).toContainText('Nobody else has annotated here yet.');
  await ada.saved();
  await ada.page.close();

  const ben = await beleg.window(await beleg.host(beleg.project.path, { data: beleg.newData() }));
  await ben.sayName('Ben Oster');
  await ben.articles.open('reservoir');
  await ben.text.shows('The mayor');
  for (const [words, key] of [
    ['Orla Finch', '1'],
    ['that the dam is safe', '3'],
  ] as const) {
    await ben.text.drag(words);
    await ben.press(key);
  }
  await ben.press('Escape', 'Control+F9');
  const page = ben.dialog('Agreement');
  await expect(page).toContainText(
    'Ben Oster and Ada Lenz: they agree on what is marked (100 % the same), differ on the tag (50 % the same), differ on where it begins and ends (50 % the same).',
  );
  await expect(page.getByRole('row', { name: /^F1, exact/ })).toContainText('0.50');
  await expect(page).toContainText('nobody has marked an article as done');
  await ben.isAccessible();
  for (const width of [600, 1280]) {
    await ben.page.setViewportSize({ width, height: 800 });
    await expect
      .poll(() => page.evaluate((element) => element.scrollWidth - element.clientWidth))
      .toBeLessThanOrEqual(0);
  }

  // γ only where it is asked for.
  await expect(page.getByRole('row', { name: /^γ –/ })).toContainText('not measured');
  await page.getByText('Also γ').click();
  await page.getByRole('button', { name: 'Measure' }).click();
  await expect(page).toContainText('30 random annotations each, seed 1');

  for (const [button, file] of [
    ['Save as CSV', 'Agreement.csv'],
    ['Save as HTML', 'Agreement.html'],
    ['Save picture as SVG: F1, overlapping of each tag', 'F1, overlapping of each tag.svg'],
    ['Save picture as PNG: F1, overlapping of each tag', 'F1, overlapping of each tag.png'],
    ['Save as CSV', 'Agreement 2.csv'],
  ] as const) {
    await page.getByRole('button', { name: button }).click();
    await expect(page).toContainText(`Saved: beleg/exports/${file}`);
  }
  const html = beleg.project.read('beleg/exports/Agreement.html');
  expect(html).toContain('they agree on what is marked (100 % the same)');
  expect(html).toContain('<svg');
  expect(html).not.toContain('<button');
  expect(beleg.project.read('beleg/exports/Agreement.csv')).toContain('"all",,,"f1Exact","0.5",');

  // From the figure to the words.
  await page.getByRole('button', { name: 'Review reservoir.txt' }).click();
  await expect(page).toBeHidden();
  await expect(ben.page.getByRole('region', { name: 'Differences', exact: true })).toContainText(
    'Tag differs',
  );
});
