/** Folders and files that Beleg cannot use: each is named with its cause, and the rest goes on working. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { FERRY } from '../articles.ts';
import { expect, test } from '../beleg.ts';
import { PROJECT_ROOT } from '../host.ts';
import { ProjectFolder } from '../project-folder.ts';

test('a folder that does not exist is named, and another can be chosen', async ({ beleg }) => {
  const missing = join(tmpdir(), 'beleg-there-is-no-such-folder');
  const ran = spawnSync(process.execPath, [join(PROJECT_ROOT, 'dist/main/beleg.js'), 'check', missing], {
    encoding: 'utf8',
    env: { ...process.env, BELEG_DATA: beleg.data },
  });
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain('beleg-there-is-no-such-folder');
  expect(ran.stderr).not.toMatch(/ at .*\(|node:internal/);
});

test('files that are no articles are named with the cause, and the good one works', async ({ beleg }) => {
  const project = ProjectFolder.with({
    'good.txt': FERRY,
    'binary.txt': Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3, 0xff, 0xfe, 0xfd]),
    'noise.txt': Uint8Array.from({ length: 400 }, (_, at) => 0x80 + ((at * 37) % 128)),
    'bom.txt': Buffer.from('\uFEFFWith a mark.\r\nTwo lines.\r\n'),
    'huge.txt': '',
  });
  truncateSync(join(project.path, 'huge.txt'), 2 * 1024 ** 3);
  execFileSync('mkfifo', [join(project.path, 'pipe.txt')]);
  const { window } = await beleg.open(project);

  for (const [name, cause] of [
    ['binary', 'is no text'],
    ['noise', 'make no sense'],
    ['huge', 'too large'],
  ] as const) {
    await window.articles.open(name);
    await expect(window.text.region).toContainText(cause);
    await expect(window.text.region).toContainText(`${name}.txt`);
  }
  await window.articles.open('bom');
  await window.text.shows('With a mark.');
  await window.articles.open('good');
  await window.text.shows('ran aground');
  await window.text.drag('harbour log');
  await window.press('1');
  await window.saved();
  await expect(window.articles.row('pipe')).toHaveCount(0);
});

test('a link out of the folder is not followed', async ({ beleg }) => {
  const outside = mkdtempSync(join(tmpdir(), 'beleg-outside-'));
  writeFileSync(join(outside, 'secret.txt'), 'Not yours.');
  const project = ProjectFolder.with({ 'good.txt': FERRY });
  symlinkSync(outside, join(project.path, 'link'));
  symlinkSync(join(outside, 'secret.txt'), join(project.path, 'secret.txt'));
  symlinkSync(project.path, join(project.path, 'loop'));
  const { window } = await beleg.open(project);
  await expect(window.articles.list.getByRole('option')).toHaveCount(1);
  await expect(window.articles.row('good')).toBeVisible();
});

test('one line of 10 MB stays usable', async ({ beleg }) => {
  test.slow();
  const line = `Start of it. ${'All in one line. '.repeat(620_000)}The very end.`;
  const { window } = await beleg.open(ProjectFolder.with({ 'line.txt': line, 'good.txt': FERRY }));
  const project = beleg.project;
  await window.articles.open('line');
  await expect(window.text.textbox).toContainText('Start of it.', { timeout: 40_000 });
  await window.text.goToStart();
  await window.press('Control+Shift+ArrowRight', '2');
  await expect(window.annotations.rows).toHaveCount(1, { timeout: 40_000 });
  await window.saved();
  await expect.poll(() => project.words('line.txt', 'ada-lenz')).toEqual(['claim: Start']);
  await window.articles.open('good');
  await window.text.shows('ran aground');
});

test('what stops annotations from being kept elsewhere is said over the open project', async ({ beleg }) => {
  const project = ProjectFolder.with({ 'good.txt': FERRY, 'beleg/mine.txt': 'Not of Beleg.' });
  const { window } = await beleg.open(project);
  await window.articles.open('good');
  await window.text.shows('ran aground');
  // No folder can be made where a file lies.
  const work = join(beleg.data, 'work');
  rmSync(work, { recursive: true, force: true });
  writeFileSync(work, '');
  const again = window.page.getByRole('button', { name: 'Keep annotations elsewhere' });
  await again.click();
  await expect(window.notices.getByRole('alert')).toContainText('could not be kept elsewhere');
  await expect(window.notices.getByRole('alert')).toContainText(basename(project.path));
  await window.text.shows('ran aground');
  await window.isAccessible();
  rmSync(work);
  await window.notices.getByRole('button', { name: 'Try again' }).click();
  await expect(again).toHaveCount(0);
  await window.articles.open('good');
  await window.text.shows('ran aground');
  await window.text.drag('harbour log');
  await window.press('1');
  await window.saved();
  expect(project.files()).toEqual(['beleg/mine.txt', 'good.txt']);
});

test('a folder that may not be written keeps annotations elsewhere, after a word', async ({ beleg }) => {
  test.skip(process.getuid?.() !== 0, 'runs the host as another user, which only root can start');
  const project = ProjectFolder.with({ 'good.txt': FERRY });
  const nobody = 65_534;
  chmodSync(project.path, 0o555);
  const data = beleg.newData();
  execFileSync('chown', ['-R', String(nobody), data]);
  const { window } = await beleg.open(project, { data, uid: nobody });
  await window.articles.open('good');
  await window.text.shows('ran aground');
  const elsewhere = window.page.getByRole('button', { name: 'Keep annotations elsewhere' });
  await elsewhere.click();
  // The project is opened anew: what is dragged over before that goes with the old page.
  await expect(elsewhere).toHaveCount(0);
  await window.articles.open('good');
  await window.text.shows('ran aground');
  await window.text.drag('harbour log');
  await window.press('1');
  await window.annotations.are('Actor: harbour log');
  await window.saved();
  expect(project.files()).toEqual(['good.txt']);
});
