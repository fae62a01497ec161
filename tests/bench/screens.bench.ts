// Ten thousand projects on the screens: a key to the paint that shows it, scrolling, filter, sort, search.
import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { middle, noteFigures, print, quantile, type Row } from './measure.ts';
import { dataFolderWith, goTo, openProgram } from './open-program.ts';
import { answered, installMeter, keysToPaint, scrolled } from './page-meter.ts';

const COUNTS = [30, 10_000];
/** px */
const NOTCH = 100;
const TYPED = '三季度开展调研两次，形成报告1份，接收12人。'.repeat(2);

const paints: Row[] = [];
const answers: Row[] = [];
const scrolls: Row[] = [];

for (const count of COUNTS) {
  const folder = await dataFolderWith(count);
  const program = await openProgram(folder);
  try {
    await measureScreens(program.page, count);
  } finally {
    await program.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
print('From a key to its paint, ms (goal: p95 under 32)', paints);
print('From a key or click to the last change it makes on the screen, ms (goal: filter under 50)', answers);
print('Scrolling in every frame by a notch of the wheel, and by a page (goal: no long task over 50 ms)', scrolls);

async function measureScreens(page: Page, projects: number): Promise<void> {
  await page.getByRole('list', { name: '本期步骤' }).waitFor();
  // The checker has gone through all projects once; from then on it goes through what a change touched.
  await page.getByRole('button', { name: /^校核，/ }).waitFor();
  await installMeter(page);
  const paint = async (where: string, type: () => Promise<void>): Promise<void> => {
    const times = await keysToPaint(page, type);
    paints.push(noteFigures({ projects, where, keys: times.length, ...spread(times) }));
  };
  const answer = async (what: string, act: () => Promise<unknown>, back: () => Promise<unknown>): Promise<void> => {
    const times: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      times.push(await answered(page, act));
      await answered(page, back);
    }
    answers.push(
      noteFigures({ projects, what, middle: Math.round(middle(times)), worst: Math.round(Math.max(...times)) }),
    );
  };
  const scroll = async (what: string, selector: string): Promise<void> => {
    const ways = { 'a notch': NOTCH, 'a page': null };
    for (const [by, pixels] of Object.entries(ways))
      scrolls.push(noteFigures({ projects, what, 'each frame': by, ...(await scrolled(page, selector, pixels)) }));
  };

  await goTo(page, '项目台账');
  const list = page.getByRole('grid', { name: '项目列表' });
  await list.getByRole('row').nth(1).waitFor();
  const chip = (name: string): Promise<void> =>
    page
      .getByRole('toolbar', { name: '筛选' })
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click();
  await answer(
    'filter by category',
    () => chip('攻坚类'),
    () => chip('全部'),
  );
  const find = page.getByRole('searchbox', { name: '在列表中查找' });
  await find.focus();
  await answer(
    'filter by a letter',
    () => page.keyboard.press('y'),
    () => page.keyboard.press('Backspace'),
  );
  await paint('box of the list', () => typeSlowly(page, 'sfxlysfxly'));
  await find.fill('');
  await answer(
    'sort by 完成度',
    () => list.getByRole('button', { name: '完成度' }).click(),
    () => list.getByRole('button', { name: '序号' }).click(),
  );
  await scroll('list', '.ui-table');

  await page.keyboard.press('Control+k');
  await answer(
    'search by two letters',
    () => page.keyboard.press('z'),
    () => page.keyboard.press('Backspace'),
  );
  await paint('search box', () => typeSlowly(page, 'yingzaohuanjing'));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await goTo(page, '进展填报');
  await page.getByRole('region', { name: '本期填报' }).getByRole('textbox', { name: '进展情况', exact: true }).focus();
  await paint('entry field', () => typeSlowly(page, TYPED));
  await page.getByRole('radio', { name: '表格' }).click();
  await page.locator('[data-cell="1:5"]').click();
  await paint('cell of the grid', () => typeSlowly(page, TYPED));
  await page.keyboard.press('Enter');
  await paint('arrows in the grid', async () => {
    for (let step = 0; step < 40; step += 1) await press(page, step % 8 === 7 ? 'ArrowRight' : 'ArrowDown');
  });
  await scroll('grid', '.ui-grid');
}

function spread(times: readonly number[]): Record<string, number> {
  return {
    middle: Math.round(middle(times)),
    p95: Math.round(quantile(times, 0.95)),
    worst: Math.round(Math.max(...times)),
  };
}

/** As a quick typist, with a pause now and then in which what was typed is saved. */
async function typeSlowly(page: Page, text: string): Promise<void> {
  for (const [index, letter] of Array.from(text).entries()) {
    await press(page, letter);
    if (index % 10 === 9) await page.waitForTimeout(700);
  }
}

async function press(page: Page, key: string): Promise<void> {
  // What no keyboard has comes from an input method as a whole word.
  if (/^[\u0020-\u007e]$|^Arrow/.test(key)) await page.keyboard.press(key);
  else await page.keyboard.insertText(key);
  await page.waitForTimeout(60);
}
