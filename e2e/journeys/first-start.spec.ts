/** Starting without a folder: the welcome page, the folder picker, the sample project. */
import { join } from 'node:path';
import { TWO_ARTICLES } from '../articles.ts';
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';

test('the sample project opens from the welcome page, already partly annotated', async ({ beleg }) => {
  const host = await beleg.host(null);
  const window = await beleg.window(host);
  await window.page.getByRole('button', { name: 'Open sample project' }).click();
  await window.sayName('Ada Lenz');
  await expect(window.articles.list.getByRole('option')).toHaveCount(3);
  await window.articles.counts('moorstedter-anzeiger', '13 annotations');
  await window.articles.open('moorstedter-anzeiger');
  await window.text.shows('Sechs Stunden ohne Wasser');
  await expect(window.annotations.row('Der Angriff auf unser Wasserwerk')).toHaveCount(2);
  await window.text.drag('die Gewerkschaft der Wasserwerker');
  await window.press('1');
  await window.saved();
  await window.annotations.row(/Der Angriff.*, by Mira Sander/).click();
  await expect(window.annotations.details).toContainText('Mira Sander');
});

test('a folder is picked by walking through folders', async ({ beleg }) => {
  const project = beleg.keep(ProjectFolder.with(TWO_ARTICLES));
  const home = ProjectFolder.with({
    'case-one/ferry.txt': 'The ferry ran aground.\n',
    'case-one/notes/x.md': '# X\n',
  });
  beleg.keep(home);
  const host = await beleg.host(null, { data: home.path });
  const window = await beleg.window(host);
  await window.page.getByRole('button', { name: /Open folder/ }).click();
  const picker = window.dialog('Open folder');
  await picker.getByRole('option', { name: 'case-one' }).click();
  await expect(picker).toContainText('1 article in here');
  await picker.getByRole('button', { name: 'Open this folder' }).click();
  await window.sayName('Ada Lenz');
  await expect(window.articles.list.getByRole('option')).toHaveCount(2);
  expect(project.files()).toEqual(['ferry.txt', 'reservoir.txt']);
});

test('a single file opens as its folder, with that article shown', async ({ beleg }) => {
  const project = beleg.keep(ProjectFolder.with(TWO_ARTICLES));
  const host = await beleg.host(`${project.path}/reservoir.txt`);
  const window = await beleg.window(host);
  await window.sayName('Ada Lenz');
  await window.text.shows('The mayor of Lowmere');
});

test('projects of the same name are told apart by the folder they lie in', async ({ beleg }) => {
  const project = beleg.keep(
    ProjectFolder.with({ 'spring/case/a.txt': 'A.', 'autumn/case/b.txt': 'B.', 'other/c.txt': 'C.' }),
  );
  for (const folder of ['spring/case', 'autumn/case', 'other']) {
    const host = await beleg.host(join(project.path, folder));
    const window = await beleg.window(host);
    if (folder === 'spring/case') await window.sayName('Ada Lenz');
    await expect(window.articles.list).toBeVisible();
    await window.page.close();
    await host.stop();
  }
  const window = await beleg.window(await beleg.host(null));
  const recent = window.page.getByRole('region', { name: 'Opened recently' });
  await expect(recent.getByRole('button', { name: /^case\s+in spring$/ })).toBeVisible();
  await expect(recent.getByRole('button', { name: /^case\s+in autumn$/ })).toBeVisible();
  await expect(recent.getByRole('button', { name: 'other', exact: true })).toBeVisible();
  await window.isAccessible();
});
