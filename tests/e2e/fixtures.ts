// What a test of the program starts from: `launch()` opens it on a fresh data folder, as often as the test likes.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base, type ElectronApplication } from '@playwright/test';
import { openProfile, type PlainBrowser, startBrowser } from '../engines/plain-browser.ts';
import { hasDisplay, startDisplay } from './own-display.ts';
import { expectRestorable } from './restorable.ts';
import { launchProgram, type LaunchOptions, type Program } from './program.ts';

interface Fixtures {
  /** A fresh folder with a space and 汉字 in its path, as people have them. */
  readonly dataFolder: string;
  /** A folder for files that the test saves. */
  readonly saveFolder: string;
  readonly launch: (options?: LaunchOptions) => Promise<Program>;
}

/** A project's own in playwright.config.ts. */
export interface Engine {
  /** The plain browser in which the page is tried; null: the real program. */
  readonly browserPath: string | null;
}

interface WorkerFixtures extends Engine {
  readonly plainBrowser: PlainBrowser | null;
  /** Where there is no display each worker brings its own, as DISPLAY says in it. */
  readonly display: undefined;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  browserPath: [null, { option: true, scope: 'worker' }],
  plainBrowser: [
    async ({ browserPath }, use) => {
      const plain = browserPath === null ? null : await startBrowser(browserPath);
      await use(plain);
      await plain?.close();
    },
    { scope: 'worker' },
  ],
  display: [
    // A plain browser is tried without a window.
    async ({ browserPath }, use) => {
      const own = browserPath !== null || hasDisplay() ? null : await startDisplay();
      if (own !== null) process.env['DISPLAY'] = own.name;
      await use(undefined);
      await own?.close();
    },
    { scope: 'worker', auto: true },
  ],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from the pattern
  dataFolder: async ({}, use) => {
    await withFolder('台账 数据-', use);
  },
  // oxlint-disable-next-line no-empty-pattern -- the same
  saveFolder: async ({}, use) => {
    await withFolder('保存 到此-', use);
  },
  launch: async ({ dataFolder, plainBrowser }, use) => {
    if (plainBrowser !== null) {
      const profile = await openProfile(plainBrowser);
      await use(({ size } = {}) => profile.open(size));
      await profile.close();
      return;
    }
    const programs: Program[] = [];
    const folders = new Set<string>();
    await use(async (options = {}) => {
      const program = await launchProgram({ dataFolder, ...options });
      programs.push(program);
      const folder = options.dataFolder === undefined ? dataFolder : options.dataFolder;
      if (folder !== null) folders.add(folder);
      return program;
    });
    await Promise.all(programs.map((program) => program.kill()));
    for (const folder of folders) await expectRestorable(folder);
  },
});

export { expect };
export type { LaunchOptions, Program };

async function withFolder(prefix: string, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), prefix));
  await use(folder);
  // A killed program's last child may still be writing.
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** The next files are saved where the test says: stands in for the system's dialog, which no test can press. */
export async function answerSaveDialog(app: ElectronApplication, filePath: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === undefined, filePath: chosen ?? '' });
  }, filePath);
}

/** As `answerSaveDialog`, and tells with what the dialogs were opened: the folder they began in, and their title. */
export async function noteSaveDialogs(
  app: ElectronApplication,
  filePath: string,
): Promise<() => Promise<{ readonly folder: string; readonly title: string }[]>> {
  await app.evaluate(({ dialog }, chosen) => {
    const opened: { folder: string; title: string }[] = [];
    Reflect.set(globalThis, 'openedDialogs', opened);
    dialog.showSaveDialog = async (...given: unknown[]) => {
      const [proposed, title] = ['defaultPath', 'title'].map((name) => String(Reflect.get(Object(given.at(-1)), name)));
      opened.push({ folder: proposed?.replace(/[\\/][^\\/]*$/, '') ?? '', title: title ?? '' });
      return { canceled: false, filePath: chosen };
    };
  }, filePath);
  return () => app.evaluate(() => Reflect.get(globalThis, 'openedDialogs'));
}
