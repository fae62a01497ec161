// Where everything of the program lies: journal, database, preferences, log.
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs';
import path from 'node:path';
import { app, dialog } from 'electron';
import { systemCode } from './files/shell-error.ts';

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
  // Where Chromium cannot make the folder it was given, it silently takes another.
  const given = app.commandLine.getSwitchValue('user-data-dir');
  return { path: given === '' ? app.getPath('userData') : path.resolve(given), portable };
}

/** A full disk is no reason to stay closed: reading goes on, and the change that does not fit says so. */
const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);

export function isWritable(folder: string): boolean {
  const probe = path.join(folder, `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    closeSync(openSync(probe, 'wx'));
    rmSync(probe, { force: true });
    return true;
  } catch (error) {
    return FULL.has(systemCode(error) ?? '');
  }
}

/** Chromium itself opens nothing there, so it is said in a box of the system's. Returns when it is closed. */
export async function sayNotWritable(folder: string): Promise<void> {
  await dialog.showMessageBox({
    type: 'error',
    title: '进展台账没有打开',
    message: '数据文件夹不能写入，进展台账没有打开。',
    detail: `${folder}\n\n里面的数据没有改动。请把它移到能写入的位置，或请管理员放开权限，再打开。`,
    buttons: ['关闭'],
  });
}

function programFolder(): string {
  // A program in one file unpacks itself elsewhere: these name the folder in which the person sees it.
  const appImage = process.env['APPIMAGE'];
  return process.env['PORTABLE_EXECUTABLE_DIR'] ?? path.dirname(appImage ?? process.execPath);
}
