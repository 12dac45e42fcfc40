/**
 * One window of Beleg in users' words: what stands in it, what one can do in it.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { AnnotationsPanel } from './annotations-panel.ts';
import { ArticlesPanel } from './articles-panel.ts';
import { TextPane } from './text-pane.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export class BelegWindow {
  readonly page: Page;
  readonly articles: ArticlesPanel;
  readonly text: TextPane;
  readonly beside: TextPane;
  readonly annotations: AnnotationsPanel;

  constructor(page: Page) {
    this.page = page;
    this.articles = new ArticlesPanel(page);
    this.text = new TextPane(page);
    this.beside = new TextPane(page, 'Text beside');
    this.annotations = new AnnotationsPanel(page);
  }

  get status(): Locator {
    return this.page.getByRole('region', { name: 'Status' });
  }

  get notices(): Locator {
    return this.page.getByRole('region', { name: 'Notices' });
  }

  get popover(): Locator {
    return this.page.getByRole('toolbar', { name: 'Tag the selected words' });
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

  /** Runs a command by its name in the palette. */
  async command(name: string): Promise<void> {
    await this.press('F1');
    const palette = this.dialog('Command palette');
    await palette.getByRole('combobox').or(palette.getByRole('searchbox')).fill(name);
    await expect(palette.getByRole('option').first()).toContainText(name);
    await this.press('Enter');
    await expect(palette).toBeHidden();
  }

  /** Waits until the status bar says that everything is on disk. */
  async saved(): Promise<void> {
    await expect(this.status).toContainText(/Saved \d/);
  }

  /** Fails on any violation of WCAG 2.2 AA that axe can see. */
  async isAccessible(): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.page }).withTags(WCAG).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect(found).toEqual([]);
  }
}
