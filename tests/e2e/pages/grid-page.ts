import type { Locator, Page } from '@playwright/test';

/** 进展填报 as a grid. */
export class GridPage {
  readonly grid: Locator;
  /** The field that always has the grid's focus, and becomes the editor of a cell. */
  readonly field: Locator;
  readonly options: Locator;
  readonly marked: Locator;

  constructor(readonly page: Page) {
    this.grid = page.getByRole('grid', { name: '本期填报表' });
    this.field = page.locator('.ui-grid-editor textarea');
    this.options = page.getByRole('listbox', { name: '可填的内容' }).getByRole('option');
    this.marked = this.grid.locator('[aria-invalid="true"]');
  }

  async show(): Promise<void> {
    await this.page.getByRole('radio', { name: '表格' }).click();
    await this.grid.waitFor();
  }

  /** The cell of a project under the head of its column. */
  async cell(title: string, head: string): Promise<Locator> {
    const column = await this.grid.getByRole('columnheader', { name: head }).getAttribute('aria-colindex');
    return this.row(title).locator(`[aria-colindex="${column}"]`);
  }

  row(title: string): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: title, exact: true }) });
  }

  async choose(title: string, head: string): Promise<void> {
    await (await this.cell(title, head)).click();
  }

  /** How many cells are selected, of those in the page. */
  selected(): Locator {
    return this.grid.locator('[aria-selected="true"]');
  }
}

/** Puts on the clipboard what another program copies: cells as text, and as a table. */
export async function copiedElsewhere(
  page: Page,
  copied: { readonly text: string; readonly html?: string },
): Promise<void> {
  await page.evaluate(({ text, html }) => {
    const fill = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/plain', text);
      if (html !== undefined) event.clipboardData?.setData('text/html', html);
      event.preventDefault();
    };
    document.addEventListener('copy', fill, { capture: true, once: true });
    // oxlint-disable-next-line typescript/no-deprecated -- the newer way asks for a permission that nobody has here
    document.execCommand('copy');
  }, copied);
}
