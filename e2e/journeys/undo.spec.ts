/** Undo and redo: everything, in the order it was done, across articles. */
import { TWO_ARTICLES } from '../articles.ts';
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';

test('undo goes back over several articles to where it acts, and redo forward again', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  const project = beleg.project;
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.text.drag('harbour log');
  await window.press('1');
  await window.articles.open('reservoir');
  await window.text.shows('The mayor');
  await window.text.drag('the dam is safe');
  await window.press('2', '3');
  await window.annotations.are('Evidence: the dam is safe');

  await window.press('Control+z');
  await window.annotations.are('Claim: the dam is safe');
  await window.press('Control+z');
  await expect(window.annotations.rows).toHaveCount(0);
  await window.press('Control+z');
  await window.text.shows('ran aground');
  await expect(window.annotations.rows).toHaveCount(0);

  await window.press('Control+y');
  await window.annotations.are('Actor: harbour log');
  await window.press('Control+Shift+z', 'Control+Shift+z');
  await window.text.shows('The mayor');
  await window.annotations.are('Evidence: the dam is safe');

  await window.saved();
  await expect.poll(() => project.words('ferry.txt', 'ada-lenz')).toEqual(['actor: harbour log']);
  await expect.poll(() => project.words('reservoir.txt', 'ada-lenz')).toEqual(['evidence: the dam is safe']);
});

test('undo stands in the menu with its key, and says what it would undo', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.text.drag('harbour log');
  await window.press('1');
  await window.annotations.are('Actor: harbour log');
  await window.menu('Edit', /^Undo/);
  await expect(window.annotations.rows).toHaveCount(0);
  await window.menu('Edit', /^Redo/);
  await window.annotations.are('Actor: harbour log');
});
