/** A colleague's annotations: seen, filtered, never changed, and never silently so. */
import { TWO_ARTICLES } from '../articles.ts';
import { type Beleg, expect, test } from '../beleg.ts';
import type { BelegWindow } from '../pages/beleg-window.ts';
import { ProjectFolder } from '../project-folder.ts';

/** Ben's window on a project in which Ada has tagged and noted something. */
async function afterAda(beleg: Beleg): Promise<BelegWindow> {
  const { window: ada } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  await ada.articles.open('ferry');
  await ada.text.shows('ran aground');
  await ada.text.drag('harbour log');
  await ada.press('1');
  await ada.annotations.note.fill('Which log?');
  await ada.press('Escape');
  await ada.saved();
  await ada.page.close();
  const ben = await beleg.window(await beleg.host(beleg.project.path, { data: beleg.newData() }));
  await ben.sayName('Ben Oster');
  await ben.articles.open('ferry');
  await ben.annotations.are('Actor: harbour log, by Ada Lenz');
  return ben;
}

test('whoever tries to change a colleague’s annotation is told whose it is', async ({ beleg }) => {
  const ben = await afterAda(beleg);
  const why = 'Ada Lenz made this annotation, so only Ada Lenz can change it';
  await ben.annotations.row('harbour log').click();
  await ben.press('Delete');
  await expect(ben.toast).toContainText(why);
  await ben.isAccessible();
  for (const attempt of [
    () => ben.press('2'),
    () => ben.press('m'),
    () => ben.menu('Annotation', /Move end forward by a word/),
    () => ben.menu('Annotation', /^Delete/),
  ]) {
    await ben.toast.getByRole('button', { name: 'Close' }).click();
    await expect(ben.toast).toHaveCount(0);
    await ben.text.textbox.focus();
    await attempt();
    await expect(ben.toast).toContainText(why);
  }
  await ben.annotations.are('Actor: harbour log, by Ada Lenz');
  await ben.annotations.details.getByRole('button', { name: 'Deselect' }).click();
  await expect(ben.toast).toHaveCount(0);
  await expect(ben.annotations.details).toHaveCount(0);
});

test('the list can show one annotator’s annotations, where there are several', async ({ beleg }) => {
  const ben = await afterAda(beleg);
  const whose = ben.annotations.region.getByRole('button', { name: /Annotations by/ });
  await expect(whose).toHaveCount(0);
  await ben.text.drag('ran aground');
  await ben.press('2');
  await ben.annotations.are('Claim: ran aground, by Ben Oster', 'Actor: harbour log, by Ada Lenz');
  await whose.click();
  await ben.isAccessible();
  await ben.page
    .getByRole('option', { name: /Ada Lenz/ })
    .last()
    .click();
  await ben.annotations.are('Actor: harbour log, by Ada Lenz');
  await ben.articles.open('reservoir');
  await ben.text.shows('The mayor');
  await expect(whose).toHaveCount(0);
  await expect(ben.annotations.region).toContainText('No annotations yet');
});

test('the words of a note are read on the selected card', async ({ beleg }) => {
  const ben = await afterAda(beleg);
  await expect(ben.annotations.list).not.toContainText('Which log?');
  await ben.annotations.row('harbour log').click();
  await expect(ben.annotations.list).toContainText('Which log?');
});

test('a card that unfolds at the foot of the list stays in view whole', async ({ beleg }) => {
  const words = Array.from({ length: 40 }, (_, n) => `word${String(n)}`);
  const { window } = await beleg.open(ProjectFolder.with({ 'a.txt': words.join(' ') }));
  await window.articles.open('a.txt');
  // The list is empty once it is known that nothing is annotated; a key before that can be too early.
  await expect(window.annotations.region).toContainText('No annotations yet');
  await window.text.shows('word39');
  await window.tagButton('Claim').click();
  await expect(window.tagButton('Claim')).toHaveAttribute('aria-pressed', 'true');
  for (const word of words.slice(0, 14)) await window.text.drag(word);
  await window.press('Escape');
  await expect(window.annotations.rows).toHaveCount(14);
  await window.annotations.rows.last().click();
  await window.annotations.note.fill('A note that is long enough to be two lines in the card of the list.');
  await window.press('Escape');
  const foot = await window.annotations.region.locator('.side-foot').boundingBox();
  await expect
    .poll(async () => {
      const card = await window.annotations.list.getByText('A note that is long').boundingBox();
      return (card?.y ?? Infinity) + (card?.height ?? 0) <= (foot?.y ?? 0);
    })
    .toBe(true);
});
