// The real program on a data folder with many projects, as benches open it.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { writeJournalOf } from '../e2e/journal-of.ts';
import { launchProgram, type Program } from '../e2e/program.ts';
import { manyProjects } from './many-projects.ts';

const LONGEST_WAIT = 180_000;

/** A data folder whose journal holds the sample with so many projects; the first start puts it into IndexedDB. */
export async function dataFolderWith(count: number): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-program-'));
  await writeJournalOf(manyProjects(count).ledger, folder);
  return folder;
}

export interface OpenProgram extends Program {
  /** Milliseconds from the start of the process. */
  readonly window: number;
  readonly sinceStart: () => number;
}

export async function openProgram(folder: string): Promise<OpenProgram> {
  const started = performance.now();
  const program = await launchProgram({ dataFolder: folder });
  program.page.setDefaultTimeout(LONGEST_WAIT);
  const sinceStart = (): number => performance.now() - started;
  return { ...program, window: sinceStart(), sinceStart };
}

/** Goes to a screen by the rail. */
export async function goTo(page: Page, screen: string): Promise<void> {
  const rail = page.getByRole('navigation', { name: '主导航' });
  await rail.getByRole('button', { name: new RegExp(`^${screen}`) }).click();
}
