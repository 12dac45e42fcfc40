/** What is not the article's: suggested, excluded, folded away and shown again. */
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';

const page = (at: number): string =>
  `Home\nSport\nWeather\n\nThe ferry ${'y'.repeat(at)} left on time.\n\nNobody on quay ${'x'.repeat(at)} could confirm it.\n\nAbout us and our paper\n`;
const PAGES = { 'a.txt': page(1), 'b.txt': page(2), 'c.txt': page(3) };

test('lines of several articles are suggested, excluded all at once or kept for good, and that is taken back', async ({
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

  // What somebody keeps is not suggested again, not even by the next Beleg.
  await bar.getByRole('button', { name: 'Keep', exact: true }).first().click();
  await expect(bar).toContainText('1 stretch is perhaps not the article’s');
  await window.page.reload();
  await expect(bar).toContainText('1 stretch is perhaps not the article’s');
  const own = (): unknown => JSON.parse(beleg.project.read('beleg/annotators/ada-lenz.json'));
  expect(own()).toMatchObject({ kept: { 'a.txt': ['home', 'sport', 'weather'] } });
  await bar.getByRole('button', { name: 'Keep all' }).click();
  await expect(bar).toBeHidden();
  await window.text.textbox.focus();
  await window.press('Control+z');
  await expect(bar).toContainText('1 stretch is perhaps not the article’s');
});

test('whoever excludes says why by one key, and it is folded to a line that says what is hidden', async ({
  beleg,
}) => {
  const { window } = await beleg.open(ProjectFolder.with(PAGES));
  await window.articles.open('a.txt');
  await window.text.shows('left on time');
  await window.text.dragBetween('Home', 'Weather');
  await window.press('0');
  const reasons = window.reasons;
  await expect(reasons.getByRole('menuitem', { name: 'Navigation' })).toBeFocused();
  await expect(window.popover).toBeHidden();
  await window.isAccessible();
  await window.press('Escape');
  await expect(reasons).toBeHidden();
  await expect(window.popover).toBeVisible();
  expect(await window.text.selectedWords()).toContain('Sport');
  await expect(window.text.marks).toHaveCount(0);
  // In the text this key is an actor's; the chooser has keys of its own.
  await window.press('0', '1');
  await window.annotations.are('Advert: Home Sport Weather');
  await window.press('Control+z');
  await expect(window.text.marks).toHaveCount(0);
  await window.text.dragBetween('Home', 'Weather');
  await window.press('0', 'Enter');
  const line = window.text.textbox.locator('.fold-line');
  await expect(line).toHaveText('Navigation, 3 lines: hide');
  await line.click();
  await expect(line).toHaveText('Navigation: 3 lines hidden, not counted');
  await expect(window.text.textbox.getByText('Weather')).toBeHidden();
  await expect(window.text.textbox.getByText('left on time')).toBeVisible();

  await window.text.goToStart();
  await window.text.selectNext(10);
  expect(await window.text.selectedWords()).toContain('The ferry');
  await window.press('1');
  await window.saved();
  expect(beleg.project.words('a.txt', 'ada-lenz')).toEqual([
    'excluded:navigation: Home\nSport\nWeather',
    'actor: The ferry',
  ]);

  await window.press('Control+Shift+X');
  await window.press('Control+Shift+X');
  await expect(line).toHaveText('Navigation, 3 lines: hide');
  await expect(window.text.textbox.getByText('Weather')).toBeVisible();

  // Armed: each stretch asks for its reason, and the tag stays armed.
  await window.annotations.details.getByRole('button', { name: 'Deselect' }).click();
  await window.tagButton('Excluded').click();
  await window.text.drag('About us');
  // What was suggested for these words, not what was chosen last.
  await expect(reasons.getByRole('menuitem', { name: 'Boilerplate' })).toBeFocused();
  await reasons.getByRole('menuitem', { name: 'Boilerplate' }).click();
  await window.annotations.are('Navigation', 'Actor', 'Boilerplate: About us');
});

test('what lies in a colleague’s zone is counted nowhere, and every figure says whose zone it is', async ({
  beleg,
}) => {
  const { window: ada } = await beleg.open(ProjectFolder.with(PAGES));
  await ada.articles.open('a.txt');
  await ada.text.shows('left on time');
  await ada.text.dragBetween('Home', 'Weather');
  await ada.press('0', '2');
  await ada.saved();
  await ada.page.close();

  const ben = await beleg.window(await beleg.host(beleg.project.path, { data: beleg.newData() }));
  await ben.sayName('Ben Oster');
  await ben.articles.open('a.txt');
  await ben.text.shows('left on time');
  await ben.text.drag('Sport');
  await ben.press('1');
  await ben.text.drag('The ferry');
  await ben.press('1');
  await ben.annotations.are(
    'Navigation',
    'Actor: Sport, by Ben Oster, excluded, not counted',
    'Actor: The ferry',
  );
  const foot = ben.annotations.region.locator('.side-foot');
  await expect(foot).toHaveText(/^1 annotation\s*1 excluded zone, 1 in it$/);
  const whose = /in the excluded zone of Ada Lenz: 1 annotation\./;
  await expect(foot).toHaveAttribute('title', whose);
  await ben.articles.counts('a.txt', '1 annotation$');
  const row = ben.articles.row('a.txt').locator('.article-row');
  await expect(row).toHaveAttribute('title', whose);
  await expect(row).not.toHaveAttribute('title', /Counted on the text that was annotated/);
  await ben.saved();
  // Of an article that is not shown, as the host counts: the same, if the article is.
  await ben.articles.open('b.txt');
  await ben.text.shows('yy left on time');
  await ben.articles.counts('a.txt', '1 annotation$');
  await expect(row).toHaveAttribute('title', whose);
  await expect(row).toHaveAttribute('title', /Counted on the text that was annotated/);
});
