// Files that the program writes for people. Their paths stay here: the page holds a token.
import path from 'node:path';
import { shell } from 'electron';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ExportFolder } from '../../shared/ipc/contract.ts';
import { OPENABLE } from '../blobs/open-copy.ts';
import { beginExport, type BeginFolder, isFolder } from '../files/begin-folder.ts';
import { ChosenFolders } from '../files/chosen-folders.ts';
import { fileName, folderName, plainName } from '../files/file-name.ts';
import { askForFolder, askWhereToSave } from '../save-dialog.ts';
import type { Preferences } from '../files/preferences.ts';
import { writeWhole } from '../files/save.ts';
import type { SavedFiles } from '../saved-files.ts';
import { tellPage } from '../window.ts';
import type { Handlers } from './answer.ts';

export function fileHandlers(services: {
  preferences: Preferences;
  savedFiles: SavedFiles;
}): Pick<
  Handlers,
  | 'exportFolder'
  | 'chooseExportFolder'
  | 'forgetExportFolder'
  | 'saveFile'
  | 'chooseFolder'
  | 'makeSubfolder'
  | 'saveIntoFolder'
  | 'openSavedFile'
  | 'revealSavedFile'
> {
  const { preferences, savedFiles } = services;
  const folders = new ChosenFolders();
  const begin = async (): Promise<BeginFolder> => {
    const found = await beginExport(preferences);
    if (found.missing !== null) tellPage('exportFolderMissing');
    return found;
  };
  const exportFolder = async (): Promise<Result<ExportFolder, never>> => {
    const chosen = preferences.exportFolder();
    if (chosen === undefined) return ok({ chosen: null });
    return ok({ chosen: { name: folderName(chosen), missing: !(await isFolder(chosen)) } });
  };
  return {
    exportFolder,
    chooseExportFolder: async () => {
      const chosen = await askForFolder('选择导出到哪个文件夹', await beginExport(preferences));
      if (chosen === undefined) return fail({ type: 'cancelled' });
      const written = await preferences.writeExportFolder(chosen);
      return written.ok ? exportFolder() : written;
    },
    forgetExportFolder: async () => {
      const written = await preferences.writeExportFolder(undefined);
      return written.ok ? exportFolder() : written;
    },
    saveFile: async ({ suggestedName, kind, bytes }) => {
      const target = await askWhereToSave({ suggestedName, kind, begin: await begin() });
      if (target === undefined) return fail({ type: 'cancelled' });
      const written = await writeWhole(target, bytes);
      if (!written.ok) return written;
      preferences.rememberSaveFolder(path.dirname(target));
      return ok(savedFiles.remember(target));
    },
    chooseFolder: async ({ purpose }) => {
      const chosen = await askForFolder(purpose, await begin());
      if (chosen === undefined) return fail({ type: 'cancelled' });
      preferences.rememberSaveFolder(chosen);
      return ok(folders.add(chosen));
    },
    makeSubfolder: ({ folder, name }) => folders.makeWithin(folder, name),
    saveIntoFolder: async ({ folder, name, kind, bytes }) => {
      const clean = kind === 'original' ? plainName(name, '文件') : fileName(name, kind);
      const written = await folders.write(folder, clean, bytes);
      return written.ok ? ok(savedFiles.remember(written.value)) : written;
    },
    openSavedFile: async ({ token }) => {
      const file = savedFiles.find(token);
      if (!file.ok) return file;
      const name = path.basename(file.value);
      // Originals are kept whatever they are; a program among them is not started from here.
      if (!OPENABLE.has(path.extname(name).slice(1).toLowerCase())) return fail({ type: 'notOpened', name });
      const complaint = await shell.openPath(file.value);
      return complaint === '' ? ok({}) : fail({ type: 'io', name, code: 'EOPEN' });
    },
    revealSavedFile: async ({ token }) => {
      const file = savedFiles.find(token);
      if (!file.ok) return file;
      shell.showItemInFolder(file.value);
      return ok({});
    },
  };
}
