// 设置: reached by mouse, key and search; each page sets what it says.
import { expect, test } from './fixtures.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { SettingsPage } from './pages/settings-page.ts';

test('the pages are walked by keys and found by search', async ({ launch }) => {
  const { page, complaints } = await launch({ size: { width: 1093, height: 614 } });
  await new FirstStartPage(page).openSample();
  const settings = new SettingsPage(page);
  await page.keyboard.press('Alt+0');
  await expect(settings.list.locator('[aria-current]')).toBeFocused();
  await page.keyboard.press('End');
  await expect(settings.title).toHaveText('关于');
  await page.keyboard.press('ArrowUp');
  await expect(settings.title).not.toHaveText('关于');

  await new FramePage(page).searchFor('文字大小');
  await page.getByRole('option', { name: /设置：显示/ }).click();
  await expect(settings.title).toHaveText('显示');
  await page.getByRole('radio', { name: '大' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-text-size', 'large');
  expect(complaints).toEqual([]);
});
