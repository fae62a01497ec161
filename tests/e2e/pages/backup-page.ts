import type { Locator, Page } from '@playwright/test';
import { SettingsPage } from './settings-page.ts';

/** 设置 › 数据与备份. */
export class BackupPage {
  readonly rows: Locator;
  readonly take: Locator;
  readonly second: Locator;
  readonly export: Locator;
  readonly import: Locator;
  readonly check: Locator;
  readonly results: Locator;
  readonly diagnostics: Locator;
  readonly restore: Locator;

  constructor(readonly page: Page) {
    this.rows = page.getByRole('grid', { name: '备份清单' }).locator('.ui-table-row');
    this.take = page.getByRole('button', { name: '立即备份' });
    this.second = page.getByRole('group', { name: '第二备份文件夹' });
    this.export = page.getByRole('button', { name: '导出备份到文件' });
    this.import = page.getByRole('button', { name: '从备份文件恢复' });
    this.check = page.getByRole('button', { name: '开始自检' });
    this.results = page.getByRole('status', { name: '自检结果' });
    this.diagnostics = page.getByRole('button', { name: '导出诊断信息' });
    this.restore = page.getByRole('dialog', { name: /^恢复到/ });
  }

  async open(): Promise<void> {
    await new SettingsPage(this.page).open('数据与备份');
  }
}
