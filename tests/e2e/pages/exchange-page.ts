import type { Locator, Page } from '@playwright/test';
import { FramePage } from './frame-page.ts';

/** 收发: forms out on one side, what came back on the other. */
export class ExchangePage {
  readonly units: Locator;
  readonly card: Locator;
  readonly plan: Locator;
  readonly pane: Locator;
  readonly sums: Locator;
  readonly write: Locator;
  readonly toast: Locator;

  constructor(readonly page: Page) {
    this.units = page.getByRole('grid', { name: '单位收齐情况' });
    this.card = page.getByRole('region', { name: /的往来$/ });
    this.plan = page.getByRole('grid', { name: '待写入的变更' });
    this.pane = page.locator('.exchange-pane');
    this.sums = page.locator('.exchange-sums');
    this.write = page.getByRole('button', { name: /^(写入|记下收到)/ });
    this.toast = page.locator('.ui-toast');
  }

  async open(side: '下发' | '收取' = '收取'): Promise<void> {
    await new FramePage(this.page).goTo('收发');
    await this.page.getByRole('radio', { name: side, exact: true }).click();
  }

  unit(name: string): Locator {
    return this.units.getByRole('row').filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** The plan's line of a project and field. */
  line(number: number, field: string): Locator {
    return this.plan
      .getByRole('row')
      .filter({ has: this.page.getByRole('gridcell', { name: String(number), exact: true }) })
      .filter({ has: this.page.getByRole('gridcell', { name: field, exact: true }) });
  }

  filter(name: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${name}\\s*\\d*$`) });
  }

  async menu(entry: RegExp | string): Promise<void> {
    await this.page.getByRole('button', { name: '选文件或拖进来' }).click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }

  dialog(name: RegExp | string): Locator {
    return this.page.getByRole('dialog', { name }).or(this.page.getByRole('alertdialog', { name }));
  }

  side(name: '本局' | '报送' | '两者都留'): Locator {
    return this.pane.getByRole('radio', { name: new RegExp(`^${name}`) });
  }
}
