/** The list of articles, as a person uses it. */
import { expect, type Locator, type Page } from '@playwright/test';

export class ArticlesPanel {
  readonly region: Locator;

  constructor(page: Page) {
    this.region = page.getByRole('navigation', { name: 'Articles', exact: true });
  }

  get list(): Locator {
    return this.region.getByRole('listbox');
  }

  get filter(): Locator {
    return this.region.getByLabel('Filter articles');
  }

  /** The row of an article; its accessible name begins with the file's name. */
  row(name: string): Locator {
    return this.list.getByRole('option', { name });
  }

  async open(name: string): Promise<void> {
    await this.row(name).click();
  }

  /** Waits until a row says how many annotations the article has. */
  async counts(name: string, words: string): Promise<void> {
    await expect(this.row(name)).toHaveAccessibleName(new RegExp(words));
  }
}
