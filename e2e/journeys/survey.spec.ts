/** A folder of many articles of mixed kinds is read in the background: how far it is, stopping it, what came of it. */
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';

const SENTENCE = 'The shipping company said on Tuesday that the ferry had left on time. ';

/** Long enough to be seen being read. */
const page = (at: number): string =>
  `<!doctype html><html lang="en"><body><article><h1>Ferry ${at}</h1>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(600)}</article></body></html>`;

const BAD: Readonly<Record<string, string | Uint8Array>> = {
  'bad/cut.docx': Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]),
  'bad/empty.pdf': '',
  'bad/old.doc': 'x',
  'bad/wrong.pdf': page(0),
};

function mixed(): ProjectFolder {
  const good = Array.from({ length: 56 }, (_, at): [string, string | Uint8Array] => {
    if (at % 2 === 0) return [`page-${at}.html`, page(at)];
    if (at % 8 === 1) return [`mail-${at}.eml`, `Subject: Ferry ${at}\r\n\r\n${SENTENCE}\r\n`];
    if (at % 8 === 3) return [`note-${at}.md`, `# Ferry ${at}\n\n${SENTENCE}\n`];
    return [`old-${at}.txt`, Buffer.from(`Die Fähre ${at} für Österreich. ${SENTENCE}`, 'latin1')];
  });
  return ProjectFolder.with({ ...Object.fromEntries(good), ...BAD });
}

test('the reading shows how far it is, is stopped and goes on, and ends with what needs attention', async ({
  beleg,
}) => {
  const project = mixed();
  const { window } = await beleg.open(project);
  const { region } = window.articles;
  const before = project.files().filter((file) => !file.startsWith('beleg/'));
  await expect(region.getByText(/\d+ of 60 read/)).toBeVisible();
  await expect(region.getByRole('progressbar', { name: 'Reading the articles' })).toHaveAttribute(
    'max',
    '60',
  );
  await region.getByRole('button', { name: 'Stop reading the articles' }).focus();
  await window.press('Enter');
  await expect(region.getByText(/Stopped at \d+ of 60/)).toBeVisible();
  await expect(region.getByRole('progressbar')).toHaveCount(0);
  // Nothing is left behind, and whatever one opens is read as always.
  expect(project.files().filter((file) => !file.startsWith('beleg/'))).toEqual(before);

  const goOn = region.getByRole('button', { name: 'Go on reading the articles' });
  await expect(goOn).toBeFocused();
  await window.isAccessible();
  await window.press('Enter');
  const result = region.getByRole('button', { name: '56 read, 4 need attention' });
  await expect(result).toBeVisible({ timeout: 60_000 });
  await expect(window.page.getByText('56 articles read, 4 need attention')).toBeAttached();

  await result.focus();
  await window.press('Space');
  await expect(result).toHaveAttribute('aria-pressed', 'true');
  await expect(window.articles.list.getByRole('option')).toHaveCount(4);
  await expect(region.getByText('4 of 60 articles')).toBeVisible();
  for (const [name, reason] of [
    ['cut.docx', 'save it anew'],
    ['empty.pdf', 'not a single byte'],
    ['old.doc', 'Save it as .docx'],
    ['wrong.pdf', 'Give it the ending .html'],
  ] as const) {
    await expect(window.articles.row(name)).toHaveAccessibleName(new RegExp(`Needs attention: .*${reason}`));
    await expect(window.articles.row(name).locator('.article-reason')).toContainText(reason);
  }
  await window.isAccessible();

  await window.press('Space');
  await expect(result).toHaveAttribute('aria-pressed', 'false');
  await expect(region.getByText('60 articles', { exact: true })).toBeVisible();
});

test('an article that is mended leaves the list of those that need attention', async ({ beleg }) => {
  const project = ProjectFolder.with({ 'a.txt': SENTENCE, 'empty.txt': '' });
  const { window } = await beleg.open(project);
  const result = window.articles.region.getByRole('button', { name: '1 read, 1 needs attention' });
  await result.click();
  await expect(window.articles.list.getByRole('option')).toHaveCount(1);
  project.write('empty.txt', SENTENCE);
  await window.comeBack();
  await expect(result).toBeHidden();
  await expect(window.articles.list.getByRole('option')).toHaveCount(2);
});

test('how a file is read is a command for those files that it makes sense for', async ({ beleg }) => {
  const project = ProjectFolder.with({
    'page.html': `<html><body><nav>Front page</nav><article><h1>Ferry</h1>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(5)}</article></body></html>`,
    'plain.txt': SENTENCE,
  });
  const { window } = await beleg.open(project);
  await window.articles.open('page');
  await window.text.shows('left on time');
  await window.command('Show the whole web page');
  await window.text.shows('Front page');
  await window.command('Show the whole web page');
  await expect(window.text.textbox).not.toContainText('Front page');

  await window.articles.open('plain');
  await window.text.shows('left on time');
  await window.command('Reopen with encoding');
  await expect(window.dialog('Encoding of plain.txt')).toBeVisible();
});
