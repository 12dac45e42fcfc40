/**
 * One window of Beleg in users' words: what stands in it, what one can do in it.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { AnnotationsPanel } from './annotations-panel.ts';
import { ArticlesPanel } from './articles-panel.ts';
import { TextPane } from './text-pane.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The menu that the system shows for a window; a page alone has its own. */
export interface DesktopMenu {
  choose(menu: string, entry: string | RegExp): Promise<void>;
}

export class BelegWindow {
  readonly page: Page;
  readonly articles: ArticlesPanel;
  readonly text: TextPane;
  readonly beside: TextPane;
  readonly annotations: AnnotationsPanel;

  readonly #desktop: DesktopMenu | null;

  constructor(page: Page, desktop: DesktopMenu | null = null) {
    this.page = page;
    this.#desktop = desktop;
    this.articles = new ArticlesPanel(page);
    this.text = new TextPane(page);
    this.beside = new TextPane(page, 'Text beside');
    this.annotations = new AnnotationsPanel(page);
  }

  get status(): Locator {
    return this.page.getByRole('contentinfo');
  }

  get notices(): Locator {
    return this.page.getByRole('region', { name: 'Notices' });
  }

  get popover(): Locator {
    return this.page.getByRole('toolbar', { name: 'Tag the selected words' });
  }

  /** The chooser of why something is excluded. */
  get reasons(): Locator {
    return this.page.getByRole('menu', { name: 'Why is this not the article’s?' });
  }

  /** What was just done, with a way back. */
  get toast(): Locator {
    return this.page.getByRole('group', { name: 'Just done' });
  }

  /** A tag's button in the bar at the top. */
  tagButton(tag: string): Locator {
    return this.page
      .getByRole('toolbar', { name: 'Tags', exact: true })
      .getByRole('button', { name: tag, exact: true });
  }

  menuButton(name: string): Locator {
    return this.page.getByRole('toolbar', { name: 'Menus' }).getByRole('button', { name, exact: true });
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** Answers *Who is annotating?* */
  async sayName(name: string): Promise<void> {
    const dialog = this.dialog('Who is annotating?');
    await dialog.getByLabel('Your name').fill(name);
    await dialog.getByRole('button', { name: 'Begin' }).click();
    await expect(dialog).toBeHidden();
  }

  /** Presses keys one after the other, as Playwright names them. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Goes round with F6 until the keyboard is in this region. */
  async goToRegion(region: Locator): Promise<void> {
    const holdsFocus = (element: Element): boolean => element.contains(document.activeElement);
    for (let turn = 0; turn < 8 && !(await region.evaluate(holdsFocus)); turn += 1) await this.press('F6');
    expect(await region.evaluate(holdsFocus)).toBe(true);
  }

  /** Runs a command by its name in the palette. */
  async command(name: string): Promise<void> {
    await this.press('F1');
    const palette = this.dialog('Command palette');
    await palette.getByRole('combobox').or(palette.getByRole('searchbox')).fill(name);
    await expect(palette.getByRole('option').first()).toContainText(name);
    await this.press('Enter');
    await expect(palette).toBeHidden();
  }

  /** Comes back to the window from another one: browsers without a screen never leave it. */
  async comeBack(): Promise<void> {
    await this.page.evaluate(() => dispatchEvent(new Event('focus')));
  }

  /** Chooses an entry of a menu with the mouse. */
  async menu(menu: string, entry: string | RegExp): Promise<void> {
    if (this.#desktop !== null) return await this.#desktop.choose(menu, entry);
    await this.menuButton(menu).click();
    await this.page.getByRole('menu').getByRole('menuitem', { name: entry }).click();
  }

  /** Unfolds the banners where there are several. */
  async showAllNotices(): Promise<void> {
    const more = this.notices.getByRole('button', { name: /more notice/ });
    await expect(this.notices).toBeVisible();
    if (await more.isVisible()) await more.click();
  }

  /** Waits until the host has answered for every change: it is in the journal, not yet in the file. */
  async acknowledged(): Promise<void> {
    const kept = () => Object.keys(sessionStorage).filter((key) => key.startsWith('unsent:'));
    await expect.poll(() => this.page.evaluate(kept)).toEqual([]);
  }

  /** Waits until the status bar says that everything is on disk. */
  async saved(): Promise<void> {
    await expect(this.status).toContainText(/Saved \d/);
  }

  /**
   * Fails on any violation of WCAG 2.2 AA that axe can see, in the light theme and, as far as
   * a theme makes a difference, in the dark one.
   */
  async isAccessible(): Promise<void> {
    expect.soft(await this.#violations((axe) => axe.withTags(WCAG))).toEqual([]);
    await this.page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await this.#violations((axe) => axe.withRules(['color-contrast']))).toEqual([]);
    await this.page.emulateMedia({ colorScheme: 'light' });
  }

  async #violations(rules: (axe: AxeBuilder) => AxeBuilder): Promise<readonly string[]> {
    // Beleg has no frames, and in Electron axe has no second page to work in: this is one page's business.
    // Only what is wrong is asked for; to collect what is right, too, takes three times as long.
    const axe = new AxeBuilder({ page: this.page })
      .setLegacyMode(true)
      .options({ resultTypes: ['violations'] });
    const { violations } = await rules(axe).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }
}
