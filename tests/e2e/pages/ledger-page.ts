import type { Locator, Page } from '@playwright/test';

export type ProjectTab = '基本信息' | '目标指标' | '进展' | '节点' | '督办' | '佐证' | '记录';

/** 项目台账. */
export class LedgerPage {
  readonly grid: Locator;
  readonly rows: Locator;
  readonly selected: Locator;
  readonly find: Locator;
  readonly heads: Locator;
  readonly panel: Locator;
  /** 原文里还有 n 个数没有认定. */
  readonly openFigures: Locator;

  constructor(readonly page: Page) {
    this.grid = page.getByRole('grid', { name: '项目列表' });
    this.rows = this.grid.locator('.ui-table-row');
    this.selected = this.grid.getByRole('row', { selected: true });
    this.heads = this.grid.getByRole('columnheader');
    this.find = page.getByRole('searchbox', { name: '在列表中查找' });
    this.panel = page.getByRole('complementary', { name: /^项目/ });
    this.openFigures = this.panel.getByRole('group', { name: '没有认定的数' });
  }

  /** The button of a column's head that sorts by it. */
  head(title: string): Locator {
    return this.grid.getByRole('columnheader').getByRole('button', { name: title });
  }

  row(title: string): Locator {
    return this.grid.getByRole('row', { name: title });
  }

  chip(name: string): Locator {
    return this.page.getByRole('toolbar', { name: '筛选' }).getByRole('button', { name: new RegExp(`^${name}`) });
  }

  /** Opens a project beside the list. */
  async open(title: string): Promise<void> {
    await this.row(title).click();
    await this.panel.getByRole('heading', { name: title }).waitFor();
  }

  async openTab(name: ProjectTab): Promise<void> {
    await this.panel.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  }

  /** A figure that is proposed, by the beginning of its name. */
  proposal(name: string): Locator {
    return this.panel.getByRole('group', { name: new RegExp(`^待认定：${name}`) });
  }

  /** A figure that counts. */
  figure(name: string): Locator {
    return this.panel.getByRole('group', { name, exact: true });
  }

  async figureMenu(name: string, entry: string): Promise<void> {
    await this.figure(name)
      .getByRole('button', { name: `指标操作：${name}` })
      .click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }

  async filterBy(filter: '牵头单位' | '状态' | '灯', choice: string): Promise<void> {
    await this.chip(filter).click();
    await this.page.getByRole('menuitemcheckbox', { name: new RegExp(`^${choice}`) }).click();
  }

  async addProject(title: string, category: string): Promise<void> {
    await this.page.getByRole('button', { name: '新增项目' }).first().click();
    const dialog = this.page.getByRole('dialog', { name: '新增项目' });
    await dialog.getByRole('textbox', { name: '项目名称' }).fill(title);
    await dialog.getByRole('radio', { name: category }).check({ force: true });
    await dialog.getByRole('button', { name: '新增项目' }).click();
  }

  async deleteByMenu(title: string): Promise<void> {
    await this.row(title).click({ button: 'right' });
    await this.page.getByRole('menuitem', { name: /移到回收站/ }).click();
  }
}
