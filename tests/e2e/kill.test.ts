// A power cut in mid-typing: whatever was acknowledged is there afterwards, three times over.
import { execFileSync } from 'node:child_process';
import { expect, test, type Program } from './fixtures.ts';
import { FillPage } from './pages/fill-page.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';

const TITLE = '戒毒工作体制机制改革';

test('every acknowledged change outlives kill -9 of the whole process tree', async ({ launch }) => {
  test.setTimeout(120_000);
  let program = await launch();
  await new FirstStartPage(program.page).openSample();
  await new FramePage(program.page).goTo('进展填报');
  await new FillPage(program.page).choose(TITLE);
  for (let round = 1; round <= 3; round += 1) {
    const fill = new FillPage(program.page);
    const frame = new FramePage(program.page);
    const before = await fill.progress.inputValue();
    await fill.progress.press('Control+End');
    await fill.progress.pressSequentially(`第${round}次，写到一半。`, { delay: 20 });
    await frame.saved();
    const generation = await frame.generation();
    const acknowledged = await fill.progress.inputValue();
    expect(acknowledged).toBe(`${before}第${round}次，写到一半。`);
    await fill.progress.pressSequentially('这几个字还没有存', { delay: 10 });
    killTree(program);
    await program.kill();

    program = await launch();
    const again = new FillPage(program.page);
    await expect(again.title).toHaveText(TITLE);
    const kept = await again.progress.inputValue();
    expect(kept.startsWith(acknowledged)).toBe(true);
    expect(await new FramePage(program.page).generation()).toBeGreaterThanOrEqual(generation);
    await again.progress.fill(acknowledged);
    await new FramePage(program.page).saved();
  }
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

/** Ends the program and all its children at once, as a power cut does. */
function killTree(program: Program): void {
  const root = program.app.process().pid;
  if (root === undefined) throw new Error('the program has no process');
  const table = execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const tree = new Set([root]);
  for (let grown = true; grown;) {
    grown = false;
    for (const [pid, parent] of table) {
      if (pid === undefined || parent === undefined || tree.has(pid) || !tree.has(parent)) continue;
      tree.add(pid);
      grown = true;
    }
  }
  for (const pid of tree) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended between the list and the signal.
    }
  }
}
