// What a person hardly ever sees, and the way back from it: a locked window, data that cannot be opened, a fault in drawing.
import type { Page } from '@playwright/test';
import { FramePage } from './pages/frame-page.ts';
import { LockPage } from './pages/lock-page.ts';
import { SettingsPage } from './pages/settings-page.ts';

const PASSWORD = '嘉兴2023司法';

export async function lockByHand(page: Page): Promise<void> {
  await new SettingsPage(page).open('口令与锁定');
  await page.getByRole('button', { name: '设置口令', exact: true }).click();
  await new LockPage(page).setPassword(PASSWORD);
  await page.getByRole('button', { name: '关闭提示' }).click();
  await page.getByRole('button', { name: '立即锁定' }).click();
  await new LockPage(page).cover.waitFor();
}

export async function lockAtStart(page: Page): Promise<void> {
  await new SettingsPage(page).open('口令与锁定');
  await page.getByText('打开程序时要口令').click();
  await new FramePage(page).saved();
  await page.reload();
  await new LockPage(page).cover.waitFor();
}

export async function unlock(page: Page): Promise<void> {
  await new LockPage(page).unlock(PASSWORD);
}

/** A change that does not fit what is there: the program opens nothing of that folder from then on. */
export async function startWithWrongChange(page: Page): Promise<void> {
  await page.evaluate(() => window.desktop.appendJournal({ payload: '{}' }));
  await page.reload();
  await page.getByRole('heading', { name: '台账没有打开' }).waitFor();
}

/** The list needs what the engine then does not have. */
export async function breakDrawing(page: Page): Promise<void> {
  const frame = new FramePage(page);
  await frame.goTo('工作台');
  await page.evaluate(() => {
    Reflect.set(window, 'kept', window.ResizeObserver);
    Reflect.set(window, 'ResizeObserver', () => undefined);
  });
  await frame.goTo('项目台账');
  await page.getByRole('heading', { name: '这一页出错了' }).waitFor();
}

export async function mendDrawing(page: Page): Promise<void> {
  await page.evaluate(() => Reflect.set(window, 'ResizeObserver', Reflect.get(window, 'kept')));
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.getByRole('grid', { name: '项目列表' }).waitFor();
}
