/** The lead edits the tagset: what 2,000 annotations become with it, and what a colleague proposes. */
import { expect, test } from '../beleg.ts';
import { ADA, BEN, plantLayer, plantProject, uuidOf } from '../planted-layer.ts';
import { ProjectFolder } from '../project-folder.ts';

const ARTICLES = 10;
const EACH = 200;
const PLACE = `urn:uuid:${uuidOf('place')}`;
const TEXT = `${Array.from({ length: EACH }, (_, i) => `Harbour${String(i)} lies low.`).join(' ')}\n`;

/** Ada has tagged 2,000 places in ten articles, Ben one. */
function manyPlaces(): ProjectFolder {
  const project = new ProjectFolder();
  plantProject(project, 'Harbours', [ADA, BEN]);
  const known: unknown = JSON.parse(project.read('beleg/project.json'));
  const place = { id: PLACE, label: 'Place', letter: 'P', cue: 'dashed', key: '4', theirs: 'kept' };
  const claim = { id: 'urn:beleg:tag:claim', letter: 'C', cue: 'double' };
  project.write('beleg/project.json', JSON.stringify({ ...Object(known), tagset: { tags: [claim, place] } }));
  for (let i = 0; i < ARTICLES; i += 1) {
    const article = `a${String(i)}.txt`;
    project.write(article, TEXT);
    const all = Array.from({ length: EACH }, (_, n) => ({
      words: `Harbour${String(n)} `,
      tag: 'actor' as const,
    }));
    for (const [who, marks] of [
      [ADA, all],
      [BEN, i === 0 ? all.slice(0, 1) : []],
    ] as const) {
      if (marks.length === 0) continue;
      const layer = plantLayer(project, article, TEXT, who, marks);
      project.write(
        `beleg/annotations/${article}/${who.id}.json`,
        layer.replaceAll('urn:beleg:tag:actor', PLACE),
      );
    }
  }
  return project;
}

function tagsOf(project: ProjectFolder, who: string): readonly string[] {
  const files = project
    .files()
    .filter((file) => file.endsWith(`/${who}.json`) && file.includes('annotations/'));
  const layers = files.map((file) => project.read(file)).join('\n');
  return Array.from(layers.matchAll(/"source": ?"(urn:(?:uuid|beleg:tag):[^"]+)"/g), ([, tag = '']) => tag);
}

test('a tag is merged into another with 2,000 annotations in one step, and a colleague’s stay', async ({
  beleg,
}) => {
  test.slow();
  const project = manyPlaces();
  const { window: ada } = await beleg.open(project, { name: null, args: ['--annotator', ADA.id] });
  await ada.articles.open('a0');
  await ada.text.shows('Harbour0');
  await ada.command('Edit the tagset…');
  const dialog = ada.dialog('The tagset');
  await dialog.getByRole('button', { name: 'Place', exact: true }).click();
  await expect(dialog.getByText('2,000 annotations of yours in 10 files.').first()).toBeVisible();
  await expect(dialog.getByText('1 annotation of Ben Oster in 1 file stays as it is.').first()).toBeVisible();
  await ada.isAccessible();
  await dialog.getByRole('button', { name: 'Merge or remove this tag' }).click();
  await dialog.getByRole('button', { name: /Your annotations/ }).click();
  await ada.page.getByRole('option', { name: 'Become Claim' }).click();
  await dialog.getByRole('button', { name: 'Remove Place' }).click();
  await expect(dialog.getByText('2,000 annotations of yours in 10 files change.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Save the tagset' }).click();
  await expect(dialog).toBeHidden();
  await expect(ada.toast).toContainText('with 2,000 annotations');
  await ada.saved();
  expect(new Set(tagsOf(project, ADA.id))).toEqual(new Set(['urn:beleg:tag:claim']));
  expect(tagsOf(project, ADA.id)).toHaveLength(ARTICLES * EACH);
  expect(tagsOf(project, BEN.id)).toEqual([PLACE]);

  await ada.text.textbox.focus();
  await ada.press('Control+z');
  await expect.poll(() => new Set(tagsOf(project, ADA.id))).toEqual(new Set([PLACE]));
  expect(project.read('beleg/project.json')).toContain('"Place"');

  // A colleague proposes a definition; the lead takes it.
  const ben = await beleg.window(
    await beleg.host(project.path, { data: beleg.newData(), args: ['--annotator', BEN.id] }),
  );
  await ben.articles.open('a0');
  await ben.command('Edit the tagset…');
  const his = ben.dialog('The tagset');
  await his.getByRole('button', { name: 'Place', exact: true }).click();
  await his.getByLabel('Definition').fill('A harbour that is named.');
  await his.getByRole('button', { name: 'Propose to the lead' }).click();
  await expect(his).toBeHidden();

  await ada.command('Edit the tagset…');
  await dialog.getByText('Proposals (1)').click();
  await expect(dialog.getByText('A harbour that is named.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Accept' }).click();
  await expect(dialog.getByText('proposed, accepted:')).toBeVisible();

  // Another project's link type is shown before it is taken over.
  await dialog.getByText('Link types').click();
  await expect(dialog.getByRole('group', { name: 'supports' })).toBeVisible();
  const mentions = { id: `urn:uuid:${uuidOf('mentions')}`, label: 'mentions', from: [PLACE], to: [PLACE] };
  const other = JSON.stringify({ 'beleg:tagset': 1, tagset: { linkTypes: [mentions] } });
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from(other) });
  await expect(dialog.getByText('New: mentions')).toBeVisible();
  await ada.isAccessible();
  await dialog.getByRole('button', { name: /^Take over \d/ }).click();
  await expect(dialog.getByRole('group', { name: 'mentions' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  // What was tagged before is to be looked at again.
  await expect(ada.annotations.region.getByText('To be looked at again')).toContainText('200');
});
