/** The channels between page and shell, by name. Apart from the contract, so that preload carries no schemas. */
export const CHANNELS = [
  'appInfo',
  'openJournal',
  'appendJournal',
  'readJournal',
  'putBlob',
  'readBlob',
  'openBlob',
  'saveFile',
  'chooseFolder',
  'makeSubfolder',
  'saveIntoFolder',
  'openSavedFile',
  'revealSavedFile',
  'readPreferences',
  'writePreferences',
  'confirmClose',
  'keepOpen',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** What the shell tells the page without being asked. */
export const SHELL_EVENTS = ['closing'] as const;
export type ShellEvent = (typeof SHELL_EVENTS)[number];
