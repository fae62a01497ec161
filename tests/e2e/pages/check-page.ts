import { expect, type Locator, type Page } from '@playwright/test';

/** 校核. */
export class CheckPage {
  readonly rail: Locator;
  readonly rules: Locator;
  readonly list: Locator;
  readonly detail: Locator;
  readonly selected: Locator;

  constructor(readonly page: Page) {
    this.rail = page.getByRole('navigation', { name: '主导航' }).getByRole('button', { name: /^校核/ });
    this.rules = page.getByRole('navigation', { name: '规则' });
    this.list = page.getByRole('listbox', { name: '校核结果' });
    this.detail = page.getByRole('region', { name: '详情' });
    this.selected = this.list.getByRole('option', { selected: true });
  }

  async open(): Promise<void> {
    await this.rail.click();
    await this.list.waitFor();
  }

  finding(words: string | RegExp): Locator {
    return this.list.getByRole('option').filter({ hasText: words });
  }

  rule(name: string): Locator {
    return this.rules.getByRole('button', { name: new RegExp(`^${name}`) });
  }

  act(name: '去修改' | '自动修正' | '忽略' | '取消忽略'): Locator {
    return this.detail.getByRole('button', { name, exact: true });
  }

  /** 忽略 with a reason. */
  async dismiss(reason: string): Promise<void> {
    await this.act('忽略').click();
    const dialog = this.page.getByRole('dialog', { name: /^忽略/ });
    await dialog.getByRole('textbox', { name: '忽略理由' }).fill(reason);
    await dialog.getByRole('button', { name: '忽略这一处' }).click();
  }

  /** All 必改 are set aside with a reason, as a person does who knows better. */
  async dismissMust(reason: string): Promise<void> {
    await this.open();
    await this.rule('必改').click();
    for (let left = await this.finding(/./).count(); left > 0; left -= 1) {
      await expect(this.finding(/./)).toHaveCount(left);
      await this.finding(/./).first().click();
      await this.dismiss(reason);
    }
    await expect(this.rail).toHaveAccessibleName('校核');
  }
}
