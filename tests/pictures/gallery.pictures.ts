// Every screen and dialog, to be looked at: empty, with the sample, with 10,000 projects, at three sizes, in .cache/gallery/.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { dataFolderWith } from '../bench/open-program.ts';
import { answerSaveDialog, test } from '../e2e/fixtures.ts';
import { answerOpenDialog } from '../e2e/incoming.ts';
import { FirstStartPage } from '../e2e/pages/first-start-page.ts';
import { FramePage } from '../e2e/pages/frame-page.ts';
import { EMPTY_PLACES, leavePlace, PLACES, WORK_PLACES, WORK_PROJECTS, type Place } from '../e2e/places.ts';
import { PROJECT } from '../e2e/runtime.ts';

const MANY = 10_000;
const SETTLED = 350;
const SIZES = [
  { width: 1093, height: 614 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

test.setTimeout(1_200_000);

// A program for each size and screen: a menu closes when the window changes, and what is chosen on one screen is not
// meant for the next.
for (const size of SIZES) {
  test(`empty, ${size.width}`, async ({ launch }) => {
    const { page } = await launch({ size });
    const start = new FirstStartPage(page);
    await start.notice.waitFor();
    await take(page, 'empty-首次启动', size.width);
    await start.createBook('重点项目', '2023', '');
    await takePlaces(page, 'empty', size.width, EMPTY_PLACES);
  });

  for (const screen of new Set(PLACES.map((place) => place.screen))) {
    test(`the sample’s ${screen}, ${size.width}`, async ({ launch }) => {
      const { page, app } = await launch({ size });
      await new FirstStartPage(page).chooseSample();
      await answerOpenDialog(app, []);
      await answerSaveDialog(app, undefined);
      const places = PLACES.filter((place) => place.screen === screen);
      await takePlaces(page, 'sample', size.width, places);
    });
  }
}

test('long work', async ({ launch, saveFolder }) => {
  const dataFolder = await dataFolderWith(WORK_PROJECTS);
  for (const size of SIZES) {
    const { page, app, close } = await launch({ size, dataFolder });
    await answerOpenDialog(app, [saveFolder]);
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    await takePlaces(page, 'work', size.width, WORK_PLACES);
    await close();
  }
});

test('10,000 projects', async ({ launch }) => {
  const dataFolder = await dataFolderWith(MANY);
  for (const size of SIZES) {
    const { page, close } = await launch({ size, dataFolder });
    await page.getByRole('navigation', { name: '主导航' }).waitFor({ timeout: 120_000 });
    await takePlaces(page, 'many', size.width, EMPTY_PLACES);
    await close();
  }
});

async function takePlaces(page: Page, prefix: string, width: number, places: readonly Place[]): Promise<void> {
  const frame = new FramePage(page);
  for (const place of places) {
    await test.step(place.name, async () => {
      await frame.goTo(place.screen);
      await place.open?.(page);
      await take(page, `${prefix}-${place.name}`, width);
      await leavePlace(page, place);
    });
  }
}

/** At each size, one beside the other in the folder. */
async function take(page: Page, name: string, width: number): Promise<void> {
  const folder = path.join(PROJECT, '.cache', 'gallery');
  mkdirSync(folder, { recursive: true });
  await page.waitForTimeout(SETTLED);
  await page.screenshot({ path: path.join(folder, `${name}-${width}.png`) });
}
