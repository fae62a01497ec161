import type { Locator, Page } from '@playwright/test';

/** 工作台. */
export class DashboardPage {
  readonly steps: Locator;
  readonly bars: Locator;
  readonly side: Locator;
  readonly next: Locator;

  constructor(readonly page: Page) {
    this.steps = page.getByRole('list', { name: '本期步骤' });
    this.bars = page.getByRole('group', { name: '各类别项目的状态' });
    this.side = page.getByRole('complementary', { name: '名单' });
    this.next = page.locator('.ui-head .is-primary');
  }

  /** A large number with the names behind it: 单位收齐. */
  figure(label: string): Locator {
    return this.page.locator('.ui-key-figure').filter({ hasText: label });
  }
}
