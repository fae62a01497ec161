import { userInfo } from 'node:os';
import path from 'node:path';
import { app, shell } from 'electron';
import { fail, ok } from '../../shared/base/result.ts';
import type { DataFolder } from '../data-folder.ts';
import type { Preferences } from '../files/preferences.ts';
import { confirmClose, keepOpen, takeRecovery } from '../window.ts';
import type { Handlers } from './answer.ts';

export function appHandlers(services: {
  dataFolder: DataFolder;
  preferences: Preferences;
}): Pick<Handlers, 'appInfo' | 'openDataFolder' | 'confirmClose' | 'keepOpen'> {
  return {
    appInfo: async () =>
      ok({
        version: app.getVersion(),
        electron: process.versions['electron'] ?? '',
        chrome: process.versions['chrome'] ?? '',
        userName: userName(),
        timeZoneOffset: -new Date().getTimezoneOffset(),
        portable: services.dataFolder.portable,
        dataFolder: services.dataFolder.path,
        recovered: takeRecovery(),
      }),
    openDataFolder: async () => {
      const folder = services.dataFolder.path;
      const complaint = await shell.openPath(folder);
      return complaint === '' ? ok({}) : fail({ type: 'io', name: path.basename(folder), code: 'EOPEN' });
    },
    confirmClose: async () => {
      await services.preferences.settled();
      // After the reply: a closed window gets none.
      setImmediate(confirmClose);
      return ok({});
    },
    keepOpen: async () => {
      keepOpen();
      return ok({});
    },
  };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the system's list.
    return '';
  }
}
