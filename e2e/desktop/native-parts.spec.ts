/** What only the desktop program has: native menu and dialogs, a second start, folders from outside. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { TWO_ARTICLES } from '../articles.ts';
import { expect, test } from '../beleg.ts';
import { findElectron } from '../find-electron.ts';
import { ProjectFolder } from '../project-folder.ts';

test('the native menu shows what can be done, does it, and speaks the language that is chosen', async ({
  beleg,
}) => {
  const { host, window } = await beleg.desktop(ProjectFolder.with(TWO_ARTICLES));
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.text.drag('harbour log');
  await host.choose('Annotation', 'Tag as Actor');
  await window.annotations.are('Actor: harbour log');
  await host.choose('Edit', 'Undo');
  await expect(window.annotations.rows).toHaveCount(0);

  const labels = async (): Promise<readonly string[]> =>
    await host.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
  expect(await labels()).toContain('File');
  await window.command('Language: Deutsch');
  await expect.poll(labels).toContain('Datei');
});

test('a folder is picked with the system’s dialog', async ({ beleg }) => {
  const other = beleg.keep(ProjectFolder.with({ 'other.txt': 'Another article.' }));
  const { host, window } = await beleg.desktop(ProjectFolder.with(TWO_ARTICLES));
  await host.willPick(null);
  await window.press('ControlOrMeta+o');
  await expect(window.articles.list.getByRole('option')).toHaveCount(2);
  await host.willPick(other.path);
  await window.press('ControlOrMeta+o');
  await expect(window.articles.list.getByRole('option')).toHaveCount(1);
});

test('a second start opens its folder in the running window and ends', async ({ beleg }) => {
  const other = beleg.keep(ProjectFolder.with({ 'other.txt': 'Another article.' }));
  const { window } = await beleg.desktop(ProjectFolder.with(TWO_ARTICLES));
  const { program } = findElectron();
  const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  await promisify(execFile)(program ?? '', [...noSandbox, 'dist/main/electron/main.js', other.path], {
    env: { ...process.env, BELEG_DATA: beleg.data },
  });
  await expect(window.articles.list.getByRole('option')).toHaveCount(1);
});

test('a window that was moved and enlarged comes back as it was', async ({ beleg }) => {
  const project = ProjectFolder.with(TWO_ARTICLES);
  const { host, window } = await beleg.desktop(project);
  const bounds = { x: 60, y: 60, width: 900, height: 640 };
  await host.app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
  }, bounds);
  await window.saved().catch(() => undefined);
  await host.stop();
  const again = await beleg.desktop(project, { name: null });
  const now = await again.host.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
  );
  expect(now).toMatchObject({ width: 900, height: 640 });
});
