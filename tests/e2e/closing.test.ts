// Closing while nothing can be saved: the window stays, and the person decides.
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './fixtures.ts';
import { FillPage } from './pages/fill-page.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';

test('a window that cannot save says so and is not closed over what was typed', async ({ launch, dataFolder }) => {
  const { page, app } = await launch();
  await new FirstStartPage(page).openSample();
  const frame = new FramePage(page);
  await frame.goTo('进展填报');
  const fill = new FillPage(page);
  await fill.choose('司法协理员试点');
  await frame.saved();
  // As if the disk had been pulled out.
  await rm(path.join(dataFolder, 'journal'), { recursive: true });
  await fill.progress.fill('拔盘以后写的字。');
  await expect(frame.status).toContainText('未能保存');
  const close = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

  await close();
  const question = page.getByRole('alertdialog', { name: /没有存好/ });
  await expect(question.getByRole('button', { name: '不关闭' })).toBeFocused();
  await question.getByRole('button', { name: '不关闭' }).click();
  await expect(fill.progress).toHaveValue('拔盘以后写的字。');

  const ended = new Promise<void>((resolve) => app.process().once('exit', () => resolve()));
  await close();
  await question.getByRole('button', { name: '仍关闭' }).click();
  await ended;
});

test('a window closed while its page is still loading closes at once and forgets no place', async ({
  launch,
  dataFolder,
}) => {
  const first = await launch();
  await new FirstStartPage(first.page).openSample();
  await new FramePage(first.page).goTo('报告');
  await first.close();
  const second = await launch();
  const ended = new Promise<void>((resolve) => second.app.process().once('exit', () => resolve()));
  // The page is told to close before any of its own code has run.
  await second.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.once('did-navigate', () => window.close());
    window?.webContents.reload();
  });
  await ended;
  // After five seconds without an answer it would have been closed all the same, and that noted.
  expect(await readFile(path.join(dataFolder, 'logs', 'shell.log'), 'utf8')).not.toContain('closed-unconfirmed');
  const third = await launch();
  await expect(third.page.getByRole('heading', { name: '报告', level: 1 })).toBeVisible();
});
