/** Links: drawn by two keystrokes from one article to another, and by the mouse; kept when their other end goes. */
import type { Locator, Page } from '@playwright/test';
import { FERRY, RESERVOIR, TWO_ARTICLES } from '../articles.ts';
import { expect, test } from '../beleg.ts';
import { ADA, BEN, plantLayer, plantProject } from '../planted-layer.ts';
import { ProjectFolder } from '../project-folder.ts';

const CLAIM = { words: 'the dam is safe', tag: 'claim' } as const;
const LINKS = `beleg/annotations/ferry.txt/${ADA.id}.links.json`;

async function dragTo(page: Page, handle: Locator, target: Locator): Promise<void> {
  const from = await handle.boundingBox();
  const to = await target.boundingBox();
  if (from === null || to === null) throw new Error('nothing to drag');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x - 60, from.y + 30, { steps: 3 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 3 });
  await page.mouse.up();
}

test('a link is drawn to another article by two keystrokes, is undone, and stays when its other end goes', async ({
  beleg,
}) => {
  const project = ProjectFolder.with(TWO_ARTICLES);
  plantProject(project, 'Harbour', [ADA, BEN]);
  plantLayer(project, 'reservoir.txt', RESERVOIR, BEN, [CLAIM, { words: 'three cracks', tag: 'evidence' }]);
  plantLayer(project, 'ferry.txt', FERRY, ADA, [
    { words: 'harbour log', tag: 'evidence' },
    { words: 'because of fog', tag: 'claim' },
  ]);
  const data = beleg.newData();
  beleg.keep(project);
  const host = await beleg.host(project.path, { data, args: ['--annotator', ADA.id] });
  const window = await beleg.window(host);
  const sentences = window.annotations.details.getByRole('list').getByRole('listitem');
  const sentence = 'Evidence “harbour log” supports Claim “the dam is safe”';

  await test.step('two keystrokes beyond selecting', async () => {
    await window.articles.open('ferry');
    await window.annotations.row('harbour log').click();
    await window.text.textbox.focus();
    await window.press('l');
    const bar = window.page.getByRole('contentinfo', { name: 'Status' });
    await expect(bar).toContainText('Evidence “harbour log” …');
    await expect(window.page.getByRole('menu', { name: 'Type of link' })).toContainText('supports');
    await window.articles.open('reservoir');
    await window.text.shows('The mayor');
    await window.annotations.row('three cracks').click();
    await window.text.textbox.focus();
    await window.press('Enter');
    await expect(window.page.getByRole('menu', { name: 'Type of link' })).toHaveCount(0);
    // Everybody sees why nothing happened, not only who listens.
    await expect(window.toast).toContainText('This link cannot end at Evidence “three cracks”');
    await expect(bar).toContainText('Evidence “harbour log” …');
    await window.annotations.row('the dam is safe').click();
    await window.text.textbox.focus();
    await window.press('1');
    await expect(sentences).toHaveCount(1);
    await expect(sentences).toHaveAccessibleName(sentence);
    await expect(sentences).toContainText('in ferry.txt');
    await expect(bar).not.toContainText('harbour log');
    await window.isAccessible();
  });
  await test.step('undone and done again where it begins, saved in the file of that article', async () => {
    await window.press('Control+z');
    await expect(window.annotations.selected).toHaveAccessibleName(/^Evidence: harbour log/);
    await expect(sentences).toHaveCount(0);
    await window.press('Control+Shift+z');
    await expect(sentences).toHaveAccessibleName(sentence);
    await window.saved();
    expect(project.read(LINKS)).toContain('urn:beleg:link:supports');
  });
  await test.step('another by the mouse, retyped and noted', async () => {
    const handle = window.page.locator('.link-handle[data-in-margin]');
    await dragTo(window.page, handle, window.text.marks.filter({ hasText: 'because of fog' }));
    const chooser = window.page.getByRole('menu', { name: 'Type of link' });
    await expect(chooser.getByRole('menuitem').first()).toBeFocused();
    await window.press('2');
    await expect(sentences).toHaveCount(2);
    await expect(sentences.nth(1)).toHaveAccessibleName(/refutes Claim “because of fog”$/);
    await sentences.nth(1).getByRole('button', { name: 'Write a note on the link' }).click();
    await window.page.keyboard.type('clear sight');
    await window.press('Enter');
    await expect(sentences.nth(1)).toContainText('clear sight');
    await window.saved();
  });
  await test.step('a colleague deletes what it leads to: it stays, and says so, also after a restart', async () => {
    await sentences
      .first()
      .getByRole('button', { name: /^Go to Claim/ })
      .click();
    await expect(window.annotations.selected).toHaveAccessibleName(/^Claim: the dam is safe/);
    plantLayer(project, 'reservoir.txt', RESERVOIR, BEN, [{ words: 'three cracks', tag: 'evidence' }]);
    await expect(window.annotations.rows).toHaveCount(1);
    await window.articles.open('ferry');
    await window.annotations.row('harbour log').click();
    await expect(sentences.first()).toHaveAccessibleName(/supports an annotation that is no longer there$/);
    await window.page.close();
    await host.stop();
    const again = await beleg.window(await beleg.host(project.path, { data, args: ['--annotator', ADA.id] }));
    await again.articles.open('ferry');
    await again.annotations.row('harbour log').click();
    const kept = again.annotations.details.getByRole('list').getByRole('listitem');
    await expect(kept).toHaveCount(2);
    await expect(kept.first()).toHaveAccessibleName(/supports an annotation that is no longer there$/);
    await expect(kept.nth(1)).toContainText('clear sight');
  });
});
