import { userInfo } from 'node:os';
import { app } from 'electron';
import { ok } from '../../shared/base/result.ts';
import type { DataFolder } from '../data-folder.ts';
import type { Preferences } from '../files/preferences.ts';
import { confirmClose, keepOpen, takeRecovery } from '../window.ts';
import type { Handlers } from './answer.ts';

export function appHandlers(services: {
  dataFolder: DataFolder;
  preferences: Preferences;
}): Pick<Handlers, 'appInfo' | 'confirmClose' | 'keepOpen'> {
  return {
    appInfo: async () =>
      ok({
        version: app.getVersion(),
        electron: process.versions['electron'] ?? '',
        chrome: process.versions['chrome'] ?? '',
        userName: userName(),
        timeZoneOffset: -new Date().getTimezoneOffset(),
        portable: services.dataFolder.portable,
        recovered: takeRecovery(),
      }),
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
