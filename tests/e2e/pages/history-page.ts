import type { Locator, Page } from '@playwright/test';

/** 项目台账 › a project › 记录. */
export class HistoryPage {
  readonly lines: Locator;
  readonly search: Locator;
  readonly foot: Locator;

  constructor(readonly page: Page) {
    const tab = page.getByRole('region', { name: '记录' });
    this.lines = tab.getByRole('list', { name: '改动' }).locator('> li');
    this.search = tab.getByRole('searchbox', { name: '在记录里找' });
    this.foot = tab.getByRole('status');
  }

  async choose(list: '哪一期' | '改了什么', option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: list }).click();
    await this.page.locator('.ant-select-item-option:visible', { hasText: option }).click();
  }
}
