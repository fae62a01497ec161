// 免安装: a 数据 folder beside the packaged program holds everything, and travels with it.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';

const PACKAGED = process.env['LEDGER_PROGRAM'];

test('a 数据 folder beside the program is where everything goes', async ({ launch }) => {
  test.skip(PACKAGED === undefined, 'only the packaged program has a folder of its own');
  const beside = path.join(path.dirname(PACKAGED ?? ''), '数据');
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside);
  try {
    const first = await launch({ dataFolder: null });
    await new FirstStartPage(first.page).openSample();
    await new FramePage(first.page).saved();
    expect(await first.page.evaluate(() => window.desktop.appInfo({}))).toMatchObject({ value: { portable: true } });
    await first.close();
    for (const name of ['journal', 'logs', 'IndexedDB', 'preferences.json', 'crashes']) {
      expect(existsSync(path.join(beside, name)), name).toBe(true);
    }
    const again = await launch({ dataFolder: null });
    await expect(again.page.getByRole('navigation', { name: '主导航' })).toBeVisible();
    await again.close();
  } finally {
    rmSync(beside, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
});
