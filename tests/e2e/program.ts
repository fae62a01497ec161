// The program as a test has it in hand: the real one, or its page in a plain browser (tests/engines).
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test';
import { programCommand } from './runtime.ts';

export interface Program {
  /** The shell; a page in a plain browser has none, and a test that asks for it there fails. */
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What the page said on its console as an error or warning, policy violations among it. */
  readonly complaints: readonly string[];
  readonly clipboard: {
    readonly read: () => Promise<string>;
    readonly write: (text: string) => Promise<void>;
  };
  /** Asks the window to close, as a person does, and waits for the end. */
  readonly close: () => Promise<void>;
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>;
}

/** The window's inner size in CSS pixels. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

export interface LaunchOptions {
  /** Default: the test's own folder, so that a second launch finds what the first left. null: where the program puts it. */
  readonly dataFolder?: string | null;
  readonly parameters?: readonly string[];
  readonly size?: WindowSize;
}

export async function launchProgram(options: LaunchOptions & { readonly dataFolder: string | null }): Promise<Program> {
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
  const complaints = noteComplaints(page);
  if (options.size) await resize(app, page, options.size);
  const process = app.process();
  const ended = new Promise<void>((resolve) => process.once('exit', () => resolve()));
  return {
    app,
    page,
    complaints,
    clipboard: {
      read: () => app.evaluate(({ clipboard }) => clipboard.readText()),
      write: (given) => app.evaluate(({ clipboard }, text) => clipboard.writeText(text), given),
    },
    close: async () => {
      // A program that ends quickly does not answer any more.
      void app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => undefined);
      await ended;
    },
    kill: async () => {
      if (process.exitCode === null && process.signalCode === null) process.kill('SIGKILL');
      await ended;
    },
  };
}

/** What the page says on its console from here on. */
export function noteComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

/** The window takes a new size in its own time, and none while it is being shown: asked until the page has it. */
async function resize(app: ElectronApplication, page: Page, size: WindowSize): Promise<void> {
  await expect(async () => {
    await app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, size);
    const inner = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(inner).toEqual(size);
  }).toPass({ timeout: 10_000, intervals: [50, 100, 200] });
}
