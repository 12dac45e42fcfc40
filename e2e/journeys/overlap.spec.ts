/** Tags that overlap: the normal case. */
import { TWO_ARTICLES } from '../articles.ts';
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';

test('an actor inside a claim inside evidence are all there, and all can be reached', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  const project = beleg.project;
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.text.drag('The ferry “Isolde” ran aground because of fog, the company says.');
  await window.press('3');
  await window.text.drag('The ferry “Isolde” ran aground because of fog');
  await window.press('2');
  await window.text.drag('Isolde');
  await window.press('1');
  await window.annotations.are(
    'Evidence: The ferry “Isolde” ran aground because of fog, the company says.',
    'Claim: The ferry “Isolde” ran aground because of fog',
    'Actor: Isolde',
  );

  await test.step('a click takes the smallest, a repeated click the next', async () => {
    await window.press('Escape');
    await window.text.click('Isolde');
    await expect(window.annotations.selected).toHaveAccessibleName(/^Actor/);
    await window.text.clickAgain('Isolde');
    await expect(window.annotations.selected).toHaveAccessibleName(/^Claim/);
    await window.text.clickAgain('Isolde');
    await expect(window.annotations.selected).toHaveAccessibleName(/^Evidence/);
    await window.text.clickAgain('Isolde');
    await expect(window.annotations.selected).toHaveAccessibleName(/^Actor/);
  });
  await test.step('O goes round them from the keyboard', async () => {
    await window.press('o');
    await expect(window.annotations.selected).toHaveAccessibleName(/^Claim/);
    await window.press('o');
    await expect(window.annotations.selected).toHaveAccessibleName(/^Evidence/);
    await window.press('o');
    await expect(window.annotations.selected).toHaveAccessibleName(/^Actor/);
  });
  await test.step('the one that is selected is the one that is deleted', async () => {
    await window.press('o', 'Delete');
    await window.annotations.are(
      'Evidence: The ferry “Isolde” ran aground because of fog, the company says.',
      'Actor: Isolde',
    );
  });
  await window.saved();
  await expect
    .poll(() => project.words('ferry.txt', 'ada-lenz'))
    .toEqual(['evidence: The ferry “Isolde” ran aground because of fog, the company says.', 'actor: Isolde']);
});

test('a tag across paragraphs keeps its line break, and emoji are never split', async ({ beleg }) => {
  const family = '👩‍👩‍👧';
  const { window } = await beleg.open(
    ProjectFolder.with({ 'talk.txt': `First line 🙈 here\nSecond ${family} line\n` }),
  );
  const project = beleg.project;
  await window.articles.open('talk');
  await window.text.shows('Second');
  await window.text.dragBetween('line 🙈', 'Second');
  await window.press('2');
  await window.text.goToStart();
  await window.press('ArrowDown', 'Home');
  await window.text.walk('Second '.length);
  await window.press('Shift+ArrowRight', '1');
  await expect(window.annotations.rows).toHaveCount(2);
  await window.saved();
  await expect
    .poll(() =>
      project.annotations('talk.txt', 'ada-lenz').map(({ exact, start, end }) => ({ exact, start, end })),
    )
    .toEqual([
      { exact: 'line 🙈 here\nSecond', start: 6, end: 24 },
      { exact: family, start: 25, end: 30 },
    ]);
});

test('highlights can be hidden and shown again', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.text.drag('harbour log');
  await window.press('1');
  await expect(window.text.marks).not.toHaveCount(0);
  await window.press('Control+Shift+H');
  await expect(window.text.marks).toHaveCount(0);
  await expect(window.status).toContainText('Highlights hidden');
  await window.press('Control+Shift+H');
  await expect(window.text.marks).not.toHaveCount(0);
});
