/** The list of annotations and the details of the selected one, as a person uses them. */
import { expect, type Locator, type Page } from '@playwright/test';

export class AnnotationsPanel {
  readonly region: Locator;
  readonly details: Locator;

  constructor(page: Page) {
    this.region = page.getByRole('region', { name: 'Annotations', exact: true });
    this.details = page.getByRole('region', { name: 'Selected annotation' });
  }

  get list(): Locator {
    return this.region.getByRole('listbox');
  }

  get rows(): Locator {
    return this.list.getByRole('option');
  }

  get filter(): Locator {
    return this.region.getByLabel('Filter by words');
  }

  row(words: string | RegExp): Locator {
    return this.list.getByRole('option', { name: words });
  }

  /** Waits until exactly these rows are listed, in this order; each begins with `Claim: the words`. */
  async are(...rows: readonly string[]): Promise<void> {
    await expect(this.rows).toHaveCount(rows.length);
    for (const [index, words] of rows.entries()) {
      await expect(this.rows.nth(index)).toHaveAccessibleName(new RegExp(`^${escape(words)}`));
    }
  }

  get selected(): Locator {
    return this.list.getByRole('option', { selected: true });
  }

  /** The button that moves an edge of the selected annotation. */
  moveEdge(edge: 'start' | 'end', way: 'forward' | 'back', step: 'character' | 'word'): Locator {
    return this.details.getByRole('button', { name: `Move ${edge} ${way} by a ${step}` });
  }

  get note(): Locator {
    return this.details.getByLabel('Note');
  }
}

function escape(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
