/** Two windows and two Belegs on one project: nothing is lost, everybody sees it. */
import { TWO_ARTICLES } from '../articles.ts';
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';

test('two windows of one host show each other what is tagged, at once', async ({ beleg }) => {
  const { host, window: one } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  const project = beleg.project;
  const other = await beleg.window(host);
  for (const window of [one, other]) {
    await window.articles.open('ferry');
    await window.text.shows('ran aground');
  }
  await one.text.drag('harbour log');
  await one.press('1');
  await other.annotations.are('Actor: harbour log');
  await other.text.drag('ran aground because of fog');
  await other.press('2');
  await one.annotations.are('Claim: ran aground because of fog', 'Actor: harbour log');
  await one.press('Control+z');
  await expect(one.annotations.rows).toHaveCount(1);
  await other.annotations.are('Claim: ran aground because of fog');
  await other.saved();
  await expect
    .poll(() => project.words('ferry.txt', 'ada-lenz'))
    .toEqual(['claim: ran aground because of fog']);
});

test('two hosts of one annotator on one project lose nothing', async ({ beleg }) => {
  const { window: one } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  const project = beleg.project;
  const second = await beleg.host(project.path);
  const other = await beleg.window(second);
  for (const window of [one, other]) {
    await window.articles.open('ferry');
    await window.text.shows('ran aground');
  }
  await one.text.drag('harbour log');
  await one.press('1');
  await other.text.drag('ran aground because of fog');
  await other.press('2');
  await one.saved();
  await other.saved();
  for (const window of [one, other]) {
    await window.annotations.are('Claim: ran aground because of fog', 'Actor: harbour log');
  }
  expect(project.words('ferry.txt', 'ada-lenz').toSorted()).toEqual([
    'actor: harbour log',
    'claim: ran aground because of fog',
  ]);
});

test('a second annotator is a second voice: seen, and not to be changed', async ({ beleg }) => {
  const { window: ada } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  const project = beleg.project;
  await ada.articles.open('ferry');
  await ada.text.shows('ran aground');
  await ada.text.drag('harbour log');
  await ada.press('1');
  await ada.saved();

  const theirs = await beleg.host(project.path, { data: beleg.newData() });
  const ben = await beleg.window(theirs);
  await ben.sayName('Ben Oster');
  await ben.articles.open('ferry');
  await ben.annotations.are('Actor: harbour log, by Ada Lenz');
  await ben.annotations.row('harbour log').click();
  await expect(ben.annotations.details).toContainText('A colleague’s annotation');
  await ben.press('Delete');
  await ben.annotations.are('Actor: harbour log, by Ada Lenz');
  await ben.text.drag('harbour log');
  await ben.press('3');
  await ben.saved();
  expect(project.words('ferry.txt', 'ada-lenz')).toEqual(['actor: harbour log']);
  expect(project.words('ferry.txt', 'ben-oster')).toEqual(['evidence: harbour log']);
  await expect(ada.annotations.rows).toHaveCount(2);
});
