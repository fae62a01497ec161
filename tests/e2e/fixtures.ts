// What a test of the real program starts from: `launch()` opens it on a fresh data folder, as often as the test likes.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { programCommand } from './runtime.ts';

export interface Program {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What the page said on its console as an error or warning, policy violations among it. */
  readonly complaints: readonly string[];
  /** Asks the window to close, as a person does, and waits for the end. */
  readonly close: () => Promise<void>;
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>;
}

export interface LaunchOptions {
  /** Default: the test's own folder, so that a second launch finds what the first left. null: where the program puts it. */
  readonly dataFolder?: string | null;
  readonly parameters?: readonly string[];
  /** The window's inner size in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
}

interface Fixtures {
  /** A fresh folder with a space and 汉字 in its path, as people have them. */
  readonly dataFolder: string;
  /** A folder for files that the test saves. */
  readonly saveFolder: string;
  readonly launch: (options?: LaunchOptions) => Promise<Program>;
}

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from the pattern
  dataFolder: async ({}, use) => {
    await withFolder('台账 数据-', use);
  },
  // oxlint-disable-next-line no-empty-pattern -- the same
  saveFolder: async ({}, use) => {
    await withFolder('保存 到此-', use);
  },
  launch: async ({ dataFolder }, use) => {
    const programs: Program[] = [];
    await use(async (options = {}) => {
      const program = await launchProgram({ dataFolder, ...options });
      programs.push(program);
      return program;
    });
    await Promise.all(programs.map((program) => program.kill()));
  },
});

export { expect };

async function withFolder(prefix: string, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), prefix));
  await use(folder);
  // A killed program's last child may still be writing.
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

async function launchProgram(options: LaunchOptions & { readonly dataFolder: string | null }): Promise<Program> {
  const { executablePath, parameters } = programCommand();
  const app = await _electron.launch({
    executablePath,
    args: [
      ...parameters,
      ...(options.dataFolder === null ? [] : [`--user-data-dir=${options.dataFolder}`]),
      ...(options.parameters ?? []),
    ],
  });
  const page = await app.firstWindow();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  if (options.size) await resize(app, page, options.size);
  const process = app.process();
  const ended = new Promise<void>((resolve) => process.once('exit', () => resolve()));
  return {
    app,
    page,
    complaints,
    close: async () => {
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
      await ended;
    },
    kill: async () => {
      if (process.exitCode === null && process.signalCode === null) process.kill('SIGKILL');
      await ended;
    },
  };
}

/** The window takes a new size in its own time, and none while it is being shown: asked until the page has it. */
async function resize(app: ElectronApplication, page: Page, size: { width: number; height: number }): Promise<void> {
  await expect(async () => {
    await app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, size);
    const inner = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(inner).toEqual(size);
  }).toPass({ timeout: 10_000, intervals: [50, 100, 200] });
}

/** The next files are saved where the test says: stands in for the system's dialog, which no test can press. */
export async function answerSaveDialog(app: ElectronApplication, filePath: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === undefined, filePath: chosen ?? '' });
  }, filePath);
}
