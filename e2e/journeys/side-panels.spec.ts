/** The lists at the sides: as much room as they need, the truth where they are empty, names that can be told apart. */
import type { Locator } from '@playwright/test';
import { FERRY, TWO_ARTICLES } from '../articles.ts';
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';

const LONG = 'a-very-long-name-of-an-article-about-the-harbour-of-aldersund-part';

async function heightOf(locator: Locator): Promise<number> {
  return Math.round((await locator.boundingBox())?.height ?? 0);
}

test('the list has the whole side until something is selected; the details then take what they need', async ({
  beleg,
}) => {
  const { window } = await beleg.open(ProjectFolder.sample());
  await window.articles.open('moorstedter-anzeiger');
  await window.text.shows('Sechs Stunden');
  await expect(window.annotations.rows).toHaveCount(15);
  await expect(window.annotations.details).toHaveCount(0);
  const whole = await heightOf(window.annotations.region);
  expect(whole).toBe(await heightOf(window.articles.region));
  await window.annotations.filter.fill('e');
  await window.annotations
    .row(/by Ada|by /)
    .first()
    .click();
  const body = window.annotations.details.locator('.details-body');
  await expect(body).toBeVisible();
  expect(await body.evaluate((element) => element.scrollHeight - element.clientHeight)).toBe(0);
  const needed = await heightOf(window.annotations.details);
  expect(needed + (await heightOf(window.annotations.region))).toBeGreaterThanOrEqual(whole - 2);
  // The list was never taken away: its filter is as it was.
  await expect(window.annotations.filter).toHaveValue('e');

  const edge = window.page.getByRole('separator', { name: 'Height of the selected annotation' });
  await edge.focus();
  await window.press('ArrowUp', 'ArrowUp');
  await expect.poll(() => heightOf(window.annotations.details)).toBeLessThan(needed - 40);
  await window.isAccessible();
  await window.annotations.details.getByRole('button', { name: 'Deselect' }).click();
  await expect(window.text.textbox).toBeFocused();
  expect(await heightOf(window.annotations.region)).toBe(whole);
});

test('an article without words, or that is no text, says so in the list of annotations', async ({
  beleg,
}) => {
  const project = ProjectFolder.with({
    'empty.txt': '',
    'broken.txt': Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]),
    'good.txt': FERRY,
  });
  const { window } = await beleg.open(project);
  await window.articles.open('good');
  await expect(window.annotations.region).toContainText('Select words in the text');
  await window.articles.open('empty');
  await expect(window.annotations.region).toContainText('There are no words in this article');
  await expect(window.annotations.region).not.toContainText('Select words');
  await expect(window.text.region).toContainText('empty.txt holds no words');
  await expect(window.text.region).toContainText('Get it again');
  await window.articles.open('broken');
  await expect(window.annotations.region).toContainText('This article cannot be shown');
  await expect(window.annotations.region).not.toContainText('Select words');
  await window.isAccessible();
});

test('an empty folder says once what to do', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with({}));
  await expect(window.page.getByText('Put articles into this folder')).toHaveCount(1);
  await expect(window.text.region.getByRole('button', { name: /Open folder/ })).toBeVisible();
  await window.isAccessible();
});

test('a long name keeps its beginning and its end in view, and is whole in its tooltip', async ({
  beleg,
}) => {
  const { window } = await beleg.open(
    ProjectFolder.with({ [`${LONG}-one.txt`]: 'One.', [`${LONG}-two.txt`]: 'Two.', 'ferry.txt': FERRY }),
  );
  const row = window.articles.row(`${LONG}-one.txt`);
  await expect(row.locator('.article-row')).toHaveAttribute('title', `${LONG}-one.txt`);
  for (const part of ['.file-end', '.file-ending']) {
    const cut = await row.locator(part).evaluate((element) => {
      const name = element.closest('.file-name')?.getBoundingClientRect().right ?? 0;
      return element.getBoundingClientRect().right - name;
    });
    expect(cut).toBeLessThanOrEqual(0.5);
  }
  const gap = await row.evaluate((element) => {
    const name = element.querySelector('.file-name')?.getBoundingClientRect().right ?? 0;
    return (element.querySelector('.article-row')?.getBoundingClientRect().right ?? 0) - name;
  });
  // The padding of the row, and less than a letter.
  expect(gap).toBeLessThan(12 + 8 + 10);
});

test('what was used lately stands first in the palette', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.command('Colours: dark');
  await window.press('F1');
  const palette = window.dialog('Command palette');
  await expect(palette).toContainText('Recently used');
  await expect(palette.getByRole('option').first()).toContainText('Colours: dark');
  await window.isAccessible();
  await window.press('ArrowDown', 'ArrowUp', 'Enter');
  await expect(palette).toBeHidden();
  await window.press('F1');
  await window.page.keyboard.type('undo');
  await expect(palette).not.toContainText('Recently used');
});

test('in a low and narrow window no line stands alone and nothing is half in view', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.sample());
  await window.page.setViewportSize({ width: 720, height: 450 });
  await window.notices.getByRole('button', { name: 'Dismiss' }).click();
  await window.articles.open('moorstedter-anzeiger');
  await window.text.shows('Sechs Stunden');
  await window.annotations.rows.first().click();
  await expect(window.annotations.details).toBeVisible();
  await expect(window.annotations.rows.first()).toBeVisible();
  const edges = async (locator: Locator): Promise<{ top: number; bottom: number }> => {
    const box = await locator.boundingBox();
    return { top: box?.y ?? 0, bottom: (box?.y ?? 0) + (box?.height ?? 0) };
  };
  const foot = await edges(window.annotations.region.locator('.side-foot'));
  const list = await edges(window.annotations.list);
  expect(foot.bottom).toBeLessThanOrEqual((await edges(window.status)).top);
  expect(list.bottom).toBeLessThanOrEqual(foot.top);
  expect(list.bottom - list.top).toBeGreaterThan(48);
  const tags = window.page.getByRole('toolbar', { name: 'Tags', exact: true });
  await expect(tags).toHaveCSS('border-inline-start-width', '0px');
});
