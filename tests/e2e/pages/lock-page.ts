import type { Locator, Page } from '@playwright/test';

/** What stands over a locked window, and 设置 › 口令与锁定. */
export class LockPage {
  readonly cover: Locator;
  readonly password: Locator;
  readonly open: Locator;

  constructor(readonly page: Page) {
    this.cover = page.getByRole('dialog', { name: /请输入口令|窗口已锁定/ });
    this.password = this.cover.getByLabel('口令', { exact: true });
    this.open = this.cover.getByRole('button', { name: /打开台账|解锁/ });
  }

  /** Sets the operator's first password on the page that is open. */
  async setPassword(password: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: /的口令$/ });
    await dialog.getByLabel('新口令', { exact: true }).fill(password);
    await dialog.getByLabel('再输一次', { exact: true }).fill(password);
    await dialog.getByRole('button', { name: '设置口令', exact: true }).first().click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async unlock(password: string): Promise<void> {
    await this.password.fill(password);
    await this.password.press('Enter');
    // Compared in the shell: the cover goes, or the field is emptied for the next try.
    await this.page.waitForFunction(() => {
      const field = document.querySelector<HTMLInputElement>('.lock-cover input[type="password"]');
      return field === null || field.value === '';
    });
  }
}
