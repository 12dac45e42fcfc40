/** The whole main job with the keyboard alone: from the question for the name to a saved, mended, undone annotation. */
import { TWO_ARTICLES } from '../articles.ts';
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';

test('an article is opened, tagged, noted, mended, undone and saved without a mouse', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES), { name: null });
  const project = beleg.project;

  await test.step('say who annotates', async () => {
    await expect(window.dialog('Who is annotating?').getByLabel('Your name')).toBeFocused();
    await window.page.keyboard.type('Ada Lenz');
    await window.press('Enter');
    await expect(window.dialog('Who is annotating?')).toBeHidden();
  });
  await test.step('open the first article from the list', async () => {
    await window.goToRegion(window.articles.region);
    await window.press('Home', 'Enter');
    await window.text.shows('The ferry');
    await window.goToRegion(window.text.region);
    await expect(window.text.textbox).toBeFocused();
  });
  await test.step('select words and tag them', async () => {
    await window.press('Control+Home');
    await window.text.selectNext('Ferry company'.length);
    await window.press('1');
    await window.annotations.are('Actor: Ferry company');
  });
  await test.step('select an overlapping stretch by words', async () => {
    await window.press('Control+Home', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight');
    await window.press('Control+Shift+ArrowRight', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight');
    await window.press('2');
    await window.annotations.are('Claim: Ferry company blames the fog', 'Actor: Ferry company');
  });
  await test.step('go from annotation to annotation', async () => {
    await window.press('F8');
    await expect(window.annotations.selected).toHaveAccessibleName(/^Actor: Ferry company,/);
    await window.press('Shift+F8');
    await expect(window.annotations.selected).toHaveAccessibleName(/^Claim/);
    await expect(window.annotations.details).toContainText('Ferry company blames the fog');
    await window.press('F8');
    await expect(window.annotations.selected).toHaveAccessibleName(/^Actor: Ferry company,/);
  });
  await test.step('mend the boundary by word and by character', async () => {
    await window.press('Alt+ArrowDown');
    await expect(window.annotations.selected).toHaveAccessibleName(/^Actor: Ferry company blames,/);
    await window.press('Alt+ArrowLeft');
    await expect(window.annotations.selected).toHaveAccessibleName(/^Actor: Ferry company blame,/);
    await window.press('Alt+ArrowUp');
    await expect(window.annotations.selected).toHaveAccessibleName(/^Actor: Ferry company,/);
  });
  await test.step('write a note and come back to the text', async () => {
    await window.press('m');
    await expect(window.annotations.note).toBeFocused();
    await window.page.keyboard.type('No name given.');
    await window.press('Escape');
    await expect(window.text.textbox).toBeFocused();
  });
  await test.step('delete, undo, redo, undo', async () => {
    await window.press('Delete');
    await window.annotations.are('Claim: Ferry company blames the fog');
    await window.press('Control+z');
    await window.annotations.are('Claim: Ferry company blames the fog', 'Actor: Ferry company');
    await window.press('Control+Shift+z');
    await window.annotations.are('Claim: Ferry company blames the fog');
    await window.press('Control+z');
    await window.annotations.are('Claim: Ferry company blames the fog', 'Actor: Ferry company');
  });
  await test.step('save', async () => {
    await window.press('Control+s');
    await window.saved();
    await expect
      .poll(() =>
        project.annotations('ferry.txt', 'ada-lenz').map(({ tag, exact, note }) => ({ tag, exact, note })),
      )
      .toEqual([
        { tag: 'claim', exact: 'Ferry company blames the fog', note: null },
        { tag: 'actor', exact: 'Ferry company', note: 'No name given.' },
      ]);
  });
});

test('F6 goes round the regions, and every command is in the palette', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  await window.articles.open('ferry');
  await window.text.shows('The ferry');
  for (const region of [window.articles.region, window.text.region, window.annotations.region]) {
    await window.goToRegion(region);
  }
  await window.press('Shift+F6');
  await expect(window.text.textbox).toBeFocused();
  await window.press('Control+Shift+P');
  await expect(window.dialog('Command palette')).toBeVisible();
  await window.press('Escape');
  await expect(window.text.textbox).toBeFocused();
  await window.press('?');
  await expect(window.dialog('Keyboard shortcuts')).toBeVisible();
  await window.press('Escape');
  await expect(window.text.textbox).toBeFocused();
});
