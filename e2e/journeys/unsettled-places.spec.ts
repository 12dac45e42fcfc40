/** Annotations in an article that the newsroom corrected: none moves silently, each waits for a word, by keyboard. */
import { TWO_ARTICLES } from '../articles.ts';
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';
import { annotateAndCorrect, CORRECTED } from './corrected-article.cases.ts';

const CHANGED = 'a worn valve had switched the pumps off';
const TWICE = 'denies any fault';
const GONE = 'the night a warning shot';

test('says how the annotations stand, and leaves them as they are until somebody confirms', async ({
  beleg,
}) => {
  const window = await annotateAndCorrect(beleg);
  await expect(window.notices).toContainText(
    /pumps\.txt is not the text that was annotated: no annotation exact, 2 moved, 1 changed \(\d+%\), 1 ambiguous, 1 lost\./,
  );
  await window.articles.counts('pumps', '5 annotations, text changed since');
  const stored = beleg.project.annotations(CORRECTED.article, 'ada-lenz');
  await window.notices.getByRole('button', { name: 'Look at 3 of them' }).click();
  await window.annotations.are(`Claim: ${CHANGED}`, `Claim: ${TWICE}`, `Claim: ${GONE}`);
  await expect(window.annotations.details.getByRole('deletion')).toHaveText(['switched']);
  await expect(window.annotations.details.getByRole('insertion').first()).toHaveText(/badly/);
  await window.isAccessible();
  expect(beleg.project.annotations(CORRECTED.article, 'ada-lenz')).toEqual(stored);
});

test('is settled by keyboard: confirm, next place, other words, keep as lost, and undo', async ({
  beleg,
}) => {
  const window = await annotateAndCorrect(beleg);
  const { details } = window.annotations;
  const words = (): readonly string[] => beleg.project.words(CORRECTED.article, 'ada-lenz');
  await window.text.textbox.focus();

  // The changed one: its new words are taken.
  await window.press('r');
  await expect(details).toContainText('The words have changed');
  await expect(details.getByRole('heading', { name: 'To settle: 1 of 3' })).toBeVisible();
  await window.press('c');
  await expect.poll(words).toContain('claim: a badly worn valve had turned the pumps off');

  // The one with two places: the second is shown in the text, and taken.
  await expect(details).toContainText('Place 1 of 2');
  await window.press('n');
  await expect(details).toContainText('Place 2 of 2');
  await expect(window.text.marks.filter({ hasText: TWICE })).toHaveCount(1);
  await window.press('c');
  await expect(details).toContainText(GONE);

  // The lost one is kept as lost: it stays, and is asked for no more.
  await window.press('x');
  await expect(window.annotations.region.getByText('To settle')).toBeHidden();
  await expect(window.notices).toContainText('1 lost');
  // It is still chosen: the text shows where it stood, and no words for it.
  await expect(details).toContainText('The text shows a gap about where they stood.');
  await expect(window.text.textbox.getByRole('img', { name: `About here stood: ${GONE}` })).toBeInViewport();
  await window.saved();
  await expect.poll(words).toContain(`claim: ${GONE}`);

  // All three are taken back, one by one, and wait again.
  await window.press('Control+z');
  await expect(window.annotations.region.getByRole('button', { name: 'To settle 1' })).toBeVisible();
  await window.press('Control+z', 'Control+z');
  await expect(window.annotations.region.getByRole('button', { name: 'To settle 3' })).toBeVisible();
  await window.saved();
  await expect.poll(words).toContain(`claim: ${CHANGED}`);
});

test('takes the words that the reader selects herself', async ({ beleg }) => {
  const window = await annotateAndCorrect(beleg);
  await window.text.textbox.focus();
  await window.press('Shift+R');
  await expect(window.annotations.details).toContainText(GONE);
  await window.text.drag('would say more');
  await expect(window.annotations.details).toContainText('Selected');
  await window.press('c');
  await window.saved();
  await expect
    .poll(() => beleg.project.words(CORRECTED.article, 'ada-lenz'))
    .toContain('claim: would say more');
  await window.press('Control+z');
  await expect(window.annotations.region.getByRole('button', { name: 'To settle 3' })).toBeVisible();
});

test('confirms all that moved in one step, and what was kept as lost stays so tomorrow', async ({
  beleg,
}) => {
  const window = await annotateAndCorrect(beleg);
  await window.notices.getByRole('button', { name: 'Confirm all 2 moved' }).click();
  await expect(window.notices).toContainText('2 annotations exact, 1 changed');
  await window.text.textbox.focus();
  await window.press('r', 'x', 'x', 'x');
  await expect(window.notices).not.toContainText('pumps.txt');
  await window.saved();
  await window.page.reload();
  await window.text.shows('Corrected on Friday');
  await window.annotations.row(GONE).click();
  await expect(window.annotations.details).toContainText('You keep the annotation as lost');
  await expect(window.annotations.region.getByText('To settle')).toBeHidden();

  // Undo has ended with the window: what was settled can be had back from the state before, one by one.
  await window.command('Restore an earlier state…');
  const dialog = window.dialog('Earlier states of pumps.txt');
  await dialog.getByRole('radio', { name: /5 annotations · before annotations were settled/ }).click();
  await dialog.getByText('All 5').click();
  await dialog.getByRole('listitem').filter({ hasText: GONE }).getByText(GONE).click();
  await window.isAccessible();
  await dialog.getByRole('button', { name: 'Restore the ticked one' }).click();
  await expect(window.annotations.region.getByRole('button', { name: 'To settle 1' })).toBeVisible();
  await window.saved();

  // Where the text gives way to the list, the keys go on with the words that are shown, and however
  // little room there is, the answers are in view.
  await window.page.setViewportSize({ width: 600, height: 520 });
  await window.text.textbox.focus();
  await window.press('r');
  await expect(window.annotations.details).toContainText(GONE);
  await expect(window.annotations.details.getByRole('button', { name: 'Keep as lost' })).toBeInViewport({
    ratio: 1,
  });
  await window.press('x');
  await expect(window.annotations.details).toContainText('You keep the annotation as lost');
});

test('words that vanish from the article while somebody annotates it are kept, and wait', async ({
  beleg,
}) => {
  const { host, window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  beleg.guard.expectHostGone();
  await host.stop();
  await window.text.drag('harbour log');
  await window.press('1');
  beleg.project.write('ferry.txt', 'Withdrawn. The newsroom has taken this article back for now.\n');
  await host.start(host.port);
  await window.text.shows('Withdrawn');
  await expect(window.annotations.region.getByRole('button', { name: 'To settle 1' })).toBeVisible();
  await window.saved();
  await expect.poll(() => beleg.project.words('ferry.txt', 'ada-lenz')).toEqual(['actor: harbour log']);
});
