/** Articles that change, come and go under an open window: annotations keep to their words. */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
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

test('an article that is gone stays on the page, can be annotated, and is itself again when it is back', async ({
  beleg,
}) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  const project = beleg.project;
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.text.drag('harbour log');
  await window.press('1');
  await window.saved();
  rmSync(join(project.path, 'ferry.txt'));
  mkdirSync(join(project.path, 'ferry.txt'));
  await window.comeBack();
  await expect(window.notices).toContainText('a folder stands in its place');
  await window.text.drag('ran aground');
  await window.press('2');
  await window.saved();
  await expect.poll(() => project.words('ferry.txt', 'ada-lenz')).toHaveLength(2);
  rmSync(join(project.path, 'ferry.txt'), { recursive: true });
  project.write('ferry.txt', FERRY);
  await window.comeBack();
  await expect(window.notices).not.toContainText('ferry.txt');
  await window.annotations.are('Claim: ran aground', 'Actor: harbour log');
});

test('a renamed article takes its annotations along when it is told to, and gives them back on undo', async ({
  beleg,
}) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  const project = beleg.project;
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.text.drag('harbour log');
  await window.press('1');
  await window.saved();
  await window.press('Control+i');
  await window.dialog('About ferry.txt').getByLabel('Outlet').fill('The Pier');
  await window.press('Enter');
  await expect(window.text.region).toContainText('The Pier');
  renameSync(join(project.path, 'ferry.txt'), join(project.path, 'aground.txt'));
  await window.comeBack();
  await expect(window.articles.row('aground')).toBeVisible();
  await window.articles.open('aground');
  await window.text.shows('ran aground');
  await expect(window.notices).toContainText('aground.txt has the text of ferry.txt');
  expect(project.words('ferry.txt', 'ada-lenz')).toEqual(['actor: harbour log']);
  await expect(window.text.region).not.toContainText('The Pier');
  await window.notices.getByRole('button', { name: 'Take them along' }).click();
  await window.annotations.are('Actor: harbour log');
  await expect(window.text.region).toContainText('The Pier');
  await expect(window.notices).not.toContainText('has the text of');
  await window.saved();
  await expect.poll(() => project.words('aground.txt', 'ada-lenz')).toEqual(['actor: harbour log']);
  await expect.poll(() => project.words('ferry.txt', 'ada-lenz')).toEqual([]);
  await window.text.textbox.focus();
  await window.press('Control+z');
  await window.annotations.are();
  await expect(window.text.region).not.toContainText('The Pier');
  await window.saved();
  await expect.poll(() => project.words('ferry.txt', 'ada-lenz')).toEqual(['actor: harbour log']);
});
