// Search everywhere: by words, by number, by pinyin initials and whole pinyin, polyphones among them.
import { expect, test } from './fixtures.ts';
import { FillPage } from './pages/fill-page.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { LedgerPage } from './pages/ledger-page.ts';

test('projects, units and actions are found as one types', async ({ launch }) => {
  const { page, complaints } = await launch();
  await new FirstStartPage(page).openSample();
  const frame = new FramePage(page);
  const ledger = new LedgerPage(page);
  const first: readonly (readonly [string, string])[] = [
    ['yshj', '推进法治化营商环境改革'],
    ['yingshanghuanjing', '推进法治化营商环境改革'],
    ['sfxly', '司法协理员试点'],
    ['lvshihangye', '打造律师行业党建高地'],
    ['csjsw', '打造长三角涉外法律服务高地'],
    ['18', '推动多元调解体系建设'],
    ['遗产继承', '遗产继承一件事推广'],
    ['个人品牌调解室', '项目'],
  ];
  for (const [query, expected] of first) {
    await frame.searchFor(query);
    if (query === '个人品牌调解室') continue;
    await expect(frame.hits.first()).toContainText(expected);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Escape');

  await frame.searchFor('sfxly');
  await page.keyboard.press('Enter');
  await expect(ledger.panel.getByRole('heading', { level: 2 })).toHaveText('司法协理员试点');
  await expect(ledger.grid).toBeFocused();

  await frame.searchFor('律师工作处');
  await frame.hits.filter({ hasText: '单位' }).first().click();
  await expect(ledger.rows).toHaveCount(2);

  await frame.searchFor('djd');
  await frame.searchFor('dkjztb');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '进展填报' })).toBeVisible();
  await frame.searchFor('清廉');
  await page.keyboard.press('Enter');
  await expect(new FillPage(page).title).toHaveText('清廉单元建设');
  expect(complaints).toEqual([]);
});

test('items are found by their text, and what is not there is said', async ({ launch }) => {
  const { page } = await launch();
  await new FirstStartPage(page).openSample();
  const frame = new FramePage(page);
  await frame.searchFor('真抓实干');
  await expect(frame.hits.first()).toContainText('推进市政府系统“五个一”工作');
  await expect(frame.hits.first()).toContainText('营造真抓实干');
  // Enter leads to the words themselves, from wherever one is, by every reading of 行.
  await frame.goTo('进展填报');
  await frame.searchFor('zhenzhuashigan');
  await expect(frame.hits.first()).toContainText('营造真抓实干');
  await page.keyboard.press('Enter');
  const selected = (): Promise<string> => page.evaluate(() => String(document.getSelection()));
  await expect.poll(selected).toBe('真抓实干');
  await expect(new LedgerPage(page).panel.getByText('营造真抓实干')).toBeInViewport();

  await frame.searchFor('zzzzzzz');
  await expect(page.getByText('没有找到“zzzzzzz”')).toBeVisible();
});
