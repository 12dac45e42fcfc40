/** Who or what is meant, said by keyboard: a new entity, used again in another article, undone, and there after a restart. */
import { TWO_ARTICLES } from '../articles.ts';
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';

test('an actor is named once and known in the next article, across a restart', async ({ beleg }) => {
  const { window, host } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  const { details } = window.annotations;
  const dialog = window.dialog('Who or what is meant');
  const meant = details.getByRole('region', { name: 'Who or what is meant' });

  await window.articles.open('reservoir');
  await window.text.shows('The mayor');
  await window.text.drag('The mayor');
  await window.press('1');
  await expect(details).toContainText('The mayor');
  // The words themselves are proposed as the name of a new actor.
  await window.press('Enter');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await expect(dialog.getByRole('option')).toHaveText([/New actor: The mayor/]);
  // What is typed takes their place.
  await window.page.keyboard.type('Orla Finch');
  await expect(dialog.getByRole('option')).toHaveText([/New actor: Orla Finch/]);
  await window.isAccessible();
  await window.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(meant).toContainText('Orla Finch');
  await expect(window.text.textbox).toBeFocused();

  await window.press('Alt+PageUp');
  await window.text.shows('The ferry');
  await window.text.drag('Ferry company');
  await window.press('1');
  await expect(details).toContainText('Ferry company');
  await window.press('Enter');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await window.press('Control+a');
  await window.page.keyboard.type('finch');
  await expect(dialog.getByRole('option').first()).toHaveText(/^Orla Finch/);
  await window.press('Enter');
  await expect(meant).toContainText('Orla Finch');
  await window.press('Control+z');
  await expect(meant).not.toContainText('Orla Finch');
  await window.press('Control+Shift+z');
  await expect(meant).toContainText('Orla Finch');
  await window.acknowledged();
  await window.saved();
  expect(beleg.project.read('beleg/annotators/ada-lenz.json')).toContain('"name": "Orla Finch"');

  beleg.guard.expectHostGone();
  await host.kill9();
  await window.page.close();
  const again = await beleg.window(await beleg.host(beleg.project.path));
  await again.articles.open('reservoir');
  await again.text.shows('The mayor');
  await again.text.textbox.focus();
  await again.press('F8');
  const still = again.annotations.details.getByRole('region', { name: 'Who or what is meant' });
  await expect(still).toContainText('Orla Finch');
});
