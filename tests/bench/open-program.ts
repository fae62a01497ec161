// The real program on a data folder with many projects, as benches open it.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { writeJournalOf } from '../e2e/journal-of.ts';
import { programCommand } from '../e2e/runtime.ts';
import { manyProjects } from './many-projects.ts';

const LONGEST_WAIT = 180_000;

/** A data folder whose journal holds the sample with so many projects; the first start puts it into IndexedDB. */
export async function dataFolderWith(count: number): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-program-'));
  await writeJournalOf(manyProjects(count).ledger, folder);
  return folder;
}

export interface OpenProgram {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Milliseconds from the start of the process. */
  readonly window: number;
  readonly sinceStart: () => number;
  /** As a person closes it; resolves when the process has ended. */
  readonly close: () => Promise<void>;
}

export async function openProgram(folder: string): Promise<OpenProgram> {
  const { executablePath, parameters } = programCommand();
  const started = performance.now();
  const app = await _electron.launch({ executablePath, args: [...parameters, `--user-data-dir=${folder}`] });
  const page = await app.firstWindow();
  page.setDefaultTimeout(LONGEST_WAIT);
  const window = performance.now() - started;
  return {
    app,
    page,
    window,
    sinceStart: () => performance.now() - started,
    close: async () => {
      const ended = new Promise<void>((resolve) => app.process().once('exit', () => resolve()));
      // A program that ends quickly does not answer any more.
      void app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => undefined);
      await ended;
    },
  };
}

/** Goes to a screen by the rail. */
export async function goTo(page: Page, screen: string): Promise<void> {
  const rail = page.getByRole('navigation', { name: '主导航' });
  await rail.getByRole('button', { name: new RegExp(`^${screen}`) }).click();
}
