import { expect, type Locator, type Page } from '@playwright/test';

export type ScreenName = '工作台' | '项目台账' | '进展填报' | '报告' | '收发' | '校核' | '设置';

/** What stands around every screen. */
export class FramePage {
  readonly status: Locator;
  readonly undo: Locator;
  readonly redo: Locator;
  readonly search: Locator;
  readonly hits: Locator;
  readonly toast: Locator;

  constructor(readonly page: Page) {
    this.status = page.locator('[data-generation]');
    this.undo = page.locator('.frame-undo').getByRole('button', { name: /^撤销/ });
    this.redo = page.locator('.frame-undo').getByRole('button', { name: /^重做/ });
    this.search = page.getByRole('combobox', { name: '搜索项目、单位、操作' });
    this.hits = page.getByRole('listbox', { name: '搜索结果' }).getByRole('option');
    this.toast = page.locator('.ui-toast');
  }

  async goTo(screen: ScreenName): Promise<void> {
    await this.page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('button', { name: new RegExp(`^${screen}`) })
      .click();
  }

  /** The number of the last change that both copies hold. */
  async generation(): Promise<number> {
    return Number(await this.status.getAttribute('data-generation'));
  }

  /** Waits until everything typed is acknowledged. */
  async saved(): Promise<void> {
    await expect(this.status).toHaveAttribute('data-state', 'saved');
    await expect(this.status).toContainText('已保存');
  }

  async searchFor(query: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await expect(this.search).toBeFocused();
    await this.search.fill(query);
  }

  async choosePeriod(from: string, to: string): Promise<void> {
    await this.page.getByRole('button', { name: `期：${from}` }).click();
    await this.page.getByRole('menuitemcheckbox', { name: new RegExp(`^${to}`) }).click();
  }
}
