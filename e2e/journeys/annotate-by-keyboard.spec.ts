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
  await test.step('words are marked in a frame of their own, before all else is drawn', async () => {
    await window.press('Control+Home', 'Control+Shift+ArrowRight');
    await window.page.evaluate(watchWhatIsDrawn);
    await window.press('3');
    await expect.poll(async () => window.page.evaluate(whatWasDrawn)).toEqual(['words', 'frame', 'list']);
    await window.press('Control+z');
    await window.annotations.are('Claim: Ferry company blames the fog', 'Actor: Ferry company');
  });
  await test.step('what is drawn beside the text never counts through it', async () => {
    await window.page.evaluate(countSelectionsAsked);
    await window.press('F8', 'Shift+F8');
    await expect(window.annotations.selected).toBeVisible();
    expect(await window.page.evaluate(() => Reflect.get(globalThis, 'asked') as unknown)).toBe(0);
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

/** In the page: what is drawn in which order from now on, and the first frame. */
function watchWhatIsDrawn(): void {
  const drawn: string[] = [];
  const note = (what: string): void => {
    if (drawn.includes(what)) return;
    drawn.push(what);
    if (what === 'words') requestAnimationFrame(() => note('frame'));
  };
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      if (element?.closest('[contenteditable]')) note('words');
      if (element?.closest('.annotations')) note('list');
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
  Reflect.set(globalThis, 'drawn', drawn);
}

function whatWasDrawn(): unknown {
  return Reflect.get(globalThis, 'drawn');
}

/** In the page: React asks the window for the selection, and goes through all of the text then. */
function countSelectionsAsked(): void {
  Reflect.set(globalThis, 'asked', 0);
  const ask = window.getSelection.bind(window);
  window.getSelection = () => {
    Reflect.set(globalThis, 'asked', Number(Reflect.get(globalThis, 'asked')) + 1);
    return ask();
  };
}
