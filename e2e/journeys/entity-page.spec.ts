/** The page of an entity: two annotators' entities made one by a suggestion and taken apart again, places that open the words, memos. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../beleg.ts';
import {
  CLEO,
  BEN,
  plantedId,
  plantLayer,
  plantLinks,
  plantProject,
  uuidOf,
  type Person,
} from '../planted-layer.ts';
import { ProjectFolder } from '../project-folder.ts';

const QUAY = 'The Harbour Board closed the quay. Ships wait outside.\n';
const NEWS = 'On Monday the harbour board said that the quay is safe.\n';

function plantActor(project: ProjectFolder, { id }: Person, name: string): void {
  const file = `beleg/annotators/${id}.json`;
  const known: unknown = JSON.parse(project.read(file));
  const at = '2026-01-05T09:00:00Z';
  const actor = {
    id: `urn:uuid:${uuidOf(name)}`,
    of: 'actor',
    name,
    created: at,
    modified: at,
    revision: uuidOf(`1${name}`),
  };
  project.write(file, JSON.stringify({ ...Object(known), entities: [actor] }));
}

test('two entities are made one and taken apart, their places open the words, and memos stay', async ({
  beleg,
}) => {
  const project = ProjectFolder.with({ 'quay.txt': QUAY, 'news.txt': NEWS });
  plantProject(project, 'Quay', [BEN, CLEO]);
  plantActor(project, CLEO, 'Harbour Board');
  plantActor(project, BEN, 'harbour board');
  plantLayer(project, 'quay.txt', QUAY, CLEO, [
    { words: 'The Harbour Board', tag: 'actor', entity: 'Harbour Board' },
  ]);
  const news = plantLayer(project, 'news.txt', NEWS, BEN, [
    { words: 'the harbour board', tag: 'actor', entity: 'harbour board' },
    { words: 'the quay is safe', tag: 'claim' },
  ]);
  plantLinks(project, 'news.txt', BEN, [
    [
      'states',
      plantedId(BEN.id, 'news.txt', 'the harbour board', 'actor'),
      plantedId(BEN.id, 'news.txt', 'the quay is safe', 'claim'),
    ],
  ]);
  const nothing = { entities: [], sameAs: [] };
  const said = (): unknown => {
    const file = 'beleg/annotators/ada-lenz.json';
    const known: unknown = existsSync(join(project.path, file)) ? JSON.parse(project.read(file)) : {};
    return { ...nothing, ...Object(known) };
  };
  const ofBen = project.read('beleg/annotators/ben-oster.json');

  const { window, host } = await beleg.open(project);
  const { page } = window;
  const overview = page.getByRole('region', { name: 'Case', exact: true });
  const list = overview.getByRole('listbox', { name: 'Entities' });
  await window.press('F4');
  await page.getByRole('radio', { name: 'Entities' }).click();
  await expect(list.getByRole('option')).toHaveCount(2);
  await expect(overview).toContainText('same name');
  await window.isAccessible();

  await overview.getByRole('button', { name: /^Merge .*arbour .*oard/ }).click();
  await expect(list.getByRole('option')).toHaveCount(1);
  await list.getByRole('option').click();
  await expect(overview).toContainText('2 places in 2 articles');
  await expect(overview).toContainText(/Ada Lenz says: .*arbour .oard is .arbour .oard/);
  await expect(overview.getByRole('button', { name: /harbour board states/i })).toBeVisible();
  await window.isAccessible();

  // From its place to the words, and back to the page as it was.
  const places = overview.getByRole('listbox', { name: /^Places of/ });
  await places.getByRole('option', { name: /news\.txt/ }).click();
  await window.text.shows('On Monday');
  await expect(window.annotations.details).toContainText('the harbour board');
  await window.annotations.details.getByRole('button', { name: /^Open the page of/ }).click();
  await expect(places.getByRole('option')).toHaveCount(2);

  await expect.poll(said).not.toMatchObject(nothing);
  await overview.getByRole('button', { name: /^Take .* apart/ }).click();
  await expect(list.getByRole('option')).toHaveCount(2);
  await expect.poll(said).toMatchObject(nothing);
  expect(project.read('beleg/annotators/ben-oster.json')).toBe(ofBen);
  expect(project.read('beleg/annotations/news.txt/ben-oster.json')).toBe(news);

  await overview.getByRole('button', { name: /^(One suggestion|No suggestions)/ }).click();
  await overview.getByRole('button', { name: /^Keep .* apart/ }).click();
  await expect(overview).not.toContainText('same name');
  await list.getByRole('option').first().click();
  await expect(overview).toContainText(/Ada Lenz says: .*arbour .oard is not .arbour .oard/);
  await overview.getByRole('button', { name: /^No longer say/ }).click();
  await expect(overview).not.toContainText('is not');
  await expect(overview.getByRole('button', { name: /^One suggestion/ })).toBeVisible();
  await page.setViewportSize({ width: 600, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(600);
  await page.setViewportSize({ width: 1280, height: 800 });

  await overview.getByRole('button', { name: 'Project memo…' }).click();
  const memo = window.dialog('Project memo').getByRole('textbox', { name: 'Your memo on the project' });
  await memo.fill('Who was on the quay?');
  await memo.press('Escape');
  await expect(window.dialog('Project memo')).toBeHidden();
  await window.acknowledged();
  await window.saved();

  beleg.guard.expectHostGone();
  await host.kill9();
  await page.close();
  const again = await beleg.window(await beleg.host(project.path));
  await again.articles.open('quay');
  await again.text.shows('Ships wait');
  await again.command('Project memo');
  await expect(
    again.dialog('Project memo').getByRole('textbox', { name: 'Your memo on the project' }),
  ).toHaveValue('Who was on the quay?');
});
