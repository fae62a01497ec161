// A PC whose clock is set back and forward: nothing is numbered, thrown away or sorted by it.
import { expect, test, type Program } from './fixtures.ts';
import { FillPage } from './pages/fill-page.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { verifyFolder } from './verify-folder.ts';

const TITLE = '司法协理员试点';

/** The clock of shell and page, so many days off; the keeper is told the time by the shell. */
async function setClock({ app, page }: Program, days: number): Promise<void> {
  const shift = (milliseconds: number): void => {
    const Real: DateConstructor = Reflect.get(globalThis, 'RealDate') ?? Date;
    Reflect.set(globalThis, 'RealDate', Real);
    const now = (): number => Real.now() + milliseconds;
    const shifted = new Proxy(Real, {
      construct: (target, given) => Reflect.construct(target, given.length === 0 ? [now()] : given),
      get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
    });
    Reflect.set(globalThis, 'Date', shifted);
  };
  const milliseconds = days * 86_400_000;
  await page.evaluate(shift, milliseconds);
  await app.evaluate(
    (_electron, work) => {
      // oxlint-disable-next-line no-new-func, no-implied-eval -- the same few lines in the shell
      new Function('milliseconds', `(${work.shift})(milliseconds)`)(work.milliseconds);
    },
    { shift: shift.toString(), milliseconds },
  );
}

test('set back ten years, then forward twenty: changes, backups and the next start are in their order', async ({
  launch,
  dataFolder,
}) => {
  test.setTimeout(120_000);
  const program = await launch();
  await new FirstStartPage(program.page).openSample();
  const frame = new FramePage(program.page);
  const fill = new FillPage(program.page);
  const years: string[] = [];
  for (const days of [0, -3650, 7300]) {
    await setClock(program, days);
    await frame.goTo('进展填报');
    await fill.choose(TITLE);
    await fill.progress.fill(`时钟差${days}天时写的。`);
    await frame.saved();
    const taken = await program.page.evaluate(() => window.desktop.takeBackup({ reason: 'manual' }));
    years.push(taken.ok ? taken.value.createdAt.slice(0, 4) : taken.error.type);
  }
  const [now = 0, back = 0, forward = 0] = years.map(Number);
  expect([back - now, forward - now].map((gap) => Math.round(gap / 10))).toEqual([-1, 2]);
  const generation = await frame.generation();
  await program.close();
  const again = await launch();
  await expect.poll(() => new FramePage(again.page).generation()).toBeGreaterThanOrEqual(generation);
  await expect(new FillPage(again.page).progress).toHaveValue('时钟差7300天时写的。');
  const check = await again.page.evaluate(() => window.desktop.selfCheck({}));
  expect(check).toMatchObject({ ok: true, value: { database: { agrees: true }, journal: { damagedLines: [] } } });
  await again.close();
  const { code, snapshots } = verifyFolder(dataFolder);
  expect(code).toBe(0);
  // By number, whatever the dates say; none of the three has gone.
  const generations = snapshots.map((one) => one.generation);
  expect(generations).toEqual([...generations].sort((a, b) => a - b));
  expect(new Set(snapshots.map(({ createdAt }) => createdAt.slice(0, 4)))).toEqual(new Set(years));
});
