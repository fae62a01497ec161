// axe on every screen, dialog and menu: nothing serious or critical, contrast among it.
import { axeFindings } from './axe.ts';
import { answerSaveDialog, expect, test } from './fixtures.ts';
import { answerOpenDialog } from './incoming.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { EMPTY_PLACES, leavePlace, PLACES } from './places.ts';

const SIZE = { width: 1366, height: 768 };

test('axe finds nothing grave where everything is still empty', async ({ launch }) => {
  test.setTimeout(240_000);
  const { page } = await launch({ size: SIZE });
  const start = new FirstStartPage(page);
  await start.notice.waitFor();
  const found = await axeFindings(page, '首次启动');
  await start.newBook.click();
  found.push(...(await axeFindings(page, '首次启动-新建台账')));
  await page.keyboard.press('Escape');
  await start.createBook('重点项目', '2023', '');
  const frame = new FramePage(page);
  for (const { name, screen, open } of EMPTY_PLACES) {
    await frame.goTo(screen);
    await open?.(page);
    found.push(...(await axeFindings(page, `空-${name}`)));
  }
  expect(found).toEqual([]);
});

for (const screen of new Set(PLACES.map((place) => place.screen))) {
  test(`axe finds nothing grave in the sample’s ${screen}`, async ({ launch }) => {
    test.setTimeout(240_000);
    const { page, app } = await launch({ size: SIZE });
    await new FirstStartPage(page).chooseSample();
    await answerOpenDialog(app, []);
    await answerSaveDialog(app, undefined);
    const frame = new FramePage(page);
    const found: string[] = [];
    for (const { name, open } of PLACES.filter((place) => place.screen === screen)) {
      await test.step(name, async () => {
        await frame.goTo(screen);
        await open?.(page);
        found.push(...(await axeFindings(page, name)));
        await leavePlace(page);
      });
    }
    expect(found).toEqual([]);
  });
}
