/** What an analyst did is there after the worst: a killed host, a restarted one, a reloaded window. */
import { TWO_ARTICLES } from '../articles.ts';
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';

test('after kill -9 of the host everything tagged is there again', async ({ beleg }) => {
  const { host, window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  const project = beleg.project;
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.text.drag('harbour log');
  await window.press('1');
  await window.annotations.are('Actor: harbour log');
  await window.text.drag('ran aground because of fog');
  await window.press('2');
  await window.annotations.are('Claim: ran aground because of fog', 'Actor: harbour log');
  await window.acknowledged();
  beleg.guard.expectHostGone();
  await host.kill9();
  await window.page.close();

  const again = await beleg.host(project.path);
  const fresh = await beleg.window(again);
  await fresh.articles.open('ferry');
  await fresh.annotations.are('Claim: ran aground because of fog', 'Actor: harbour log');
  await expect(fresh.dialog('Who is annotating?')).toBeHidden();
  await expect
    .poll(() => project.words('ferry.txt', 'ada-lenz'))
    .toEqual(['claim: ran aground because of fog', 'actor: harbour log']);
});

test('a host that restarts under an open window gets what was tagged meanwhile', async ({ beleg }) => {
  beleg.onlyOverLoopback('window and host are one program');
  const { host, window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  const project = beleg.project;
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.text.drag('harbour log');
  await window.press('1');
  await window.saved();
  beleg.guard.expectHostGone();
  await host.kill9();

  await window.text.drag('ran aground because of fog');
  await window.press('2');
  await window.annotations.are('Claim: ran aground because of fog', 'Actor: harbour log');
  await expect(window.status).toContainText(/Connection lost/);

  const { port } = host;
  await host.start(port);
  await expect(window.status).not.toContainText(/Connection lost/, { timeout: 30_000 });
  await window.saved();
  await expect
    .poll(() => project.words('ferry.txt', 'ada-lenz'), { timeout: 20_000 })
    .toEqual(['claim: ran aground because of fog', 'actor: harbour log']);
});

test('a reloaded window shows the same article and its annotations', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  await window.articles.open('reservoir');
  await window.text.shows('The mayor');
  await window.text.drag('the dam is safe');
  await window.press('2');
  await window.annotations.are('Claim: the dam is safe');
  await window.page.reload();
  await window.text.shows('The mayor');
  await window.annotations.are('Claim: the dam is safe');
});

test('what a window could not send before it was loaded again is sent then', async ({ beleg }) => {
  beleg.onlyOverLoopback('window and host are one program');
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  const project = beleg.project;
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.text.drag('harbour log');
  await window.press('1');
  await window.saved();
  beleg.guard.expectHostGone();
  await window.page.route('**/call/applyChanges', (route) => route.abort('connectionrefused'));
  await window.text.drag('ran aground because of fog');
  await window.press('2');
  await window.annotations.are('Claim: ran aground because of fog', 'Actor: harbour log');
  await expect(window.status).toContainText(/not saved/i);
  await window.page.unroute('**/call/applyChanges');
  await window.page.reload();
  await window.annotations.are('Claim: ran aground because of fog', 'Actor: harbour log');
  await window.saved();
  expect(project.words('ferry.txt', 'ada-lenz')).toEqual([
    'claim: ran aground because of fog',
    'actor: harbour log',
  ]);
});

test('a window without access says how to open it again', async ({ beleg }) => {
  beleg.onlyOverLoopback('nobody else can open its page');
  const { host, window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  const stranger = await window.page.context().browser()?.newPage();
  await stranger?.goto(host.origin);
  await expect(stranger?.getByText('Open again from Beleg') ?? window.status).toBeVisible();
  await stranger?.close();
});
