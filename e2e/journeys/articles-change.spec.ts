/** Articles that change, come and go under an open window: annotations keep to their words. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { FERRY, TWO_ARTICLES } from '../articles.ts';
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';

test('words that moved in a changed article are found again, and said to have moved', async ({ beleg }) => {
  const { host, window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  const project = beleg.project;
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.text.drag('harbour log');
  await window.press('1');
  await window.saved();
  await expect.poll(() => project.words('ferry.txt', 'ada-lenz')).toEqual(['actor: harbour log']);
  const stored = project.annotations('ferry.txt', 'ada-lenz');
  beleg.guard.expectHostGone();
  await host.stop();
  await window.page.close();

  project.write('ferry.txt', `Corrected on Friday.\n\n${FERRY}`);
  const again = await beleg.window(await beleg.host(project.path));
  await again.articles.open('ferry');
  await again.text.shows('Corrected on Friday.');
  await again.annotations.are('Actor: harbour log');
  await again.annotations.row('harbour log').click();
  await expect(again.annotations.details).toContainText('Moved with the text');
  expect(project.annotations('ferry.txt', 'ada-lenz')).toEqual(stored);
});

test('an article that is deleted keeps its annotations, and says so', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  const project = beleg.project;
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.text.drag('harbour log');
  await window.press('1');
  await window.saved();
  rmSync(join(project.path, 'ferry.txt'));
  await window.comeBack();
  await expect(window.notices).toContainText('ferry.txt');
  await expect.poll(() => project.words('ferry.txt', 'ada-lenz')).toEqual(['actor: harbour log']);
});

test('an article that comes later is listed without being asked for', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  await expect(window.articles.list.getByRole('option')).toHaveCount(2);
  beleg.project.write('later/third.txt', 'A third voice.\n');
  await window.comeBack();
  await expect(window.articles.row('third')).toBeVisible();
  await window.articles.open('third');
  await window.text.shows('A third voice.');
});
