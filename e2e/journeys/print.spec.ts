/** Printing: the article on paper with its annotations, all of them, and nothing of the window. */
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';

test('an article is printed whole with its annotations, numbered and listed', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.sample());
  await window.articles.open('moorstedter-anzeiger');
  await window.text.shows('Sechs Stunden');
  const { page } = window;
  const sheet = page.locator('.print-page');
  await expect(sheet).toHaveCount(0);

  // What the system's dialog would print: the browser tells the page, and takes what is in it then.
  await page.evaluate(() => {
    Object.assign(globalThis, { print: () => dispatchEvent(new Event('beforeprint')) });
  });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await window.press('Control+p');
  await expect(sheet).toBeVisible();
  await expect(page.getByRole('contentinfo')).toBeHidden();
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('moorstedter-anzeiger.txt');
  await expect(sheet.locator('.print-notes li')).toHaveCount(15);
  await expect(sheet.locator('.print-label')).toHaveCount(15);
  await expect(sheet.locator('.print-label').first()).toHaveText(/^[ACEX]\d+$/);
  const colours = await sheet.evaluate((element) => {
    const { color, backgroundColor } = getComputedStyle(element);
    return [color, backgroundColor];
  });
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);

  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  await expect(sheet).toHaveCount(0);
  await expect(window.status).toBeVisible();
});

test('a long article takes as many pages as it needs', async ({ beleg }) => {
  const paragraphs = Array.from({ length: 300 }, (_, index) => `Paragraph ${index} about the flood.`);
  const { window } = await beleg.open(ProjectFolder.with({ 'long.txt': paragraphs.join('\n\n') }));
  await window.articles.open('long');
  await window.text.shows('Paragraph 0 about');
  const pdf = await window.page.pdf({ format: 'A4' });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThan(5);
});
