/** A colleague's annotations are reviewed by keyboard alone: every difference seen, decided, some undone. */
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';
import { RESERVOIR } from '../articles.ts';

const ARTICLE = 'reservoir.txt';

test('reviews a colleague’s annotations by keyboard, and writes into one’s own files only', async ({
  beleg,
}) => {
  const { window: ada } = await beleg.open(ProjectFolder.with({ [ARTICLE]: RESERVOIR }));
  await ada.articles.open('reservoir');
  await ada.text.shows('The mayor');
  for (const [words, key] of [
    ['Orla Finch', '1'],
    ['three cracks', '3'],
    ['the dam is safe', '2'],
    ['Fishermen', '2'],
    ['keeps photographs', '3'],
  ] as const) {
    await ada.text.drag(words);
    await ada.press(key);
  }
  await expect(ada.annotations.rows).toHaveCount(5);
  await ada.saved();
  await ada.page.close();

  const ben = await beleg.window(await beleg.host(beleg.project.path, { data: beleg.newData() }));
  await ben.sayName('Ben Oster');
  await ben.articles.open('reservoir');
  await ben.text.shows('The mayor');
  for (const [words, key] of [
    ['Orla Finch', '1'],
    ['that the dam is safe', '2'],
    ['Fishermen', '1'],
    ['Tarn & Sons', '1'],
  ] as const) {
    await ben.text.drag(words);
    await ben.press(key);
  }
  await ben.saved();
  const folder = `beleg/annotations/${ARTICLE}`;
  const theirs = beleg.project.read(`${folder}/ada-lenz.json`);

  await ben.text.textbox.focus();
  await ben.press('Escape', 'F9');
  const side = ben.page.getByRole('region', { name: 'Differences', exact: true });
  const box = ben.page.getByRole('region', { name: 'Selected difference' });
  const rows = side.getByRole('option');
  await expect(rows).toHaveCount(5);
  await expect(side).toContainText('0 of 4 decided');

  // In a narrow window nothing stands over the edge.
  for (const width of [600, 900, 1280]) {
    await ben.page.setViewportSize({ width, height: 800 });
    await expect
      .poll(() => ben.page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
      .toBeLessThanOrEqual(0);
  }
  await ben.text.textbox.focus();

  // A boundary: accepted with a comment, one's own becomes the colleague's.
  await ben.press('n');
  await expect(box).toContainText('Boundary differs');
  await expect(box.getByRole('deletion')).toHaveText(['that ']);
  await ben.isAccessible();
  await ben.press('t');
  await ben.page.keyboard.type('shorter is better');
  await ben.press('Escape', 'a');
  await expect(box).toContainText('Accepted');
  await expect(side).toContainText('1 of 4 decided');

  // Only the colleague's: rejected for a reason, undone, rejected again.
  await ben.press('n');
  await expect(box).toContainText('Only Ada Lenz');
  await ben.press('x');
  await expect(ben.page.getByRole('menu', { name: 'Why reject it?' })).toBeVisible();
  await ben.isAccessible();
  await ben.press('3');
  await expect(box).toContainText('Rejected: Not in scope');
  await ben.press('Control+z');
  await expect(side).toContainText('1 of 4 decided');
  await ben.press('x', '5');
  await expect(box).toContainText('Rejected: Unsupported');

  // Another tag: amended to a third one.
  await ben.press('n');
  await expect(box).toContainText('Tag differs');
  await ben.press('m', '3', 'Enter');
  await expect(box).toContainText('Amended');
  await ben.press('n');
  await expect(box.getByText('keeps photographs')).toBeVisible();
  await ben.press('m');
  await ben.press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
  await ben.press(
    'Shift+ArrowRight',
    'Shift+ArrowRight',
    'Shift+ArrowRight',
    'Shift+ArrowRight',
    'Shift+ArrowRight',
  );
  await expect(box).toContainText('keeps photographs of water');
  await ben.press('Enter');
  await expect(side).toContainText('4 of 4 decided');
  await ben.press('n');
  await expect(ben.page.getByText('All 4 are decided').first()).toBeAttached();
  await ben.isAccessible();

  await ben.saved();
  await expect
    .poll(() => beleg.project.words(ARTICLE, 'ben-oster'))
    .toEqual([
      'actor: Orla Finch',
      'claim: the dam is safe',
      'actor: Tarn & Sons',
      'evidence: Fishermen',
      'evidence: keeps photographs of water',
    ]);
  const said = (): string => beleg.project.read(`${folder}/ben-oster.links.json`);
  await expect
    .poll(() =>
      said()
        .match(/urn:beleg:decision:\w+/gu)
        ?.toSorted(),
    )
    .toEqual([
      'urn:beleg:decision:accepted',
      'urn:beleg:decision:amended',
      'urn:beleg:decision:amended',
      'urn:beleg:decision:rejected',
    ]);
  expect(said()).toContain('shorter is better');
  expect(said()).toContain('unsupported');
  expect(said()).not.toContain('not-in-scope');
  expect(beleg.project.read(`${folder}/ada-lenz.json`)).toBe(theirs);
});
