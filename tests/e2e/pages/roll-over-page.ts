import type { Locator, Page } from '@playwright/test';

/** 年度结转. */
export class RollOverPage {
  readonly dialog: Locator;
  readonly sums: Locator;
  readonly make: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: /^年度结转/ });
    this.sums = this.dialog.getByRole('status');
    this.make = this.dialog.getByRole('button', { name: /^新建\d+年，结转/ });
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: /^年度：/ }).click();
    await this.page.getByRole('menuitem', { name: '年度结转…' }).click();
    await this.dialog.waitFor();
  }

  row(title: string): Locator {
    return this.dialog.getByRole('row', { name: title });
  }

  /** A project that goes on shall stay behind: by the key of the row. */
  async untick(title: string): Promise<void> {
    await this.row(title).click();
    await this.page.keyboard.press('Space');
  }

  /** The number on a filter: how many go on, how many stay. */
  async count(filter: '结转' | '不结转'): Promise<number> {
    const words = await this.dialog.getByRole('button', { name: new RegExp(`^${filter} \\d`) }).innerText();
    return Number(/\d+/.exec(words)?.[0]);
  }

  async promoteTo(category: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: '储备类转为' }).click();
    await this.page.locator('.ant-select-item-option:visible', { hasText: `储备类转为${category}` }).click();
  }
}
