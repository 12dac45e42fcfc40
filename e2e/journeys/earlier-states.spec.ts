/** What was there before can be had again: asked about when most of it goes, and chosen from a list. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { TWO_ARTICLES } from '../articles.ts';
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';

const LAYER = 'beleg/annotations/ferry.txt/ada-lenz.json';

const layerJson = z.looseObject({
  first: z.looseObject({ items: z.array(z.looseObject({ id: z.string() })) }),
});

/** Another program writes so many more annotations like the first into the layer. */
function addMore(project: ProjectFolder, count: number): void {
  const json = layerJson.parse(JSON.parse(project.read(LAYER)));
  const { 'beleg:revision': _revision, ...first } = json.first.items[0] ?? { id: '' };
  const more = Array.from({ length: count }, () => ({ ...first, id: `urn:uuid:${randomUUID()}` }));
  const items = [...json.first.items, ...more];
  project.write(LAYER, JSON.stringify({ ...json, total: items.length, first: { ...json.first, items } }));
}

test('most of a layer goes, is brought back, and an earlier state is looked at and restored', async ({
  beleg,
}) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.menuButton('File').click();
  await window.page.getByRole('menuitem', { name: /^Restore an earlier state/ }).click();
  const dialog = window.dialog('Earlier states of ferry.txt');
  await expect(dialog).toContainText('No earlier state is kept yet.');
  await window.press('Escape');

  await window.text.drag('harbour log');
  await window.press('1');
  await window.saved();
  addMore(beleg.project, 12);
  await window.comeBack();
  // By the foot of the list: below the details there is room for some of the rows only.
  await expect(window.annotations.region).toContainText('13 annotations');
  // What came from elsewhere is taken out again at once: most of what there is.
  await window.command('Undo');
  await expect(window.annotations.rows).toHaveCount(1);
  const asked = window.notices.getByText('12 annotations on ferry.txt went at once');
  await expect(asked).toBeVisible();
  await window.notices.getByRole('button', { name: 'Bring them back' }).click();
  await expect(window.annotations.region).toContainText('13 annotations');
  await expect(asked).toBeHidden();

  await window.annotations.rows.first().click();
  await window.press('Delete');
  await expect(window.annotations.region).toContainText('12 annotations');
  await window.saved();
  await window.command('Restore an earlier state…');
  await expect(dialog.getByRole('radio').first()).toBeChecked();
  await dialog.getByRole('radio', { name: /13 annotations · .* · 1 to come back/ }).click();
  const preview = dialog.getByRole('region', { name: 'What restoring would change' });
  await expect(preview.getByRole('listitem')).toHaveText(/harbour log.*comes back/);
  await window.isAccessible();
  await dialog.getByRole('button', { name: 'Restore this state' }).click();
  await expect(window.annotations.region).toContainText('13 annotations');
  await window.saved();
  await expect.poll(() => beleg.project.words('ferry.txt', 'ada-lenz')).toHaveLength(13);
  await window.press('Control+z');
  await expect(window.annotations.region).toContainText('12 annotations');

  // What is said of the project comes back by the same way, from the annotator's own file.
  const meant = window.annotations.details.getByRole('region', { name: 'Who or what is meant' });
  const who = window.dialog('Who or what is meant');
  for (const name of ['Orla Finch', 'Ada Byron']) {
    await window.annotations.rows.first().click();
    await window.command('Say who or what is meant…');
    await expect(who.getByRole('searchbox')).toBeFocused();
    await who.getByRole('searchbox').fill(name);
    await who.getByRole('option', { name: `New actor: ${name}` }).click();
    await expect(meant).toContainText(name);
    await window.saved();
  }
  await window.command('Restore an earlier state…');
  await dialog.getByRole('button', { name: /What to restore/ }).click();
  await window.page.getByRole('option', { name: 'Entities and memos of the project' }).click();
  await expect(dialog.getByRole('radio', { name: /1 entry · .* · 1 to go/ })).toBeChecked();
  await expect(preview.getByRole('listitem')).toHaveText(/Ada Byron.*goes/);
  await dialog.getByRole('button', { name: 'Restore this state' }).click();
  await expect(meant).not.toContainText('Ada Byron');
  await window.saved();
  expect(beleg.project.read('beleg/annotators/ada-lenz.json')).not.toContain('"name": "Ada Byron"');
});
