import type { Locator, Page } from '@playwright/test';
import { SettingsPage } from './settings-page.ts';

/** 设置 › 操作日志. */
export class AuditPage {
  readonly rows: Locator;
  readonly search: Locator;
  readonly count: Locator;
  readonly detail: Locator;
  readonly export: Locator;

  constructor(readonly page: Page) {
    const table = page.getByRole('grid', { name: '操作日志' });
    this.rows = table.locator('.ui-table-row');
    this.search = page.getByRole('searchbox', { name: '在操作日志里找' });
    this.count = page.locator('.audit [role="status"]').first();
    this.detail = page.getByRole('region', { name: '这次改动' });
    this.export = page.getByRole('button', { name: '导出 Excel' });
  }

  async open(): Promise<void> {
    await new SettingsPage(this.page).open('操作日志');
    await this.rows.first().waitFor();
  }

  /** One of a list: 操作人 or 类别. */
  async choose(list: '操作人' | '类别', option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: list }).click();
    await this.page.locator('.ant-select-item-option', { hasText: option }).click();
  }
}
