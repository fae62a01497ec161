// 记录 of a project: who changed what, old and new marked; found by period and text; a field put back and undone.
import { expect, test } from './fixtures.ts';
import { FillPage } from './pages/fill-page.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { HistoryPage } from './pages/history-page.ts';
import { LedgerPage } from './pages/ledger-page.ts';

test('a project tells what was changed, lets it be found, and puts a text back', async ({ launch }) => {
  const { page, complaints } = await launch({ size: { width: 1093, height: 614 } });
  await new FirstStartPage(page).openSample();
  const frame = new FramePage(page);
  await frame.goTo('进展填报');
  const fill = new FillPage(page);
  await fill.choose('司法协理员试点');
  const given = await fill.progress.inputValue();
  await fill.progress.fill('已培训司法协理员128名。');
  await frame.saved();
  await fill.progress.fill('已培训司法协理员146名。');
  await frame.saved();
  await frame.goTo('项目台账');
  const ledger = new LedgerPage(page);
  await ledger.open('司法协理员试点');
  await ledger.openTab('记录');

  const history = new HistoryPage(page);
  // Both were typed in one go.
  const newest = history.lines.first();
  await expect(newest).toContainText('的进展情况');
  await expect(newest).toContainText('王志明');
  await expect(newest.locator('ins').filter({ hasText: '146' })).toBeVisible();
  await expect(history.lines.last()).toContainText('打开示例台账');
  await expect(history.foot).toHaveText('再往前没有了');

  await history.search.fill('146名');
  await expect(history.lines).toHaveCount(1);
  await history.search.fill('');
  await history.choose('改了什么', '进展情况');
  await history.choose('哪一期', '第一季度');
  await expect(newest).not.toContainText('146');
  await history.choose('哪一期', '第三季度');
  await newest.getByRole('button', { name: '恢复进展情况为此前内容' }).click();
  await expect(newest).toContainText('恢复采用稿“第三季度”的进展情况为此前内容');
  await frame.goTo('进展填报');
  await expect(fill.progress).toHaveValue(given);
  await page.keyboard.press('Control+z');
  await expect(fill.progress).toHaveValue('已培训司法协理员146名。');
  expect(complaints).toEqual([]);
});
