/** Every screen, in both themes, without one violation that axe can see. */
import { expect, test } from '../beleg.ts';
import { ProjectFolder } from '../project-folder.ts';

test('every screen is accessible in both themes', async ({ beleg }) => {
  test.slow();
  const welcome = await beleg.window(await beleg.host(null, { data: beleg.newData() }));
  await expect(welcome.page.getByRole('button', { name: 'Open sample project' })).toBeVisible();
  await welcome.isAccessible();
  await welcome.page.getByRole('button', { name: /Open folder/ }).click();
  await expect(welcome.dialog('Open folder')).toBeVisible();
  await welcome.isAccessible();
  await welcome.page.close();

  const { window } = await beleg.open(ProjectFolder.sample(), { name: null });
  await expect(window.dialog('Who is annotating?')).toBeVisible();
  await window.isAccessible();
  await window.sayName('Ada Lenz');
  await window.isAccessible();

  await test.step('reading, with overlaps and a second voice', async () => {
    await window.articles.open('moorstedter-anzeiger');
    await window.text.shows('Sechs Stunden');
    await window.isAccessible();
  });
  await test.step('the popover at a selection', async () => {
    await window.text.drag('Der Bericht selbst ist nicht öffentlich');
    await expect(window.popover).toBeVisible();
    await window.isAccessible();
    await window.press('2');
  });
  await test.step('the details of an annotation, and the toast', async () => {
    await window.annotations.row('Der Bericht selbst').click();
    await expect(window.annotations.note).toBeVisible();
    await window.isAccessible();
    await window.press('Delete');
    await window.isAccessible();
  });
  for (const [keys, title] of [
    ['F1', 'Command palette'],
    ['?', 'Keyboard shortcuts'],
    ['Control+,', 'Settings'],
  ] as const) {
    await test.step(title, async () => {
      await window.text.textbox.focus();
      await window.press(keys);
      await expect(window.dialog(title)).toBeVisible();
      await window.isAccessible();
      await window.press('Escape');
      await expect(window.dialog(title)).toBeHidden();
    });
  }
  await test.step('an open menu', async () => {
    // On the desktop the menus are the system's.
    if (beleg.isDesktop) return;
    await window.menuButton('Edit').click();
    await window.isAccessible();
    await window.press('Escape');
  });
  await test.step('two articles, and one that failed', async () => {
    beleg.project.write('broken.txt', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]));
    await window.articles.open('broken');
    await expect(window.text.region).toContainText('is no text');
    await window.isAccessible();
    await window.articles.list.focus();
    await window.press('Home', 'Control+Enter');
    await expect(window.beside.region).toBeVisible();
    await window.isAccessible();
  });
  await test.step('narrow', async () => {
    for (const width of [900, 600, 320]) {
      await window.page.setViewportSize({ width, height: 800 });
      await window.isAccessible();
    }
  });
});
