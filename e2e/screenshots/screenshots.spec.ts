/** Takes the pictures of README.md: the sample project, half-way through a morning's work. */
import { join } from 'node:path';
import { expect, test } from '../beleg.ts';
import type { BelegWindow } from '../pages/beleg-window.ts';
import { PROJECT_ROOT } from '../host.ts';
import { ProjectFolder } from '../project-folder.ts';
import { plantSampleCase } from './sample-case.ts';

const FOLDER = join(PROJECT_ROOT, 'docs/screenshots');

async function take(window: BelegWindow, name: string): Promise<void> {
  await window.page.evaluate(() => document.fonts.ready);
  await window.page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

test('take the screenshots', async ({ beleg }) => {
  test.slow();
  const { window } = await beleg.open(ProjectFolder.sample(), { name: 'Ada Lenz' });
  await window.notices.getByRole('button', { name: 'Dismiss' }).click();
  await window.articles.open('moorstedter-anzeiger');
  await window.text.shows('Sechs Stunden');
  for (const [words, key] of [
    ['Gewerkschaft der Wasserwerker', '1'],
    ['ein verschlissenes Ventil habe die Pumpen abgeschaltet', '2'],
    ['Ihr Sprecher Torben Quast', '1'],
    ['Er zeigt dazu ein Wartungsbuch', '3'],
  ] as const) {
    await window.text.drag(words);
    await window.press(key);
  }
  await window.text.drag('dringend zu ersetzen');
  await expect(window.popover).toBeVisible();
  await take(window, 'tagging');
  await window.press('Escape', 'ArrowLeft');
  await window.annotations.row(/ein verschlissenes Ventil.*by Ada Lenz/).click();
  await window.annotations.note.fill('Zwei Erklärungen, ein Ausfall: mit dem Abendkurier vergleichen.');
  await window.press('Escape');
  await window.saved();
  await take(window, 'reading-light');
  await window.page.emulateMedia({ colorScheme: 'dark' });
  await take(window, 'reading-dark');
  await window.page.emulateMedia({ colorScheme: 'light' });

  await window.text.textbox.focus();
  await window.press('F1');
  await expect(window.dialog('Command palette')).toBeVisible();
  await take(window, 'palette');
  await window.press('Escape', 'Control+,');
  await expect(window.dialog('Settings')).toBeVisible();
  await take(window, 'settings');
  await window.press('Escape');

  await window.command('Export…');
  const dialog = window.dialog('Export');
  await dialog.getByRole('button', { name: /Format/ }).click();
  await window.page.getByRole('option', { name: /CoNLL/ }).click();
  await dialog.getByRole('button', { name: /span several lines/ }).click();
  await take(window, 'export');
  await window.press('Escape');

  await window.text.textbox.focus();
  await window.press('F9', 'n');
  await expect(window.page.getByRole('region', { name: 'Selected difference' })).toBeVisible();
  await take(window, 'review');
  await window.press('F9', 'Control+F9');
  await expect(window.dialog('Agreement')).toContainText('In plain words');
  await take(window, 'agreement');
  await window.press('Escape');

  await window.page.setViewportSize({ width: 1440, height: 800 });
  await window.articles.list.focus();
  await window.press('End', 'Control+Enter');
  await window.beside.shows('turned off the taps');
  await take(window, 'side-by-side');
});

test('take the screenshots of a case', async ({ beleg }) => {
  const project = ProjectFolder.sample();
  const analyst = plantSampleCase(project);
  beleg.keep(project);
  const host = await beleg.host(project.path, { data: beleg.newData(), args: ['--annotator', analyst.id] });
  const window = await beleg.window(host);
  const { page } = window;
  await expect(window.articles.region).toContainText('abendkurier');
  await window.notices.getByRole('button', { name: 'Dismiss' }).click();
  await window.press('F4');
  await page.getByRole('radio', { name: 'Matrix' }).press('Space');
  const valmark = page.getByRole('row').filter({ hasText: 'Valmark is behind it' });
  await valmark.getByRole('button').nth(2).click();
  await expect(page.getByRole('region', { name: 'Words', exact: true })).toContainText('Valmark');
  await take(window, 'case-matrix');
  await page.getByRole('radio', { name: 'Network' }).press('Space');
  const network = page.getByRole('region', { name: 'Network', exact: true });
  await expect(network).not.toContainText('Arranging');
  await network.getByRole('button', { name: 'What is shown', exact: true }).click();
  await network.getByText('Nodes without links').click();
  await network.getByRole('button', { name: 'What is shown', exact: true }).click();
  await network.getByRole('button', { name: 'Arrange what is shown' }).click();
  await expect(network).not.toContainText('Arranging');
  await take(window, 'case-network');
});
