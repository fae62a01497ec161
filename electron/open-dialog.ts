// The question which files to read. The answers are paths, which stay in the shell.
import { BrowserWindow, dialog } from 'electron';
import type { IntakeKind } from '../shared/ipc/topics/intake.ts';

const TABLES = ['xlsx', 'xlsm', 'xls', 'et', 'ods', 'csv', 'docx', 'zip'];
const FILTERS: Readonly<Record<IntakeKind, Electron.FileFilter[]>> = {
  form: [{ name: '填报表（Excel、WPS、Word、压缩包）', extensions: TABLES }],
  ledger: [{ name: '台账（Excel、WPS、Word、文本、台账数据）', extensions: [...TABLES, 'txt', 'json', 'gz'] }],
  any: [],
};
/** What is named otherwise may be a table all the same: it goes by content. */
const ALL: Electron.FileFilter = { name: '所有文件', extensions: ['*'] };

/** Empty when the person thought better of it. */
export function askForFiles(kind: IntakeKind, several: boolean): Promise<readonly string[]> {
  return ask({
    title: several ? '选择文件（可多选）' : '选择文件',
    filters: [...FILTERS[kind], ALL],
    properties: ['openFile', ...(several ? ['multiSelections' as const] : [])],
  });
}

/** A backup that was exported, or one out of a second folder. */
export async function askForBackupFile(): Promise<string | undefined> {
  const filters = [{ name: '台账备份', extensions: ['jzbak', 'snapshot', 'json'] }, ALL];
  return (await ask({ title: '选择备份文件', filters, properties: ['openFile'] }))[0];
}

async function ask(options: Electron.OpenDialogOptions): Promise<readonly string[]> {
  const window = BrowserWindow.getAllWindows()[0];
  const { canceled, filePaths } = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options);
  return canceled ? [] : filePaths;
}
