// Where everything of the program lies: journal, database, preferences, log.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';

export interface DataFolder {
  readonly path: string;
  /** It lies beside the program and travels with it. */
  readonly portable: boolean;
}

/** A folder of this name beside the program makes it portable. */
const PORTABLE_NAME = '数据';

/**
 * Settles the folder before anything is read from it. `--user-data-dir` (Chromium's own switch, which moves the
 * whole profile) comes first, then the folder beside the program, then the user's.
 */
export function settleDataFolder(): DataFolder {
  const beside = path.join(programFolder(), PORTABLE_NAME);
  const portable = !app.commandLine.hasSwitch('user-data-dir') && existsSync(beside);
  if (portable) app.setPath('userData', beside);
  return { path: app.getPath('userData'), portable };
}

function programFolder(): string {
  // A program in one file unpacks itself elsewhere: these name the folder in which the person sees it.
  const appImage = process.env['APPIMAGE'];
  return process.env['PORTABLE_EXECUTABLE_DIR'] ?? path.dirname(appImage ?? process.execPath);
}
