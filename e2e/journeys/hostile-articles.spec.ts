/** Articles that mean harm, or mean nothing by it: their names and contents are shown as text. */
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';

const NAMES = [
  '<img src=x onerror=alert(1)>.txt',
  '-rf.txt',
  'line\nbreak.txt',
  'rtl \u202Etxt.exe.txt',
  'quote \' and " and `.txt',
  '100% & #hash?query.txt',
  'ümläut 🙈.txt',
  `${'long'.repeat(60)}.txt`,
] as const;

test('hostile file names are shown as they are, opened, tagged and saved', async ({ beleg }) => {
  const articles = Object.fromEntries(
    NAMES.map((name, index) => [name, `Article number ${index} speaks.\n`]),
  );
  const { window } = await beleg.open(ProjectFolder.with(articles));
  const project = beleg.project;
  await expect(window.articles.list.getByRole('option')).toHaveCount(NAMES.length);
  await expect(window.articles.list).toContainText('<img src=x onerror=alert(1)>');
  for (const index of NAMES.keys()) {
    await window.articles.list.getByRole('option').nth(index).click();
    await expect(window.text.textbox).toContainText('speaks.');
    await window.text.drag('speaks');
    await window.press('1');
    await expect(window.annotations.rows).toHaveCount(1);
  }
  await window.saved();
  await expect
    .poll(() => project.files().filter((file) => file.startsWith('beleg/annotations/')).length)
    .toBe(NAMES.length);
  await expect(window.page.locator('img')).toHaveCount(0);
});

test('an article that is HTML with scripts is text: nothing runs, nothing is asked for', async ({
  beleg,
}) => {
  const elsewhere = 'http://127.0.0.1:9/beacon';
  const markup = `<h1>Hello</h1><script>document.title='owned';fetch('${elsewhere}')</script>
<img src="${elsewhere}.png" onerror="document.title='owned'"><iframe src="${elsewhere}"></iframe>
<svg onload="document.title='owned'"></svg><a href="javascript:document.title='owned'">click</a>
<style>body{background:url(${elsewhere}.css)}</style><meta http-equiv="refresh" content="0;url=${elsewhere}">
[link](javascript:document.title='owned') ![image](${elsewhere}.md.png)
`;
  const { window } = await beleg.open(ProjectFolder.with({ 'page.txt': markup, 'page.md': markup }));
  for (const name of ['page.txt', 'page.md']) {
    await window.articles.list
      .getByRole('option')
      .nth(name === 'page.md' ? 0 : 1)
      .click();
    await window.text.shows("<script>document.title='owned'");
    await window.text.shows('<svg onload=');
  }
  await window.text.drag('<h1>Hello</h1>');
  await window.press('2');
  await window.annotations.are('Claim: <h1>Hello</h1>');
  await window.text.click('click');
  await expect(window.page).not.toHaveTitle('owned');
  await expect(window.text.textbox.locator('script, img, iframe, svg, a, style, meta')).toHaveCount(0);
});

test('Markdown of a hundred thousand quotes in each other, or marks that never close, opens and is tagged', async ({
  beleg,
}) => {
  const deep = 100_000;
  const articles = {
    'lines.md': `${Array.from({ length: 2000 }, (_, at) => `${'>'.repeat(at % 200)} line ${at}`).join('\n')}\n`,
    'one-line.md': `${'> '.repeat(deep)}innermost words\n\nThe end stands here.\n`,
    'marks.md': `${'**a _b `c ['.repeat(deep / 10)}\n\nThe end stands here.\n`,
    'html.md': `${'<blockquote>'.repeat(deep / 10)}\n<img src=http://127.0.0.1:9/beacon>\n\nThe end stands here.\n`,
  };
  const { window } = await beleg.open(ProjectFolder.with(articles));
  for (const [name, words] of [
    ['one-line.md', 'The end stands here'],
    ['marks.md', 'The end stands here'],
    ['html.md', 'The end stands here'],
    ['lines.md', 'line 7'],
  ] as const) {
    await window.articles.open(name);
    await expect(window.text.textbox).toContainText(words);
    await window.text.textbox.focus();
    if (name !== 'lines.md') await window.press('Control+End');
    await window.text.drag(words);
    await window.press('2');
    await expect(window.annotations.rows).toHaveCount(1);
    await expect(window.text.textbox.locator('img, blockquote, a')).toHaveCount(0);
  }
  await window.saved();
});

test('a name and a note of somebody else are text too', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with({ 'a.txt': 'One claim here.\n' }), {
    name: '<b onmouseover=alert(1)>Eve</b>',
  });
  await window.articles.open('a');
  await window.text.shows('One claim');
  await window.text.drag('One claim');
  await window.press('2');
  await window.annotations.row('One claim').click();
  await window.annotations.note.fill('<img src=x onerror="document.title=1">');
  await window.press('Escape');
  await expect(window.status).toContainText('<b onmouseover=alert(1)>Eve</b>');
  await expect(window.page.locator('img, b[onmouseover]')).toHaveCount(0);
});
