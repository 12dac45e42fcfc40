/** The desktop program ends only when everything is kept, and gets over a page that breaks down. */
import { TWO_ARTICLES } from '../articles.ts';
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';

test('closing while a note is being written keeps the note', async ({ beleg }) => {
  const { host, window } = await beleg.desktop(ProjectFolder.with(TWO_ARTICLES));
  const { project } = beleg;
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.text.drag('harbour log');
  await window.press('1');
  await window.annotations.are('Actor: harbour log');
  await window.annotations.row('harbour log').click();
  await window.annotations.note.fill('only one source');
  expect(await host.stop()).toBe(0);
  expect(JSON.stringify(project.annotations('ferry.txt', 'ada-lenz'))).toContain('only one source');
});

test('if a save fails the program asks, and stays if it is told to', async ({ beleg }) => {
  const { host, window } = await beleg.desktop(ProjectFolder.with(TWO_ARTICLES));
  const { project } = beleg;
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  project.write('beleg/annotations', 'in the way');
  await window.text.drag('harbour log');
  await window.press('1');
  await expect(window.status).toContainText(/not saved/i);
  await host.willAnswer(0);
  await host.app.evaluate(({ app }) => app.quit());
  await expect.poll(() => host.asked()).toContain('ada-lenz.json');
  await window.annotations.are('Actor: harbour log');
  await host.willAnswer(1);
});

test('a page that breaks down is loaded again, with everything that was done', async ({ beleg }) => {
  const { host, window } = await beleg.desktop(ProjectFolder.with(TWO_ARTICLES));
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.text.drag('harbour log');
  await window.press('1');
  await window.annotations.are('Actor: harbour log');
  await host.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  const text = async (): Promise<string> =>
    await host.app.evaluate(async ({ BrowserWindow }) => {
      const [first] = BrowserWindow.getAllWindows();
      const words: unknown = await first?.webContents.executeJavaScript('document.body.innerText');
      return String(words);
    });
  await expect.poll(text, { timeout: 30_000 }).toContain('was loaded again');
  expect(await text()).toContain('harbour log');
});
