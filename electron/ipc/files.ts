// Files that the program writes for people. Their paths stay here: the page holds a token.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { shell } from 'electron';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { askWhereToSave } from '../save-dialog.ts';
import type { Preferences } from '../files/preferences.ts';
import { writeWhole } from '../files/save.ts';
import type { Handlers } from './answer.ts';

export function fileHandlers(services: {
  preferences: Preferences;
}): Pick<Handlers, 'saveFile' | 'openSavedFile' | 'revealSavedFile'> {
  // Those of this run; the page can name no other file.
  const saved = new Map<string, string>();
  const find = (token: string): Result<string, ShellError> => {
    const file = saved.get(token);
    if (file === undefined) return fail({ type: 'badRequest' });
    return existsSync(file) ? ok(file) : fail({ type: 'notFound', name: path.basename(file) });
  };
  return {
    saveFile: async ({ suggestedName, kind, bytes }) => {
      const target = await askWhereToSave({ suggestedName, kind, folder: services.preferences.saveFolder() });
      if (target === undefined) return fail({ type: 'cancelled' });
      const written = await writeWhole(target, bytes);
      if (!written.ok) return written;
      services.preferences.rememberSaveFolder(path.dirname(target));
      const token = randomUUID();
      saved.set(token, target);
      return ok({ token, name: path.basename(target), folder: path.basename(path.dirname(target)) });
    },
    openSavedFile: async ({ token }) => {
      const file = find(token);
      if (!file.ok) return file;
      const complaint = await shell.openPath(file.value);
      return complaint === '' ? ok({}) : fail({ type: 'io', name: path.basename(file.value), code: 'EOPEN' });
    },
    revealSavedFile: async ({ token }) => {
      const file = find(token);
      if (!file.ok) return file;
      shell.showItemInFolder(file.value);
      return ok({});
    },
  };
}
