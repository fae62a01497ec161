// The folder of the page's database. A damaged one is kept aside, and an empty one takes its place.
import { existsSync, readdirSync, renameSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { app, session } from 'electron';
import { fail, ok, type Result } from '../shared/base/result.ts';
import type { ShellError } from '../shared/ipc/contract.ts';
import type { Log } from './log.ts';
import { ownWindow } from './window.ts';

export interface DatabaseFolder {
  /** Set aside before this run's page was opened, or in this run. */
  readonly wasSetAside: () => boolean;
  readonly setAside: () => Promise<Result<Record<string, never>, ShellError>>;
}

const NAME = 'IndexedDB';
const ASIDE = 'set-aside';
/** Found at a start: the folder is moved away before any page can open it. */
const MARKER = 'database-damaged';
const KEPT = 5;

/** Before any window. */
export function settleDatabaseFolder(dataFolder: string, log: Log): DatabaseFolder {
  const marker = path.join(dataFolder, MARKER);
  const moved = existsSync(marker);
  if (moved) {
    moveAway(dataFolder, log);
    rmSync(marker, { force: true });
  }
  let cleared = false;
  return {
    wasSetAside: () => moved || cleared,
    setAside: async () => {
      // A folder that is new and still does no good: the fault lies elsewhere.
      if (moved) return fail({ type: 'io', name: NAME, code: 'EDATABASE' });
      log.event('database-set-aside', { again: cleared });
      // The second time in one run: what Chromium still holds open only a new process lets go.
      if (cleared || !(await copyAndClear(dataFolder, log))) {
        writeFileSync(marker, '');
        app.relaunch();
        app.exit(0);
        return ok({});
      }
      cleared = true;
      setImmediate(() => ownWindow()?.webContents.reload());
      return ok({});
    },
  };
}

/** Chromium lets go of the files by itself when it is told to clear them; the copy is made before. */
async function copyAndClear(dataFolder: string, log: Log): Promise<boolean> {
  try {
    const from = path.join(dataFolder, NAME);
    if (existsSync(from)) {
      await mkdir(path.join(dataFolder, ASIDE), { recursive: true });
      // LOCK is held by Chromium, and holds nothing.
      await cp(from, nextPlace(dataFolder), { recursive: true, filter: (file) => path.basename(file) !== 'LOCK' });
    }
    await session.defaultSession.clearStorageData({ storages: ['indexdb'] });
    return true;
  } catch (error) {
    log.failure('database-set-aside-failed', error);
    return false;
  }
}

function moveAway(dataFolder: string, log: Log): void {
  try {
    mkdirSync(path.join(dataFolder, ASIDE), { recursive: true });
    if (existsSync(path.join(dataFolder, NAME))) renameSync(path.join(dataFolder, NAME), nextPlace(dataFolder));
    log.event('database-moved-away');
  } catch (error) {
    log.failure('database-move-failed', error);
  }
}

/** `IndexedDB-3`, after those that are there; the oldest go. */
function nextPlace(dataFolder: string): string {
  const folder = path.join(dataFolder, ASIDE);
  const numbers = readdirSync(folder)
    .map((name) => Number(new RegExp(`^${NAME}-(\\d+)$`).exec(name)?.[1] ?? 0))
    .filter((number) => number > 0)
    .sort((a, b) => a - b);
  for (const number of numbers.slice(0, Math.max(0, numbers.length - KEPT + 1)))
    rmSync(path.join(folder, `${NAME}-${number}`), { recursive: true, force: true });
  return path.join(folder, `${NAME}-${(numbers.at(-1) ?? 0) + 1}`);
}
