/** The lead assigns and turns blind mode on; an annotator sees nothing of a colleague before being done, and agreement is about what was frozen then. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { TWO_ARTICLES } from '../articles.ts';
import { expect, test } from '../beleg.ts';
import { PROJECT_ROOT } from '../host.ts';
import { ProjectFolder } from '../project-folder.ts';

const HIDDEN = 'Colleagues’ work on this article is hidden until you mark it as done.';

/** What the command line says of the agreement of both. */
async function compared(folder: string): Promise<unknown> {
  const annotators = ['--annotators', 'ada-lenz,ben-oster'];
  const args = ['dist/main/beleg.js', 'compare', folder, ...annotators, '--no-gamma', '--json'];
  const run = promisify(execFile)(process.execPath, args, { cwd: PROJECT_ROOT });
  // It exits with 1, because something differs.
  const { stdout } = await run.catch((failure: { stdout: string }) => failure);
  return JSON.parse(stdout) as unknown;
}

test('an annotator sees nothing of a colleague before being done, and agreement counts what was done then', async ({
  beleg,
}) => {
  // Two hosts, two windows and the command line: on a busy machine each takes its time.
  test.slow();
  const { window: ada } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  await ada.articles.open('reservoir');
  await ada.text.shows('The mayor');
  await ada.text.drag('Orla Finch');
  await ada.press('1');
  await ada.text.drag('dam is safe');
  await ada.press('2');
  await ada.saved();

  // Ben has not begun yet: he is assigned by the id that his files will have.
  await ada.command('Who does what…');
  const dialog = ada.dialog('Who does what');
  await dialog.getByText('Blind mode', { exact: true }).click();
  await expect(dialog.getByRole('switch', { name: 'Blind mode' })).toBeChecked();
  await dialog.getByLabel('Id of somebody who has not begun yet').fill('ben-oster');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog
    .getByRole('button', { name: /Annotators for each article/ })
    .last()
    .click();
  await expect(dialog.getByRole('row', { name: /ben-oster/ })).toHaveText('ben-oster002');
  await ada.isAccessible();
  await dialog.getByRole('button', { name: 'Assign 2 articles' }).click();
  await expect(dialog).toBeHidden();
  await expect(ada.articles.row('ferry')).toHaveAccessibleName(/assigned to you/);
  await expect(ada.articles.region).toContainText('0 of 2 done');

  const ben = await beleg.window(await beleg.host(beleg.project.path, { data: beleg.newData() }));
  await ben.sayName('Ben Oster');
  await ben.articles.open('reservoir');
  await ben.text.shows('The mayor');
  await expect(ben.page.getByText(HIDDEN)).toBeVisible();
  await expect(ben.articles.row('reservoir')).toHaveAccessibleName(/no annotations, assigned to you/);
  await ben.text.drag('Orla Finch');
  await ben.press('1');
  await ben.text.drag('three cracks');
  await ben.press('3');
  await ben.annotations.are('Actor: Orla Finch', 'Evidence: three cracks');
  await ben.command('Who does what…');
  await expect(ben.dialog('Who does what')).toContainText('Ada Lenz leads this project');
  await ben.press('Escape');
  await expect(ben.dialog('Who does what')).toBeHidden();

  // A search over everybody's annotations tells him no more, until he is done.
  await ben.press('Control+Shift+f');
  const search = ben.page.getByRole('search', { name: 'Search' });
  await search.getByText('Annotations', { exact: true }).click();
  await expect(search).toContainText('2 places in 1 article');

  // Done: what Ada did comes, and what is left is told.
  await ben.press('Control+Shift+D');
  await expect(search).toContainText('4 places in 1 article');
  await search.getByRole('button', { name: 'Back to the list of articles' }).click();
  // Two on the same words come in any order.
  await expect(ben.annotations.rows).toHaveCount(4);
  for (const words of [
    'Orla Finch, by Ada',
    'Orla Finch, by Ben',
    'dam is safe, by Ada',
    'three cracks, by Ben',
  ])
    await expect(ben.annotations.row(words)).toHaveCount(1);
  await expect(ben.page.getByText(HIDDEN)).toHaveCount(0);
  await expect(ben.articles.region).toContainText('1 of 2 done');
  await ben.articles.region.getByRole('button', { name: /Which articles/ }).click();
  await ben.page.getByRole('option', { name: 'Assigned to me, not done' }).click();
  await expect(ben.articles.list.getByRole('option')).toHaveCount(1);
  await ben.articles.counts('ferry', 'assigned to you');

  // Reopened and taken back again, by hand.
  await ben.page.getByRole('button', { name: 'Reopen article' }).click();
  await ben.annotations.are('Actor: Orla Finch', 'Evidence: three cracks');
  await ben.toast.getByRole('button', { name: 'Undo' }).click();
  await expect(ben.annotations.rows).toHaveCount(4);

  // What Ben takes over in the review is not what he was done with.
  await ben.text.textbox.focus();
  await ben.press('F9', 'n');
  const box = ben.page.getByRole('region', { name: 'Selected difference' });
  await expect(box).toContainText('dam is safe');
  await ben.press('a');
  await expect.poll(() => beleg.project.words('reservoir.txt', 'ben-oster')).toContain('claim: dam is safe');
  await ada.text.textbox.focus();
  await ada.press('Control+Shift+D');
  await expect(ada.annotations.rows).toHaveCount(5);
  expect(await compared(beleg.project.path)).toMatchObject({
    agreement: { overall: { f1Exact: { value: 0.5 } } },
    agreementAfterReview: { overall: { f1Exact: { value: 0.8 } } },
  });
});
