/** Language, colours, type and keys: changed at once, kept for the next time. */
import { TWO_ARTICLES } from '../articles.ts';
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';

test('the window speaks the language of the system, and the other one without a restart', async ({
  beleg,
}) => {
  const { host, window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES), {
    locale: 'de-DE',
    name: null,
  });
  const page = window.page;
  const who = page.getByRole('dialog', { name: 'Wer annotiert?' });
  await who.getByLabel('Ihr Name').fill('Ada Lenz');
  await who.getByRole('button', { name: 'Beginnen' }).click();
  await page
    .getByRole('navigation', { name: 'Artikel', exact: true })
    .getByRole('option', { name: 'ferry' })
    .click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('button', { name: 'Bearbeiten' })).toBeVisible();

  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: 'Einstellungen' });
  await settings.getByRole('radio', { name: 'English' }).check({ force: true });
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('button', { name: 'Edit', exact: true })).toBeVisible();

  const again = await beleg.window(host, { locale: 'de-DE' });
  await expect(again.page.getByRole('button', { name: 'Edit', exact: true })).toBeVisible();
});

test('light and dark can be chosen, whatever the system says', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  const background = (): Promise<string> =>
    window.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await window.command('Colours: dark');
  await expect.poll(background).not.toBe(light);
  await window.command('Colours: light');
  await expect.poll(background).toBe(light);
  await window.page.emulateMedia({ colorScheme: 'dark' });
  expect(await background()).toBe(light);
});

test('a key can be given to another command, and is asked about when it is taken', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  await window.press('Control+,');
  const settings = window.dialog('Settings');
  await settings.getByLabel('Find a command').fill('Claim');
  await settings.getByRole('button', { name: /Change the keys for .*Claim/ }).click();
  await window.press('z');
  await window.press('Escape');
  await expect(settings).toBeHidden();

  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  await window.text.drag('ran aground because of fog');
  await window.press('z');
  await window.annotations.are('Claim: ran aground because of fog');
});

test('type and size are set for reading', async ({ beleg }) => {
  const { window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  await window.articles.open('ferry');
  await window.text.shows('ran aground');
  const size = (): Promise<number> =>
    window.text.textbox.evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
  const before = await size();
  await window.text.textbox.focus();
  await window.press('+');
  await expect.poll(size).toBeGreaterThan(before);
  await window.press('-');
  await expect.poll(size).toBe(before);
});

test('the name is asked once and never again, and can be changed', async ({ beleg }) => {
  const { host, window } = await beleg.open(ProjectFolder.with(TWO_ARTICLES));
  beleg.guard.expectHostGone();
  await host.stop();
  await window.page.close();
  const again = await beleg.host(beleg.project.path);
  const fresh = await beleg.window(again);
  await expect(fresh.status).toContainText('Annotating as Ada Lenz');
  await expect(fresh.dialog('Who is annotating?')).toBeHidden();
  await fresh.press('Control+,');
  await fresh.dialog('Settings').getByLabel('Your name').fill('Ada Lenz-Moor');
  await fresh.press('Enter', 'Escape');
  await expect(fresh.status).toContainText('Annotating as Ada Lenz-Moor');
});
