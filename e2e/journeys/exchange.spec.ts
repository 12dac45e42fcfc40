/** Annotations out to other tools and back: what is lost is said first, nothing is half-done, and undo takes it back. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '../beleg.ts';
import { PROJECT_ROOT } from '../host.ts';
import { ProjectFolder } from '../project-folder.ts';

const ARTICLES = {
  'fähre.txt':
    'Title: Die Fähre\nSource: Hafenpost\n\nDie Fähre 🚢 lief „pünktlich“ aus. Niemand hat es bestätigt.\n',
  'quay.txt': 'The quay was empty, the clerk said, and the ferry had left.\n',
};

/** What the command line writes of the same choice. */
function byCommandLine(project: ProjectFolder, format: string, article: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'beleg-out-'));
  const out = join(folder, 'out');
  const program = join(PROJECT_ROOT, 'dist/main/beleg.js');
  const asked = ['export', project.path, '--format', format, '--out', out, '--article', article];
  execFileSync(process.execPath, [program, ...asked], {
    env: { ...process.env, LANG: 'en_GB.UTF-8', BELEG_DATA: join(folder, 'data') },
    stdio: 'ignore',
  });
  const bytes = readFileSync(out);
  rmSync(folder, { recursive: true });
  return bytes;
}

test('annotations go out with their losses said first, come back into another project, and are taken back', async ({
  beleg,
}) => {
  beleg.onlyOverLoopback('the desktop asks where to by the system’s own dialog');
  // Two programs one after the other, and two looks at accessibility.
  test.slow();
  const { window } = await beleg.open(ProjectFolder.with(ARTICLES));
  const first = beleg.project;
  await window.articles.open('fähre');
  await window.text.shows('pünktlich');
  await window.text.drag('Niemand hat es bestätigt');
  await window.press('2');
  await expect(window.annotations.rows).toHaveCount(1);
  await window.text.drag('Niemand');
  await window.press('2');
  await expect(window.annotations.rows).toHaveCount(2);

  // What the file says of its article comes a moment later.
  await expect(window.page.locator('.article-fact', { hasText: 'Hafenpost' })).toBeVisible();
  await window.press('y');
  await expect(window.toast).toContainText('Copied: “Niemand” (Die Fähre, Hafenpost; fähre.txt, character');

  await window.command('Export this article…');
  const dialog = window.dialog('Export');
  await dialog.getByRole('button', { name: /Format/ }).click();
  await window.page.getByRole('option', { name: /CoNLL/ }).click();
  const losses = dialog.getByRole('region', { name: 'What this format cannot carry' });
  await expect(losses).toContainText('2 annotations on 1 article');
  const nested = losses.getByRole('button', {
    name: '1 annotation lies inside another and would be dropped',
  });
  await nested.click();
  await window.isAccessible();
  expect(first.has('beleg/exports')).toBe(false);
  await losses.getByRole('button', { name: /Niemand/ }).click();
  await expect(dialog).toBeHidden();
  await expect(window.annotations.rows.and(window.page.locator('[aria-selected="true"]'))).toContainText(
    'Niemand',
  );

  // What was chosen last is chosen again once something was written with it.
  await window.command('Export this article…');
  await dialog.getByRole('button', { name: /Format/ }).click();
  await window.page.getByRole('option', { name: /CSV with commas/ }).click();
  await expect(losses).toContainText('2 annotations on 1 article');
  await dialog.getByLabel('Name', { exact: true }).fill('words.csv');
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog).toContainText('Exported to beleg/exports/words.csv: 2 annotations on 1 article.');
  const written = first.read('beleg/exports/words.csv');
  expect(written).toBe(byCommandLine(first, 'csv', 'fähre.txt').toString('utf8'));
  await dialog.getByLabel('Name', { exact: true }).fill('words.csv ');
  await expect(dialog).toContainText('This cannot be a file’s name.');
  await dialog.getByLabel('Name', { exact: true }).fill('words.csv');
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('words.csv is there already');
  await window.press('Escape');
  await window.command('Export…');
  await expect(dialog.getByRole('button', { name: /Format/ })).toContainText('CSV with commas');
  await window.press('Escape');

  const second = beleg.keep(ProjectFolder.with(ARTICLES));
  const other = await beleg.host(second.path, { data: beleg.newData() });
  const there = await beleg.window(other);
  await there.sayName('Bo Beispiel');
  await there.menu('File', /^Import…/);
  const taking = there.dialog('Import');
  const give = async (name: string, content: string | Buffer): Promise<void> =>
    taking
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  await give('broken.qdpx', 'PK\u0003\u0004 no zip');
  await expect(taking.getByRole('alert')).toContainText('broken.qdpx');
  await give('hostile.qdc', '<!DOCTYPE a [<!ENTITY b "b">]><CodeBook>&b;</CodeBook>');
  await expect(taking.getByRole('alert')).toContainText('hostile.qdc');
  await expect(taking.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  expect(second.has('beleg')).toBe(false);

  await give('words.csv', written);
  await expect(taking).toContainText('2 annotations would come in:');
  await expect(taking).toContainText('fähre.txt: 2 annotations');
  await there.isAccessible();
  await taking.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(taking).toContainText('2 annotations came in.');
  await taking.getByRole('button', { name: 'fähre.txt: 2 annotations' }).click();
  await taking.getByRole('button', { name: /Niemand hat es bestätigt/ }).click();
  await expect(there.annotations.rows).toHaveCount(2);
  const words = (): readonly string[] => second.words('fähre.txt', 'bo-beispiel').toSorted();
  await expect.poll(words).toEqual(['claim: Niemand', 'claim: Niemand hat es bestätigt']);
  await there.press('Control+z');
  await expect(there.annotations.rows).toHaveCount(0);
  await expect.poll(words).toEqual([]);
  await there.press('Control+Shift+z');
  await expect(there.annotations.rows).toHaveCount(2);

  // What is dropped on the window is imported; a line that was not taken leads to its words, to be tagged.
  const table = 'article,tag,quote\nquay.txt,Claim,the\nquay.txt,Actor,clerk\n';
  const dataTransfer = await there.page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'more.csv'));
    return transfer;
  }, table);
  await there.page.locator('body').dispatchEvent('drop', { dataTransfer });
  await expect(taking).toContainText('1 annotation would come in:');
  await taking.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(taking).toContainText('1 annotation came in.');
  await expect(taking).toContainText('Undo takes all of it back in one step.');
  await taking.getByRole('button', { name: '1 line was not taken as it stands' }).click();
  await taking
    .getByRole('button', { name: 'more.csv line 2: the words stand in several places: the' })
    .click();
  await there.text.shows('The quay was empty');
  await expect.poll(() => there.text.selectedWords()).toBe('the');
  await expect(there.popover).toBeVisible();
  await there.press('2');
  await expect(there.annotations.rows).toHaveCount(2);
  await expect.poll(() => second.words('quay.txt', 'bo-beispiel')).toEqual(['claim: the', 'actor: clerk']);
});

test('a report needs no network, shows everything, runs nothing of the articles, and prints', async ({
  beleg,
  browser,
}) => {
  beleg.onlyOverLoopback('the desktop asks where to by the system’s own dialog');
  const hostile =
    '<script>window.ran = 1</script><img src="https://example.org/x.png" onerror="window.ran = 2"> says Piet & Co.\n';
  const { window } = await beleg.open(ProjectFolder.with({ ...ARTICLES, 'hostile.txt': hostile }));
  await window.articles.open('hostile');
  await window.text.shows('says Piet');
  await window.text.drag('<script>window.ran = 1</script>');
  await window.press('2');
  await expect(window.annotations.rows).toHaveCount(1);
  await window.articles.open('fähre');
  await window.text.shows('pünktlich');
  await window.text.drag('Niemand hat es bestätigt');
  await window.press('3');
  await expect(window.annotations.rows).toHaveCount(1);
  await window.command('Export…');
  const dialog = window.dialog('Export');
  await expect(dialog.getByRole('button', { name: /Format/ })).toContainText('Report');
  await dialog.getByLabel('Name', { exact: true }).fill('report.html');
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog).toContainText('Exported to beleg/exports/report.html: 2 annotations on 2 articles.');
  await expect(dialog).toContainText('For a PDF, open it in a browser and choose Print there');
  // The keyboard goes on where the button was.
  await window.press('Escape');
  await expect(dialog).toBeHidden();

  const context = await browser.newContext({ offline: true, colorScheme: 'dark' });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).protocol));
  await page.goto(pathToFileURL(join(beleg.project.path, 'beleg/exports/report.html')).href);
  for (const words of ['Niemand hat es bestätigt', '<script>window.ran = 1</script>', 'Die Fähre 🚢 lief'])
    await expect(page.locator('body')).toContainText(words);
  await page.getByRole('navigation').getByRole('link').last().click();
  await expect(page.locator('article:target')).toContainText('says Piet & Co.');
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
  expect(asked).toEqual(['file:']);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThanOrEqual(3);
  await context.close();
});
