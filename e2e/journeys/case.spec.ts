/** The view *Case*: what overviews say of a project is what its files say, and every figure opens its words. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../beleg.ts';
import { ADA, BEN, CLEO, plantedId, plantLayer, plantLinks, plantProject } from '../planted-layer.ts';
import { NEIGHBOUR_ARTICLES, ProjectFolder } from '../project-folder.ts';

const DAM = 'The mayor said the dam is safe. A geologist showed a crack in the wall.\n';
const NEWS = 'It is not true that the dam is safe, a spokeswoman said.\n';
const SAFE = 'the dam is safe';

test('counts, matrix and timeline say what the files say, open the words, and come back as they were left', async ({
  beleg,
}) => {
  const project = ProjectFolder.with({
    'dam.txt': DAM,
    'news.md': `---\ndate: 2018-07-03\npublisher: Harbour Post\n---\n\n${NEWS}`,
  });
  plantProject(project, 'Dam', [ADA, BEN, CLEO]);
  plantLayer(project, 'dam.txt', DAM, BEN, [
    { words: 'The mayor', tag: 'actor' },
    { words: SAFE, tag: 'claim', entity: SAFE },
    { words: 'a crack in the wall', tag: 'evidence' },
  ]);
  plantLayer(project, 'dam.txt', DAM, CLEO, [{ words: SAFE, tag: 'claim', entity: SAFE }]);
  plantLayer(project, 'news.md', project.read('news.md'), BEN, [
    { words: 'a spokeswoman', tag: 'actor' },
    { words: SAFE, tag: 'claim', entity: SAFE },
  ]);
  const denied = plantedId(BEN.id, 'news.md', SAFE, 'claim');
  plantLinks(project, 'news.md', BEN, [
    ['denies', plantedId(BEN.id, 'news.md', 'a spokeswoman', 'actor'), denied],
  ]);
  plantLinks(project, 'dam.txt', BEN, [
    [
      'refutes',
      plantedId(BEN.id, 'dam.txt', 'a crack in the wall', 'evidence'),
      plantedId(BEN.id, 'dam.txt', SAFE, 'claim'),
    ],
    ['supports', plantedId(BEN.id, 'dam.txt', 'a crack in the wall', 'evidence'), denied],
  ]);
  const { window } = await beleg.open(project);
  const { page } = window;
  const overview = page.getByRole('region', { name: 'Case', exact: true });
  const words = page.getByRole('region', { name: 'Words', exact: true });

  await window.press('F4');
  await expect(overview).toContainText('6 annotations in 2 articles · by Ben Oster and Cleo Moss');
  const cell = (name: string) => overview.getByRole('button', { name, exact: true });
  await expect(cell('Claim, Annotations: 3')).toBeVisible();
  await expect(cell('Actor, Annotations: 2')).toBeVisible();
  await expect(cell('Evidence, Annotations: 1')).toBeVisible();

  // From the keyboard: down to the second row, and the words behind its number.
  await cell('Claim, Annotations: 3').focus();
  await window.press('ArrowDown', 'Enter');
  await expect(words).toContainText('2 annotations');
  await expect(words).toContainText('a spokeswoman');

  await page.getByRole('radio', { name: 'Matrix' }).click();
  await expect(cell(`${SAFE} – dam.txt: asserts 2, refuted by 1`)).toBeVisible();
  await window.isAccessible();
  await cell(`${SAFE} – news.md: denies 1, supported by 1`).click();
  await expect(words.getByRole('option')).toHaveCount(2);
  await page.getByText('Turned', { exact: true }).click();
  await expect(cell(`news.md – ${SAFE}: denies 1, supported by 1`)).toBeVisible();
  await overview.getByRole('button', { name: 'Save Matrix as CSV' }).click();
  await expect(overview).toContainText('Saved: beleg/exports/Matrix.csv');
  expect(project.read('beleg/exports/Matrix.csv')).toContain('"news.md","denies 1, supported by 1"');
  await overview.getByRole('button', { name: 'Save picture as PNG: Matrix' }).click();
  await expect(overview).toContainText('Saved: beleg/exports/Matrix.png');

  // The words open their article, and the overview is as it was.
  await words.getByRole('option', { name: /the dam is safe.*news\.md/ }).click();
  await window.text.shows('It is not true');
  await expect(window.annotations.details).toContainText(SAFE);
  await window.press('F4');
  await expect(cell(`news.md – ${SAFE}: denies 1, supported by 1`)).toBeVisible();
  await expect(words.getByRole('option')).toHaveCount(2);

  await page.getByRole('radio', { name: 'Timeline' }).click();
  const point = overview.getByRole('button', { name: `${SAFE}, Jul 3, 2018: 1 annotation` });
  await point.focus();
  await window.press('Enter');
  await expect(words).toContainText('1 annotation');
  await expect(overview).toContainText('1 article without a day');
  await window.isAccessible();

  // What somebody leaves out is left out everywhere.
  await overview.getByRole('button', { name: /^6 annotations/ }).click();
  await overview.getByText('Cleo Moss', { exact: true }).click();
  await expect(overview).toContainText('5 annotations in 2 articles · by Ben Oster');
  await page.setViewportSize({ width: 600, height: 800 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(600);
});

test('on real articles the counts are those of the files', async ({ beleg }) => {
  test.skip(!existsSync(NEIGHBOUR_ARTICLES), 'there are no articles beside this checkout');
  const project = ProjectFolder.copyOf(NEIGHBOUR_ARTICLES);
  const names = readdirSync(NEIGHBOUR_ARTICLES).toSorted();
  plantProject(project, 'Real', [ADA, BEN]);
  for (const name of names) {
    const text = readFileSync(join(NEIGHBOUR_ARTICLES, name), 'utf8')
      .replace(/^\uFEFF/, '')
      .replaceAll(/\r\n?/g, '\n');
    const some = [...new Set(text.match(/\p{L}{4,} \p{L}{4,}/gu))].slice(0, 3);
    plantLayer(
      project,
      name,
      text,
      BEN,
      some.map((words) => ({ words, tag: 'claim', entity: words })),
    );
  }
  const { window } = await beleg.open(project);
  await window.press('F4');
  const overview = window.page.getByRole('region', { name: 'Case', exact: true });
  const inFiles = names.flatMap((name) => project.annotations(name, BEN.id)).length;
  await expect(overview).toContainText(`${inFiles} annotations in ${names.length} articles · by Ben Oster`);
  await expect(
    overview.getByRole('button', { name: `Claim, Annotations: ${inFiles}`, exact: true }),
  ).toBeVisible();
});
