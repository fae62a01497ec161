// From the start of the process to the first screen, and to the list where one was left, by number of projects.
import { rm } from 'node:fs/promises';
import { middle, print } from './measure.ts';
import { dataFolderWith, goTo, openProgram, type OpenProgram } from './open-program.ts';

const RUNS = 5;
// Until where one is has been written beside the data.
const REMEMBERED = 1000;

/** What stands on the screen when one can begin. */
const SCREENS = {
  工作台: ({ page }: OpenProgram) => page.getByRole('list', { name: '本期步骤' }).waitFor(),
  项目台账: ({ page }: OpenProgram) => page.getByRole('grid', { name: '项目列表' }).getByRole('row').nth(1).waitFor(),
} as const;
type ScreenName = keyof typeof SCREENS;

interface Started {
  readonly window: number;
  readonly ready: number;
}

/** Milliseconds to the window and to the screen; closes on `next`, where the next start begins. */
async function start(folder: string, screen: ScreenName, next: ScreenName = screen): Promise<Started> {
  const program = await openProgram(folder);
  await SCREENS[screen](program);
  const ready = program.sinceStart();
  if (next !== screen) {
    await goTo(program.page, next);
    await SCREENS[next](program);
    await program.page.waitForTimeout(REMEMBERED);
  }
  await program.close();
  return { window: program.window, ready };
}

async function starts(folder: string, screen: ScreenName): Promise<readonly Started[]> {
  const done: Started[] = [];
  for (let run = 0; run < RUNS; run += 1) done.push(await start(folder, screen));
  return done;
}

const afterWindow = (runs: readonly Started[]): number =>
  Math.round(middle(runs.map(({ window, ready }) => ready - window)));

const rows = [];
for (const count of [30, 300, 3000, 10_000]) {
  const folder = await dataFolderWith(count);
  try {
    const first = await start(folder, '工作台');
    const home = await starts(folder, '工作台');
    await start(folder, '工作台', '项目台账');
    const list = await starts(folder, '项目台账');
    rows.push({
      projects: count,
      'window ms': Math.round(middle([...home, ...list].map(({ window }) => window))),
      '工作台 after window ms': afterWindow(home),
      'list after window ms': afterWindow(list),
      'first start, rebuilt from the journal ms': Math.round(first.ready),
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
print('Start to the usable screen (medians; goal: list after window 1000 ms with 30, 2500 ms with 10000)', rows);
