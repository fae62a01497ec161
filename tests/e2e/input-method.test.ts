// An input method everywhere that Enter means something: its letters stay its own, its Enter does nothing else, and no
// letter is lost. The cells of the grid: fill-grid.test.ts.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { FillPage } from './pages/fill-page.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { InputMethod } from './pages/input-method.ts';
import { LedgerPage } from './pages/ledger-page.ts';

let page: Page;
let frame: FramePage;
let ledger: LedgerPage;
let inputMethod: InputMethod;

test.beforeEach(async ({ launch }) => {
  ({ page } = await launch({ size: { width: 1366, height: 768 } }));
  frame = new FramePage(page);
  ledger = new LedgerPage(page);
  await new FirstStartPage(page).openSample();
  inputMethod = await InputMethod.of(page);
});

test('the entry field keeps the letters to itself until they are a word, and Enter within one ends nothing', async () => {
  const fill = new FillPage(page);
  await frame.goTo('进展填报');
  await fill.choose('戒毒工作体制机制改革');
  await fill.progress.focus();
  const before = await frame.generation();
  await inputMethod.compose('tiaojie');
  await inputMethod.pick();
  // Longer than what is typed waits before it is saved.
  await page.waitForTimeout(900);
  expect(await frame.generation()).toBe(before);
  await expect(fill.progress).toBeFocused();
  await expect(fill.progress).toHaveValue('tiaojie');
  await inputMethod.commit('调解');
  await inputMethod.compose('shi');
  await inputMethod.commit('室');
  await frame.saved();
  expect(await frame.generation()).toBeGreaterThan(before);
  await expect(fill.progress).toHaveValue('调解室');
  await page.keyboard.press('Enter');
  await expect(fill.progress).toHaveValue('调解室\n');
});

test('the search box takes a word whole, and the Enter within it opens nothing', async () => {
  await page.keyboard.press('Control+k');
  await inputMethod.compose('x');
  await inputMethod.compose('xieliyuan');
  await expect(frame.search).toHaveValue('xieliyuan');
  // They find it by its pinyin already.
  await expect(frame.hits.first()).toContainText('司法协理员试点');
  await inputMethod.pick();
  await expect(frame.search).toBeFocused();
  await expect(ledger.panel).toBeHidden();
  await inputMethod.commit('协理员');
  await expect(frame.search).toHaveValue('协理员');
  await expect(frame.hits.first()).toContainText('司法协理员试点');
  await page.keyboard.press('Enter');
  await expect(ledger.panel).toContainText('司法协理员试点');
});

test('the box of the list does so too, word after word', async () => {
  await page.keyboard.press('Control+f');
  await inputMethod.compose('jiao');
  await inputMethod.pick();
  await expect(ledger.find).toBeFocused();
  await inputMethod.commit('矫正');
  await expect(ledger.rows.first()).toContainText('矫正');
  await inputMethod.compose('jing');
  await inputMethod.commit('精密');
  await expect(ledger.find).toHaveValue('矫正精密');
  await expect(ledger.rows).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(ledger.find).not.toBeFocused();
});

test('a numbered item is divided by Enter, and not by the Enter of a word', async () => {
  await ledger.open('重塑法治嘉兴建设考评机制');
  const section = ledger.panel.getByRole('region', { name: '聚焦问题' });
  await section.getByRole('button', { name: '编辑聚焦问题' }).click();
  const fields = section.getByRole('textbox');
  await fields.last().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await expect(fields).toHaveCount(3);
  // The new item has the focus: a word begins in it at once.
  await inputMethod.compose('ren');
  await inputMethod.compose("ren'shou");
  await inputMethod.pick();
  await expect(fields).toHaveCount(3);
  await expect(fields.last()).toHaveValue("ren'shou");
  await inputMethod.commit('人手');
  await inputMethod.compose('buzu');
  await inputMethod.commit('不足');
  await expect(fields.last()).toHaveValue('人手不足');
  await page.keyboard.press('Enter');
  await expect(fields).toHaveCount(4);
  await frame.saved();
  await expect(fields.nth(2)).toHaveValue('人手不足');
});

test('a dialog is not sent by the Enter of a word', async () => {
  await page.getByRole('button', { name: '新增项目' }).first().click();
  const dialog = page.getByRole('dialog', { name: '新增项目' });
  const title = dialog.getByRole('textbox', { name: '项目名称' });
  await dialog.getByRole('radio', { name: '创新类' }).check({ force: true });
  await title.focus();
  await inputMethod.compose('shidian');
  await inputMethod.pick();
  await expect(dialog).toBeVisible();
  await expect(title).toHaveValue('shidian');
  await inputMethod.commit('试点');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(ledger.panel.getByRole('heading', { name: '试点', exact: true })).toBeVisible();
});
