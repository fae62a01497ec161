// Closing while nothing can be saved: the window stays, and the person decides.
import { rm } from 'node:fs/promises';
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
