import { expect, type Locator, type Page } from '@playwright/test';

/** Writing the files takes as long as it takes. */
const WRITTEN = { timeout: 90_000 };

/** 报告. */
export class ReportPage {
  readonly outline: Locator;
  readonly pages: Locator;
  readonly checks: Locator;
  readonly editor: Locator;
  readonly saved: Locator;
  readonly failed: Locator;

  constructor(readonly page: Page) {
    this.outline = page.getByRole('navigation', { name: '报告目录' });
    this.pages = page.getByRole('figure', { name: /^第 \d+ 页/ });
    this.checks = page.getByRole('status').filter({ hasText: '正文、表格、Excel' });
    this.editor = page.getByRole('region', { name: /^编辑/ });
    this.saved = page.getByRole('dialog', { name: /^已导出/ });
    this.failed = page.getByRole('dialog', { name: '没能导出' });
  }

  async chooseKind(kind: string): Promise<void> {
    await this.page.getByRole('combobox', { name: '报告种类' }).click();
    await this.page.getByTitle(kind).last().click();
  }

  async openSection(name: string): Promise<void> {
    await this.outline.getByRole('button', { name: new RegExp(name) }).click();
  }

  text(): Locator {
    return this.editor.getByRole('textbox');
  }

  /** Presses 导出; where something is unsettled, exports all the same. */
  async export(format: 'Word' | 'Excel', asked: boolean): Promise<void> {
    await this.page.getByRole('button', { name: `导出 ${format}`, exact: true }).click();
    if (!asked) return;
    const question = this.page.getByRole('alertdialog');
    await expect(question).toContainText('没有处理');
    await question.getByRole('button', { name: `仍导出 ${format}` }).click();
  }

  async closeSaved(): Promise<void> {
    await this.saved.getByRole('button', { name: '关闭' }).first().click();
  }

  /** The next step on its way, by the button that names it. */
  step(name: '送审' | '签发' | '定稿' | '归档'): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** 草稿, 送审（第1稿）, 已签发 …: the button that opens what can be done. */
  state(words: string): Locator {
    return this.page.getByRole('button', { name: words, exact: true });
  }

  async choose(state: string, act: RegExp): Promise<void> {
    await this.state(state).click();
    await this.page.getByRole('menuitem', { name: act }).click();
  }

  /** 送审, and the copy that goes with it is kept. */
  async submit(draft: number): Promise<void> {
    await this.step('送审').click();
    await expect(this.state(`送审（第${draft}稿）`)).toBeVisible(WRITTEN);
  }

  /** 签发 of that day, with the number that is offered. */
  async sign(date: string): Promise<void> {
    await this.step('签发').click();
    const sign = this.page.getByRole('dialog', { name: '签发' });
    await sign.getByRole('textbox', { name: '成文日期' }).fill(date);
    await this.page.keyboard.press('Tab');
    await sign.getByRole('textbox', { name: /^发文字号/ }).press('Enter');
    await expect(this.state('已签发')).toBeVisible();
  }

  /** 定稿 in spite of what is unsettled. */
  async finalise(reason: string): Promise<void> {
    await this.step('定稿').click();
    await this.page.getByRole('textbox', { name: '仍要定稿的理由' }).fill(reason);
    await this.page.keyboard.press('Control+Enter');
    await expect(this.state('已定稿')).toBeVisible(WRITTEN);
  }

  async openHistory(): Promise<void> {
    await this.page.getByRole('button', { name: '历次报告' }).click();
  }
}
