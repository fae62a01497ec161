import type { Locator, Page } from '@playwright/test';

/** 进展填报. */
export class FillPage {
  readonly list: Locator;
  readonly form: Locator;
  readonly title: Locator;
  readonly progress: Locator;
  readonly completion: Locator;
  readonly nextUnfilled: Locator;

  constructor(readonly page: Page) {
    this.list = page.getByRole('listbox', { name: '项目' });
    this.form = page.getByRole('region', { name: '本期填报' });
    this.title = this.form.getByRole('heading', { level: 2 });
    this.progress = this.text('进展情况');
    this.completion = this.form.getByRole('textbox', { name: /^完成度/ });
    this.nextUnfilled = this.form.getByRole('button', { name: /下一个未填/ });
  }

  text(label: string): Locator {
    return this.form.getByRole('textbox', { name: label, exact: true });
  }

  figure(name: string): Locator {
    return this.form.getByRole('textbox', { name: new RegExp(`^${name}，单位`) });
  }

  async choose(title: string): Promise<void> {
    await this.list.getByRole('option', { name: new RegExp(title) }).click();
    await this.form.getByRole('heading', { name: title }).waitFor();
  }
}
