// Panels beside lists: drawn by mouse or by keys, and found again as they were left.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';

const SIZE = { width: 1366, height: 768 };
const divider = (page: Page, name: string): Locator => page.getByRole('separator', { name });
const widthOf = async (line: Locator): Promise<number> => Number(await line.getAttribute('aria-valuenow'));

test('panels keep the width that one drew, and stay so after a restart', async ({ launch }) => {
  const first = await launch({ size: SIZE });
  await new FirstStartPage(first.page).openSample();
  await first.page.getByRole('row', { name: /司法协理员试点/ }).click();
  const project = divider(first.page, '调整项目栏的宽度');
  await project.focus();
  await first.page.keyboard.press('Shift+ArrowRight');
  expect(await widthOf(project)).toBe(640 - 64);

  await new FramePage(first.page).goTo('进展填报');
  const reading = divider(first.page, '调整对照栏的宽度');
  const box = await reading.boundingBox();
  if (box === null) throw new Error('the divider is not drawn');
  await first.page.mouse.move(box.x + box.width, box.y + 200);
  await first.page.mouse.down();
  await first.page.mouse.move(box.x + box.width - 60, box.y + 200, { steps: 4 });
  await first.page.mouse.up();
  expect(await widthOf(reading)).toBe(336 + 60);
  // The entry keeps its room, however far one draws.
  await reading.press('End');
  expect((await first.page.getByRole('region', { name: '本期填报' }).boundingBox())?.width).toBeGreaterThanOrEqual(400);
  await reading.dblclick();
  expect(await widthOf(reading)).toBe(336);
  await reading.press('ArrowLeft');
  await first.close();

  const second = await launch({ size: SIZE });
  await new FramePage(second.page).goTo('进展填报');
  expect(await widthOf(divider(second.page, '调整对照栏的宽度'))).toBe(336 + 16);
  await new FramePage(second.page).goTo('项目台账');
  expect(await widthOf(divider(second.page, '调整项目栏的宽度'))).toBe(640 - 64);
});

test('what is open beside a list may be drawn by keys without the pages being laid out anew', async ({ launch }) => {
  const { page } = await launch({ size: SIZE });
  await new FirstStartPage(page).openSample();
  await new FramePage(page).goTo('报告');
  await page.getByRole('figure').first().waitFor();
  await page.getByRole('region', { name: '版面' }).evaluate((desk) => desk.setAttribute('data-same', ''));
  await page.getByRole('button', { name: /^一、总体进展情况/ }).click();
  const section = divider(page, '调整编辑栏的宽度');
  await section.press('ArrowRight');
  expect(await widthOf(section)).toBe(486 + 16);
  await divider(page, '调整目录的宽度').press('ArrowRight');
  await expect(page.locator('[data-same]')).toBeVisible();
});
