// The questions where to put files. The answers are paths, which stay in the shell.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import type { BeginFolder } from './files/begin-folder.ts';
import { fileName, withExtension } from './files/file-name.ts';

const KINDS = {
  docx: 'Word 文档',
  xlsx: 'Excel 工作簿',
  pdf: 'PDF 文件',
  json: '台账数据',
  txt: '文本文件',
  jzbak: '台账备份',
} as const;
export type FileKind = keyof typeof KINDS;

export interface SaveQuestion {
  readonly suggestedName: string;
  readonly kind: FileKind;
  readonly begin: BeginFolder;
}

/** The path that the person chose; undefined when they thought better of it. */
export async function askWhereToSave(question: SaveQuestion): Promise<string | undefined> {
  const { kind, begin } = question;
  const options: Electron.SaveDialogOptions = {
    title: titleWith('保存', begin),
    buttonLabel: '保存',
    defaultPath: path.join(begin.folder ?? app.getPath('documents'), fileName(question.suggestedName, kind)),
    filters: [{ name: KINDS[kind], extensions: [kind] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
  const window = BrowserWindow.getAllWindows()[0];
  const { canceled, filePath } = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options);
  if (canceled || !filePath) return undefined;
  const target = withExtension(filePath, kind);
  // GTK's dialog adds no extension, so it has not asked about the file that the name comes to.
  if (target === filePath || !existsSync(target) || (await mayReplace(target, window))) return target;
  return undefined;
}

/** The folder that the person chose to write files into; undefined when they thought better of it. */
export async function askForFolder(title: string, begin: BeginFolder): Promise<string | undefined> {
  const options: Electron.OpenDialogOptions = {
    title: titleWith(title, begin),
    buttonLabel: '选择',
    defaultPath: begin.folder ?? app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  };
  const window = BrowserWindow.getAllWindows()[0];
  const { canceled, filePaths } = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options);
  return canceled ? undefined : filePaths[0];
}

function titleWith(title: string, { missing }: BeginFolder): string {
  return missing === null ? title : `${title}（设置的导出文件夹“${missing}”现在打不开，请另选位置）`;
}

async function mayReplace(target: string, window: BrowserWindow | undefined): Promise<boolean> {
  const options: Electron.MessageBoxOptions = {
    type: 'question',
    message: `“${path.basename(target)}”已存在，要替换它吗？`,
    buttons: ['替换', '取消'],
    defaultId: 1,
    cancelId: 1,
  };
  const { response } = window ? await dialog.showMessageBox(window, options) : await dialog.showMessageBox(options);
  return response === 0;
}
