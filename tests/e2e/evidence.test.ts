import { readFileSync, writeFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures.ts';
import { answerOpenDialog, dropFiles } from './incoming.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { LedgerPage } from './pages/ledger-page.ts';

test('files are kept with a project as evidence, opened as copies, removed and brought back', async ({
  launch,
  saveFolder,
}) => {
  const { page, app } = await launch({ size: { width: 1366, height: 768 } });
  await new FirstStartPage(page).openSample();
  const ledger = new LedgerPage(page);
  const frame = new FramePage(page);
  const photo = path.join(saveFolder, '现场会 照片.png');
  const program = path.join(saveFolder, '安装.exe');
  writeFileSync(photo, Buffer.from('89504e470d0a1a0a', 'hex'));
  writeFileSync(program, 'MZ');
  await ledger.open('推动多元调解体系建设');
  await ledger.panel.getByRole('tab', { name: /^佐证/ }).click();

  await answerOpenDialog(app, [photo]);
  await ledger.panel.getByRole('button', { name: '添加佐证' }).click();
  const list = ledger.panel.getByRole('region', { name: '第三季度的佐证' });
  await expect(list.getByRole('listitem')).toHaveCount(1);
  // The original may go: a copy was kept.
  rmSync(photo);
  await list.getByRole('textbox', { name: '现场会 照片.png的说明' }).fill('9月12日全市现场会');
  await frame.saved();

  const opened = await app.evaluate(({ shell }) => {
    const paths: string[] = [];
    shell.openPath = async (file) => {
      paths.push(file);
      return '';
    };
    Object.assign(globalThis, { openedPaths: paths });
    return paths;
  });
  expect(opened).toEqual([]);
  await list.getByRole('button', { name: '现场会 照片.png', exact: true }).click();
  await expect
    .poll(async () => app.evaluate(() => Reflect.get(globalThis, 'openedPaths')))
    .toEqual([expect.stringContaining('现场会 照片.png')]);
  const [copy] = await app.evaluate((): string[] => Reflect.get(globalThis, 'openedPaths'));
  expect(
    readFileSync(copy ?? '')
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');

  // A program is kept if a person wants so, and never started from here.
  await dropFiles(page, ledger.panel.locator('.ui-drop'), [program]);
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await list.getByRole('button', { name: '安装.exe', exact: true }).click();
  await expect(ledger.panel.getByRole('alert')).toContainText('不从这里打开');

  await list.getByRole('button', { name: '移除佐证现场会 照片.png' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(list.getByRole('textbox', { name: '现场会 照片.png的说明' })).toHaveValue('9月12日全市现场会');
});
