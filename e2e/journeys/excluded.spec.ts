/** What is not the article's: suggested, excluded, folded away and shown again. */
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';

const page = (at: number): string =>
  `Home\nSport\nWeather\n\nThe ferry ${'y'.repeat(at)} left on time.\n\nNobody on quay ${'x'.repeat(at)} could confirm it.\n\nAbout us and our paper\n`;
const PAGES = { 'a.txt': page(1), 'b.txt': page(2), 'c.txt': page(3) };

test('lines of several articles are suggested, excluded all at once, and taken back in one step', async ({
  beleg,
}) => {
  const { window } = await beleg.open(ProjectFolder.with(PAGES));
  await window.articles.open('a.txt');
  await window.text.shows('left on time');
  const bar = window.text.region.getByRole('region', { name: 'Suggested exclusions' });
  await expect(bar).toContainText('2 stretches are perhaps not the article’s');
  await expect(window.text.textbox.locator('.suggested')).toHaveCount(4);
  await expect(window.text.marks).toHaveCount(0);
  await bar.getByRole('button', { name: 'Look at each' }).click();
  await expect(bar).toContainText('Navigation');
  await expect(bar).toContainText('in 3 articles');
  await window.isAccessible();

  await bar.getByRole('button', { name: 'Exclude all' }).click();
  await expect(bar).toBeHidden();
  await window.saved();
  expect(beleg.project.words('a.txt', 'ada-lenz')).toEqual([
    'excluded:navigation: Home\nSport\nWeather',
    'excluded:boilerplate: About us and our paper',
  ]);
  await window.articles.counts('a.txt', 'no annotations');
  await window.press('Control+z');
  await expect(bar).toBeVisible();
  await expect(window.text.marks).toHaveCount(0);
});

test('what is excluded is folded to a line that says what is hidden, and unfolded again', async ({
  beleg,
}) => {
  const { window } = await beleg.open(ProjectFolder.with(PAGES));
  await window.articles.open('a.txt');
  await window.text.shows('left on time');
  await window.text.dragBetween('Home', 'Weather');
  await window.press('0');
  const line = window.text.textbox.locator('.fold-line');
  await expect(line).toHaveText('Excluded, 3 lines: hide');
  await line.click();
  await expect(line).toHaveText('Excluded: 3 lines hidden, not counted');
  await expect(window.text.textbox.getByText('Weather')).toBeHidden();
  await expect(window.text.textbox.getByText('left on time')).toBeVisible();
  await window.isAccessible();

  await window.text.goToStart();
  await window.text.selectNext(10);
  expect(await window.text.selectedWords()).toContain('The ferry');
  await window.press('1');
  await window.saved();
  expect(beleg.project.words('a.txt', 'ada-lenz')).toEqual([
    'excluded: Home\nSport\nWeather',
    'actor: The ferry',
  ]);

  await window.press('Control+Shift+X');
  await window.press('Control+Shift+X');
  await expect(line).toHaveText('Excluded, 3 lines: hide');
  await expect(window.text.textbox.getByText('Weather')).toBeVisible();
});
