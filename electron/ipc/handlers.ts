// All channels in one table: a channel without an answer does not compile.
import type { Backups } from '../backups.ts';
import type { DataFolder } from '../data-folder.ts';
import type { Preferences } from '../files/preferences.ts';
import type { DatabaseFolder } from '../database-folder.ts';
import type { StartKeeper } from '../keeper-process.ts';
import type { LedgerData } from '../ledger-data.ts';
import type { Log } from '../log.ts';
import type { OpenedBackups } from '../opened-backups.ts';
import type { SavedFiles } from '../saved-files.ts';
import type { Handlers } from './answer.ts';
import { appHandlers } from './app.ts';
import { backupHandlers } from './backup.ts';
import { blobHandlers } from './blobs.ts';
import { diagnosticsHandlers } from './diagnostics.ts';
import { fileHandlers } from './files.ts';
import { intakeHandlers, type IntakeServices } from './intake.ts';
import { journalHandlers } from './journal.ts';
import { passwordHandlers } from './passwords.ts';
import { printHandlers } from './print.ts';
import { preferenceHandlers } from './preferences.ts';

/** What the answers are given from. */
export interface Services extends IntakeServices {
  readonly dataFolder: DataFolder;
  readonly preferences: Preferences;
  readonly log: Log;
  readonly data: LedgerData;
  readonly database: DatabaseFolder;
  readonly startKeeper: StartKeeper;
  readonly backups: Backups;
  readonly opened: OpenedBackups;
  readonly savedFiles: SavedFiles;
}

export function createHandlers(services: Services): Handlers {
  return {
    ...appHandlers(services),
    ...journalHandlers(services),
    ...blobHandlers(services),
    ...backupHandlers(services),
    ...fileHandlers(services),
    ...intakeHandlers(services),
    ...printHandlers(services),
    ...preferenceHandlers(services),
    ...passwordHandlers(services),
    ...diagnosticsHandlers(services),
  };
}
