// Every screen, dialog and menu: axe finds nothing serious or critical, contrast among it, and Tab goes through it.
import type { Page } from '@playwright/test';
import { dataFolderWith } from '../bench/open-program.ts';
import { axeFindings } from './axe.ts';
import { answerSaveDialog, expect, test } from './fixtures.ts';
import { answerOpenDialog } from './incoming.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { EMPTY_PLACES, leavePlace, PLACES, WORK_PLACES, WORK_PROJECTS } from './places.ts';
import { tabFindings } from './tab-walk.ts';

const SIZE = { width: 1366, height: 768 };

test('axe and Tab find nothing amiss where everything is still empty', async ({ launch }) => {
  test.setTimeout(240_000);
  const { page } = await launch({ size: SIZE });
  const start = new FirstStartPage(page);
  await start.notice.waitFor();
  const found = await findings(page, '首次启动');
  await start.askForBook();
  found.push(...(await findings(page, '首次启动-新建台账')));
  await page.keyboard.press('Escape');
  await start.createBook('重点项目', '2023', '');
  const frame = new FramePage(page);
  for (const { name, screen, open } of EMPTY_PLACES) {
    await frame.goTo(screen);
    await open?.(page);
    found.push(...(await findings(page, `空-${name}`)));
  }
  expect(found).toEqual([]);
});

for (const screen of new Set(PLACES.map((place) => place.screen))) {
  test(`axe and Tab find nothing amiss in the sample’s ${screen}`, async ({ launch }) => {
    test.setTimeout(240_000);
    const { page, app } = await launch({ size: SIZE });
    await new FirstStartPage(page).chooseSample();
    await answerOpenDialog(app, []);
    await answerSaveDialog(app, undefined);
    const frame = new FramePage(page);
    const found: string[] = [];
    for (const place of PLACES.filter((each) => each.screen === screen)) {
      await test.step(place.name, async () => {
        await frame.goTo(screen);
        await place.open?.(page);
        found.push(...(await findings(page, place.name)));
        await leavePlace(page, place);
      });
    }
    expect(found).toEqual([]);
  });
}

test('axe and Tab find nothing amiss in what long work shows', async ({ launch, saveFolder }) => {
  test.setTimeout(240_000);
  const { page, app } = await launch({ size: SIZE, dataFolder: await dataFolderWith(WORK_PROJECTS) });
  await answerOpenDialog(app, [saveFolder]);
  const frame = new FramePage(page);
  const found: string[] = [];
  for (const place of WORK_PLACES) {
    await frame.goTo(place.screen);
    await place.open?.(page);
    found.push(...(await findings(page, place.name)));
    await expect(page.getByRole('dialog', { name: /^正在/ })).toBeVisible();
    await leavePlace(page, place);
  }
  expect(found).toEqual([]);
});

test('the walk by Tab tells what is amiss', async ({ launch }) => {
  const { page } = await launch({ size: SIZE });
  await new FirstStartPage(page).notice.waitFor();
  expect(await tabFindings(page, 'before')).toEqual([]);
  await page.evaluate(() => {
    const button = (name: string): HTMLButtonElement => {
      const made = document.createElement('button');
      made.textContent = name;
      document.querySelector('main')?.append(made);
      return made;
    };
    button('');
    button('看不出').style.outline = 'none';
    button('出不去').addEventListener('keydown', (event) => event.preventDefault());
    button('到不了');
  });
  const found = (await tabFindings(page, 'after')).join('\n');
  expect(found).toMatch(/has no name: <button><\/button>/);
  expect(found).toMatch(/does not show the focus: <button style="outline[^>]*>看不出/);
  expect(found).toMatch(/keeps the focus: <button>出不去/);
  expect(found).toMatch(/Tab does not come to <button>到不了/);
});

async function findings(page: Page, where: string): Promise<string[]> {
  return [...(await axeFindings(page, where)), ...(await tabFindings(page, where))];
}
