import { ok } from '../../shared/base/result.ts';
import type { Preferences } from '../files/preferences.ts';
import type { Handlers } from './answer.ts';

export function preferenceHandlers(services: {
  preferences: Preferences;
}): Pick<Handlers, 'readPreferences' | 'writePreferences'> {
  return {
    readPreferences: async () => ok({ json: services.preferences.page() }),
    writePreferences: async ({ json }) => {
      const written = await services.preferences.writePage(json);
      return written.ok ? ok({}) : written;
    },
  };
}
