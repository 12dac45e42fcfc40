/** Layer files that somebody else touched: changed, damaged, strange. */
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../beleg.ts';
import { FERRY, TWO_ARTICLES } from '../articles.ts';
import { ProjectFolder } from '../project-folder.ts';

const LAYER = 'beleg/annotations/ferry.txt/ada-lenz.json';

test('a layer that another program changed is taken in, with a word about it', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  const project = beleg.project;
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.text.drag('harbour log');
  await window.press('1');
  await window.saved();
  await expect.poll(() => project.has(LAYER)).toBe(true);

  project.write(LAYER, project.read(LAYER).replaceAll('urn:beleg:tag:actor', 'urn:beleg:tag:evidence'));
  await window.annotations.are('Evidence: harbour log');
  await expect(window.notices).toContainText('ada-lenz.json');
  expect(project.words('ferry.txt', 'ada-lenz')).toEqual(['evidence: harbour log']);
});

test('a damaged layer is named in a banner, copied aside and never overwritten', async ({ beleg }) => {
  const project = ProjectFolder.with(TWO_ARTICLES);
  const first = await beleg.open(project);
  await first.window.articles.open('ferry');
  await first.window.text.shows('ran aground');
  await first.window.text.drag('harbour log');
  await first.window.press('1');
  await first.window.saved();
  await first.window.page.close();
  await first.host.stop();
  const damaged = `${project.read(LAYER).slice(0, 200)}\u0000\u0000`;
  project.write(LAYER, damaged);

  const host = await beleg.host(project.path);
  const window = await beleg.window(host);
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await expect(window.notices).toContainText('ada-lenz.json');
  await window.text.drag('ran aground');
  await window.press('2');
  expect(project.read(LAYER)).toBe(damaged);
  await window.articles.open('reservoir');
  await window.text.shows('The mayor');
  await window.text.drag('the dam is safe');
  await window.press('2');
  await window.saved();
  expect(project.words('reservoir.txt', 'ada-lenz')).toEqual(['claim: the dam is safe']);
  expect(project.read(LAYER)).toBe(damaged);
});

test('annotations with odd places are shown and said so, and hostile keys do nothing', async ({ beleg }) => {
  const project = ProjectFolder.with(TWO_ARTICLES);
  const first = await beleg.open(project);
  await first.window.articles.open('ferry');
  await first.window.text.shows('ran aground');
  await first.window.text.drag('harbour log');
  await first.window.press('1');
  await first.window.saved();
  await first.window.page.close();
  await first.host.stop();

  const good = project.read(LAYER);
  const theirs = 'beleg/annotations/ferry.txt/kim.json';
  const foreign = good
    .replaceAll('ada-lenz', 'kim')
    .replaceAll('Ada Lenz', 'Kim')
    .replaceAll(
      /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g,
      (uuid) => `0${uuid.slice(1)}`,
    );
  project.write(theirs, foreign.replace(/"start":\d+,"end":\d+/, '"start":-5,"end":99999999'));
  project.write(
    'beleg/annotations/ferry.txt/lee.json',
    foreign
      .replaceAll('"kim"', '"lee"')
      .replace('{', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},'),
  );
  project.write('beleg/annotations/ferry.txt/deep.json', `${'['.repeat(10_000)}${']'.repeat(10_000)}`);
  project.write('beleg/annotations/ferry.txt/ada-lenz (conflict copy).json', good);
  project.write('beleg/annotations/ferry.txt/vast.json', '');
  truncateSync(join(project.path, 'beleg/annotations/ferry.txt/vast.json'), 500 * 1024 ** 2);

  const host = await beleg.host(project.path);
  const window = await beleg.window(host);
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await expect(window.annotations.row('harbour log, by Ada Lenz')).toHaveCount(1);
  await expect(window.annotations.row('harbour log, by Kim').first()).toBeVisible();
  await window.showAllNotices();
  await expect(window.notices).toContainText('kim.json');
  await expect(window.notices).toContainText('deep.json');
  await expect(window.notices).toContainText('vast.json');
  await expect(window.notices).toContainText('conflict copy');
  expect(await window.page.evaluate(() => 'polluted' in {})).toBe(false);
  await window.text.drag('ran aground');
  await window.press('2');
  await window.saved();
  expect(project.words('ferry.txt', 'ada-lenz')).toEqual(['claim: ran aground', 'actor: harbour log']);
  expect(project.read('ferry.txt')).toBe(FERRY);
});

test('a folder named beleg that is not ours is left alone', async ({ beleg }) => {
  const project = ProjectFolder.with({
    ...TWO_ARTICLES,
    'beleg/notes.txt': 'Mine.',
    'beleg/project.json': '{"a": 1}',
  });
  const { window } = await beleg.open(project);
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.text.drag('harbour log');
  await window.press('1');
  await expect(window.notices.or(window.status)).not.toHaveCount(0);
  await expect(window.page.getByText(/beleg/i).first()).toBeVisible();
  expect(project.files()).toEqual(['beleg/notes.txt', 'beleg/project.json', 'ferry.txt', 'reservoir.txt']);
  expect(project.read('beleg/project.json')).toBe('{"a": 1}');
});
