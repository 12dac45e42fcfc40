/** What is known of articles besides their texts: metadata, and which ones share their wording. */
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';

const words = (seed: number): string =>
  Array.from({ length: 90 }, (_, at) => `wave${seed}n${(at * 37) % 89}`).join(' ');

const ARTICLES = {
  'ferry.txt':
    'Title: The ferry left on time\nSource: Harbour Post\nDate: 2018-07-03\n\nNobody could confirm it.\n',
  'quay.txt': ' date 2017-10 The quay was empty, the clerk said.\n',
  'agency.txt': `${words(1)}.\n`,
  'paper.txt': `${words(1)}.\n\n${words(2)}.\n`,
};

test('what a file says of its article is corrected, kept in one’s own file, and taken back', async ({
  beleg,
}) => {
  const { window } = await beleg.open(ProjectFolder.with(ARTICLES));
  await window.articles.open('ferry');
  await window.text.shows('Nobody could confirm');
  await expect(window.text.region).toContainText('2018-07-03');

  await window.press('Control+i');
  const dialog = window.dialog('About ferry.txt');
  await expect(dialog.getByLabel('Title')).toHaveValue('The ferry left on time');
  await expect(dialog.getByLabel('Published')).toHaveValue('2018-07-03');
  await window.isAccessible();
  await dialog.getByLabel('Outlet').fill('The Pier');
  await dialog.getByLabel('Author').fill('Ada Beispiel');
  await expect(dialog).toContainText('The file says: Harbour Post');
  await window.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(window.text.region).toContainText('The Pier');
  const own = (): unknown => JSON.parse(beleg.project.read('beleg/annotators/ada-lenz.json'));
  expect(own()).toMatchObject({ metadata: { 'ferry.txt': { outlet: 'The Pier', author: 'Ada Beispiel' } } });

  await window.press('Control+z');
  await expect(window.text.region).not.toContainText('The Pier');
  expect(own()).not.toHaveProperty('metadata');
});

test('the list is sorted and filtered by what is known, and colleagues who differ are named', async ({
  beleg,
}) => {
  const project = ProjectFolder.with(ARTICLES);
  const says = (id: string, name: string, outlet: string): void =>
    project.write(
      `beleg/annotators/${id}.json`,
      JSON.stringify({
        format: 1,
        id,
        uuid: `${id}${id}${id}${id}-0000-4000-8000-000000000000`,
        name,
        metadata: { 'quay.txt': { outlet } },
      }),
    );
  says('b2', 'Bert', 'Quay News');
  says('c3', 'Cleo', 'Quay Weekly');
  const id = '1f0b52a4-6a0e-4d0c-8f6d-7f6b8d1f2a11';
  project.write('beleg/project.json', JSON.stringify({ format: 1, id, name: 'Ferry', lead: 'b2' }));
  const { window } = await beleg.open(project);
  const options = window.articles.list.getByRole('option');
  await expect(options).toHaveCount(4);
  await window.articles.filter.fill('harbour');
  await expect(options).toHaveCount(1);
  await window.articles.filter.fill('');
  await window.articles.region.getByRole('button', { name: 'Sort articles' }).click();
  await window.page.getByRole('option', { name: 'By date' }).click();
  await expect(options.first()).toHaveAccessibleName(/quay/);
  await expect(options.nth(1)).toHaveAccessibleName(/ferry/);

  await window.page.reload();
  await expect(options.first()).toHaveAccessibleName(/quay/);

  await window.articles.open('quay');
  await window.text.shows('The quay was empty');
  await expect(window.text.region).toContainText('Quay News');
  says('b2', 'Bert', 'The Pier');
  await window.comeBack();
  await expect(window.text.region).toContainText('The Pier');
  await window.menu('Edit', /About this article/);
  const dialog = window.dialog('About quay.txt');
  await expect(dialog).toContainText('Annotators differ');
  await expect(dialog).toContainText('Cleo says: Quay Weekly');
  await dialog.getByRole('button', { name: 'Take this' }).click();
  await expect(dialog.getByLabel('Outlet')).toHaveValue('Quay Weekly');
});

test('an article with another’s wording says so, and opens the other beside itself', async ({ beleg }) => {
  const page = [
    '<html lang="en"><head><title>Waves</title><meta property="og:site_name" content="Quay Weekly">',
    '<meta property="article:published_time" content="2018-07-04"><meta name="author" content="Ada Example">',
    `</head><body><article><h1>Waves</h1><p>${words(1)}.</p><p>${words(3)}. ${words(4).slice(0, 120)}.</p></article></body></html>`,
  ].join('');
  const { window } = await beleg.open(ProjectFolder.with({ ...ARTICLES, 'web-page.html': page }));
  await window.articles.open('web-page');
  // Whatever a head tells, nothing of it is pushed out of the page, or away.
  const head = window.text.region.locator('.article-head');
  const shares = head.getByRole('button', { name: /^shares \d+% with/ });
  await expect(shares).toBeVisible();
  for (const told of [shares, head.getByText('Quay Weekly'), head.getByText('2018-07-04')])
    await expect.poll(async () => (await told.boundingBox())?.width ?? 0).toBeGreaterThan(40);
  const overflow = (element: Element): number => element.scrollWidth - element.clientWidth;
  for (const width of [1280, 900, 600]) {
    await window.page.setViewportSize({ width, height: 800 });
    await expect.poll(() => head.evaluate(overflow)).toBeLessThanOrEqual(0);
  }
  await window.page.setViewportSize({ width: 1280, height: 800 });
  await window.articles.open('agency');
  await window.text.region.getByRole('button', { name: 'shares 100% with paper.txt' }).click();
  await window.beside.shows('wave2n');
  // Of two texts one sees which is which, whatever else their heads tell.
  for (const { region } of [window.text, window.beside]) {
    const name = region.getByRole('heading', { level: 2 }).locator('.file-name');
    await expect.poll(async () => (await name.boundingBox())?.width ?? 0).toBeGreaterThan(50);
  }
});
