import type { Locator, Page } from '@playwright/test';
import { BackupPage } from './backup-page.ts';

/** 设置 › 数据与备份 › 交接. */
export class HandoverPage {
  readonly list: Locator;
  readonly listDialog: Locator;

  constructor(readonly page: Page) {
    this.list = page.getByRole('button', { name: '交接清单' });
    this.listDialog = page.getByRole('dialog', { name: '交接清单', exact: true });
  }

  async open(): Promise<void> {
    await new BackupPage(this.page).open();
  }

  async exportPackage(password: string): Promise<void> {
    await this.page.getByRole('button', { name: '导出交接包' }).click();
    const dialog = this.page.getByRole('dialog', { name: '导出交接包' });
    await dialog.getByLabel('交接包的口令').fill(password);
    await dialog.getByLabel('再输一次').fill(password);
    await dialog.getByRole('button', { name: '选择位置并导出' }).click();
  }
}
