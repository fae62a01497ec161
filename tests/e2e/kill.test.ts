// A power cut in mid-typing, and a window that is closed then: one is where one was. Many kills: `npm run test:faults`.
import { killTree } from '../faults/kill-tree.ts';
import { expect, test } from './fixtures.ts';
import { FillPage } from './pages/fill-page.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';

const TITLE = '戒毒工作体制机制改革';

test('a power cut in mid-sentence: the next start shows every acknowledged word where it was typed', async ({
  launch,
}) => {
  const program = await launch();
  await new FirstStartPage(program.page).openSample();
  const frame = new FramePage(program.page);
  await frame.goTo('进展填报');
  const fill = new FillPage(program.page);
  await fill.choose(TITLE);
  await fill.progress.pressSequentially('写到一半。', { delay: 20 });
  await frame.saved();
  const generation = await frame.generation();
  await fill.progress.pressSequentially('这几个字还没有存', { delay: 10 });
  killTree(program.app.process().pid ?? 0);
  await program.kill();

  const again = await launch();
  await expect(new FillPage(again.page).title).toHaveText(TITLE);
  await expect(new FillPage(again.page).progress).toHaveValue(/写到一半。/);
  expect(await new FramePage(again.page).generation()).toBeGreaterThanOrEqual(generation);
});

test('what is typed in the moment of closing is saved', async ({ launch }) => {
  const first = await launch();
  await new FirstStartPage(first.page).openSample();
  await new FramePage(first.page).goTo('进展填报');
  const fill = new FillPage(first.page);
  await fill.choose(TITLE);
  await fill.progress.pressSequentially('关窗前的最后一句。');
  await first.close();
  const again = await launch();
  await expect(new FillPage(again.page).progress).toHaveValue('关窗前的最后一句。');
});
