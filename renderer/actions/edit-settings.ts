// 设置: the one record of what holds for the whole data folder.
import { createRecord, updateRecord } from '../../shared/change/change-set.ts';
import { DEFAULT_SETTINGS, SETTINGS_ID, type Settings } from '../../shared/ledger/settings.ts';
import { commit } from './commit.ts';

export type SettingsFields = Partial<Omit<Settings, 'id'>>;

/** Changes fields of the settings; `what` is their name in words. Typing in one field is undone at once. */
export async function editSettings(what: string, change: (settings: Settings) => SettingsFields): Promise<void> {
  await commit({
    kind: 'settings',
    words: `设置：${what}`,
    run: `settings:${what}`,
    plan: (ledger) => {
      const settings = ledger.settings.get(SETTINGS_ID);
      if (!settings) return [createRecord('settings', { ...DEFAULT_SETTINGS, ...change(DEFAULT_SETTINGS) })];
      return [updateRecord('settings', settings, change(settings))];
    },
  });
}
