/** Reading with the mouse: words are dragged over, tagged, changed and deleted. */
import { TWO_ARTICLES } from '../articles.ts';
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';

test('words dragged over become Actor, Claim and Evidence, on screen and on disk', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  const project = beleg.project;
  await window.articles.open('reservoir');
  await window.text.shows('The mayor of Lowmere');

  await test.step('by the key of the tag', async () => {
    await window.text.drag('Orla Finch, said');
    await window.press('1');
    await window.annotations.are('Actor: Orla Finch, said');
  });
  await test.step('by the popover at the selection', async () => {
    await window.text.drag('the dam is safe');
    await window.popover.getByRole('button', { name: /Claim/ }).click();
    await window.text.drag('a survey by the engineers of Tarn & Sons');
    await window.popover.getByRole('button', { name: /Evidence/ }).click();
  });
  await window.annotations.are(
    'Actor: Orla Finch, said',
    'Claim: the dam is safe',
    'Evidence: a survey by the engineers of Tarn & Sons',
  );
  await window.saved();
  expect(project.words('reservoir.txt', 'ada-lenz')).toEqual([
    'actor: Orla Finch, said',
    'claim: the dam is safe',
    'evidence: a survey by the engineers of Tarn & Sons',
  ]);
  await window.articles.counts('reservoir', '3 annotations');
  await expect(window.articles.region).not.toContainText('Counting');
});

test('an armed tag tags every selection until Escape', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.tagButton('Claim').click();
  await window.text.drag('ran aground because of fog');
  await window.text.drag('notes clear sight');
  await window.annotations.are('Claim: ran aground because of fog', 'Claim: notes clear sight');
  await window.press('Escape');
  await expect(window.tagButton('Claim')).toHaveAttribute('aria-pressed', 'false');
  await window.text.drag('harbour log');
  await expect(window.annotations.rows).toHaveCount(2);
});

test('a selected annotation gets another tag, a note and other boundaries, and goes away', async ({
  beleg,
}) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  const project = beleg.project;
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.text.drag('harbour log');
  await window.press('1');
  await window.annotations.row('harbour log').click();

  await test.step('a note', async () => {
    await window.annotations.note.fill('Which log? Ask the harbour master.');
    await window.press('Escape');
    await window.saved();
    await expect
      .poll(() => project.annotations('ferry.txt', 'ada-lenz')[0]?.note)
      .toBe('Which log? Ask the harbour master.');
  });
  await test.step('another tag', async () => {
    await window.text.click('harbour log');
    await window.press('3');
    await window.annotations.are('Evidence: harbour log');
  });
  await test.step('a wider end, by its button', async () => {
    await window.annotations.moveEdge('end', 'forward', 'word').click();
    await window.annotations.are('Evidence: harbour log that');
  });
  await test.step('away with it, and back', async () => {
    await window.annotations.details.getByRole('button', { name: 'Delete' }).click();
    await expect(window.annotations.rows).toHaveCount(0);
    await window.toast.getByRole('button', { name: 'Undo' }).click();
    await window.annotations.are('Evidence: harbour log that');
  });
  await window.saved();
  await expect.poll(() => project.words('ferry.txt', 'ada-lenz')).toEqual(['evidence: harbour log that']);
});

test('clicking never makes an annotation, and the article is never written', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  const project = beleg.project;
  const before = project.read('reservoir.txt');
  await window.articles.open('reservoir');
  await window.text.shows('The mayor of Lowmere');
  await window.text.click('Monday');
  await window.press('x', 'Enter', 'Backspace', 'Control+v');
  await expect(window.annotations.rows).toHaveCount(0);
  await window.text.shows('The mayor of Lowmere, Orla Finch, said on Monday that the dam is safe.');
  expect(project.files()).toEqual(['ferry.txt', 'reservoir.txt']);
  expect(project.read('reservoir.txt')).toBe(before);
});
