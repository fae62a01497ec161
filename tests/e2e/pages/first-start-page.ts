import type { Locator, Page } from '@playwright/test';

/** The first screen: who works here, and a ledger to begin with. */
export class FirstStartPage {
  readonly notice: Locator;
  readonly operator: Locator;
  readonly office: Locator;
  readonly sample: Locator;
  readonly newBook: Locator;
  readonly restore: Locator;

  constructor(readonly page: Page) {
    this.notice = page.getByRole('note');
    this.operator = page.getByRole('textbox', { name: '操作人' });
    this.office = page.getByRole('textbox', { name: '单位名称' });
    this.sample = page.getByRole('button', { name: '打开示例（2023年30个项目）' });
    this.newBook = page.getByRole('button', { name: '新建台账' });
    this.restore = page.getByRole('button', { name: '从备份恢复' });
  }

  /** Opens the sample, as an officer on a first morning: 工作台 comes up. */
  async chooseSample(operator = '王志明', office = '嘉兴市司法局'): Promise<void> {
    await this.operator.fill(operator);
    await this.office.fill(office);
    await this.sample.click();
    await this.page.getByRole('list', { name: '本期步骤' }).waitFor();
  }

  /** Opens the sample and goes to its list. */
  async openSample(operator?: string, office?: string): Promise<void> {
    await this.chooseSample(operator, office);
    await this.page.getByRole('button', { name: '项目台账', exact: true }).click();
    await this.page.getByRole('grid', { name: '项目列表' }).waitFor();
  }

  /** Asks for a new ledger; returns the dialog once it is there. */
  async askForBook(operator = '王志明'): Promise<Locator> {
    await this.operator.fill(operator);
    await this.newBook.click();
    const dialog = this.page.getByRole('dialog', { name: '新建台账' });
    await dialog.waitFor();
    return dialog;
  }

  /** A new ledger without projects. */
  async createEmptyBook(name: string, year: string): Promise<void> {
    const dialog = await this.askForBook('李国强');
    await dialog.getByRole('textbox', { name: '台账名称' }).fill(name);
    await dialog.getByRole('textbox', { name: /^年度/ }).fill(year);
    await dialog.getByRole('textbox', { name: '类别' }).fill('创新类');
    await dialog.getByRole('button', { name: '新建台账' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** A new ledger from a pasted list. */
  async createBook(name: string, year: string, list: string): Promise<void> {
    const dialog = await this.askForBook();
    await dialog.getByRole('textbox', { name: '台账名称' }).fill(name);
    await dialog.getByRole('textbox', { name: /^年度/ }).fill(year);
    await dialog.getByRole('textbox', { name: '粘贴项目清单' }).fill(list);
    await dialog.getByRole('button', { name: '新建台账' }).click();
  }
}
