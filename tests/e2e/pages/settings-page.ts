import type { Locator, Page } from '@playwright/test';

/** 设置. */
export class SettingsPage {
  readonly list: Locator;
  readonly content: Locator;
  readonly title: Locator;

  constructor(readonly page: Page) {
    this.list = page.getByRole('navigation', { name: '设置项' });
    this.content = page.locator('.settings-content');
    this.title = this.content.getByRole('heading', { level: 2 });
  }

  async open(section: string): Promise<void> {
    await this.page.getByRole('navigation', { name: '主导航' }).getByRole('button', { name: '设置' }).click();
    await this.list.getByRole('button', { name: section, exact: true }).click();
    await this.title.getByText(section, { exact: true }).waitFor();
  }
}
