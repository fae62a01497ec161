// Files that the program writes for people. Their paths stay here: the page holds a token.
import path from 'node:path';
import { shell } from 'electron';
import { fail, ok } from '../../shared/base/result.ts';
import { OPENABLE } from '../blobs/open-copy.ts';
import { ChosenFolders } from '../files/chosen-folders.ts';
import { fileName, plainName } from '../files/file-name.ts';
import { askForFolder, askWhereToSave } from '../save-dialog.ts';
import type { Preferences } from '../files/preferences.ts';
import { writeWhole } from '../files/save.ts';
import type { SavedFiles } from '../saved-files.ts';
import type { Handlers } from './answer.ts';

export function fileHandlers(services: {
  preferences: Preferences;
  savedFiles: SavedFiles;
}): Pick<
  Handlers,
  'saveFile' | 'chooseFolder' | 'makeSubfolder' | 'saveIntoFolder' | 'openSavedFile' | 'revealSavedFile'
> {
  const { savedFiles } = services;
  const folders = new ChosenFolders();
  return {
    saveFile: async ({ suggestedName, kind, bytes }) => {
      const target = await askWhereToSave({ suggestedName, kind, folder: services.preferences.saveFolder() });
      if (target === undefined) return fail({ type: 'cancelled' });
      const written = await writeWhole(target, bytes);
      if (!written.ok) return written;
      services.preferences.rememberSaveFolder(path.dirname(target));
      return ok(savedFiles.remember(target));
    },
    chooseFolder: async ({ purpose }) => {
      const chosen = await askForFolder(purpose, services.preferences.saveFolder());
      if (chosen === undefined) return fail({ type: 'cancelled' });
      services.preferences.rememberSaveFolder(chosen);
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
