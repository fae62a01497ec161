// The manual inside: at the chapter of the screen one is on, with its pictures, and searched.
import { expect, test } from './fixtures.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';

test('F1 opens the manual where one is, and what it holds is found', async ({ launch }) => {
  const { page, complaints } = await launch({ size: { width: 1093, height: 614 } });
  await new FirstStartPage(page).openSample();
  const frame = new FramePage(page);
  const help = page.getByRole('dialog', { name: '使用手册' });
  const title = help.getByRole('region', { name: '正文' }).getByRole('heading', { level: 3 });
  for (const screen of ['工作台', '项目台账', '进展填报', '报告', '收发', '校核', '设置'] as const) {
    await frame.goTo(screen);
    await page.keyboard.press('F1');
    await expect(title).toHaveText(screen);
    const picture = help.getByRole('img', { name: screen });
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1366);
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
  }

  await frame.goTo('收发');
  await page.keyboard.press('Alt+3');
  await page.keyboard.press('F1');
  await page.keyboard.type('忘了 口令');
  await expect(help.getByRole('status')).toHaveText(/找到 \d+ 处/);
  await expect(help.getByRole('list', { name: '找到的' })).toContainText('清除口令');
  await help.getByRole('button', { name: '出了问题怎么办' }).first().click();
  await expect(title).toHaveText('出了问题怎么办');
  await help.getByRole('searchbox').fill('没有这样的词');
  await expect(help).toContainText('手册里没有“没有这样的词”');
  await help.getByRole('searchbox').fill('');
  await help.getByRole('button', { name: '出了问题怎么办' }).press('End');
  await expect(title).toHaveText('键盘');
  await page.screenshot({ path: test.info().outputPath('help.png') });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: '进展情况', exact: true })).toBeFocused();
  expect(complaints).toEqual([]);
});

test('F6 goes from the rail to the top bar to the screen’s work, and back', async ({ launch }) => {
  const { page } = await launch({ size: { width: 1366, height: 768 } });
  await new FirstStartPage(page).openSample();
  const part = (): Promise<string> =>
    page.evaluate(() => {
      const names = ['frame-rail', 'frame-top', 'frame-main'];
      return names.find((name) => document.activeElement?.closest(`.${name}`)) ?? 'nowhere';
    });
  await page.keyboard.press('Alt+2');
  await expect.poll(part).toBe('frame-main');
  for (const expected of ['frame-rail', 'frame-top', 'frame-main']) {
    await page.keyboard.press('F6');
    expect(await part()).toBe(expected);
  }
  await page.keyboard.press('Shift+F6');
  expect(await part()).toBe('frame-top');
});
