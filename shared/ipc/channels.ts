/** The channels between page and shell, by name. Apart from the contract, so that preload carries no schemas. */
export const CHANNELS = [
  'appInfo',
  'openJournal',
  'appendJournal',
  'readJournal',
  'mendJournal',
  'setDatabaseAside',
  'putBlob',
  'readBlob',
  'openBlob',
  'backupState',
  'takeBackup',
  'chooseSecondFolder',
  'forgetSecondFolder',
  'openBackup',
  'chooseBackupFile',
  'unlockBackup',
  'readBackup',
  'keepBackupBlobs',
  'closeBackup',
  'exportBackup',
  'selfCheck',
  'answerSelfCheck',
  'saveFile',
  'chooseFolder',
  'makeSubfolder',
  'saveIntoFolder',
  'openSavedFile',
  'revealSavedFile',
  'chooseIntakeFiles',
  'chooseIntakeFolder',
  'takeDroppedFiles',
  'readIntakeTable',
  'readIntakeText',
  'keepIntakeFile',
  'readPastedTable',
  'forgetIntakeFiles',
  'watchIntakeFolder',
  'stopIntakeWatch',
  'takeWatchedFiles',
  'readPreferences',
  'writePreferences',
  'makePasswordDigest',
  'checkPassword',
  'passwordReset',
  'diagnostics',
  'noteFault',
  'confirmClose',
  'keepOpen',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** What the shell tells the page without being asked. */
export const SHELL_EVENTS = ['closing', 'watched', 'backup', 'selfCheck'] as const;
export type ShellEvent = (typeof SHELL_EVENTS)[number];

/** From preload to the shell alone: where files that were dropped on the window lie. No channel of the page's. */
export const DROPPED_FILES = 'droppedFiles';
