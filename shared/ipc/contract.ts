// Every channel between page and shell: one object in, one Result out. Both sides take their types from
// here; the shell parses each payload by its schema. No path is taken from the page: it holds a token. Of all paths it is
// told one, the data folder's own (`appInfo`), for a person to read.
import type { Result } from '../base/result.ts';
import type { z } from '../base/zod.ts';
import type { Channel, ShellEvent } from './channels.ts';
import type { ShellError } from './shell-error.ts';
import { appChannels } from './topics/app.ts';
import { backupChannels } from './topics/backup.ts';
import { blobChannels } from './topics/blobs.ts';
import { diagnosticsChannels } from './topics/diagnostics.ts';
import { fileChannels } from './topics/files.ts';
import { intakeChannels } from './topics/intake.ts';
import { journalChannels } from './topics/journal.ts';
import { passwordChannels } from './topics/passwords.ts';
import { printChannels } from './topics/print.ts';
import { preferenceChannels } from './topics/preferences.ts';

export type { ChosenFolder, ExportFolder, SavedFile } from './topics/files.ts';

export type { Backup, BackupReason, BackupState, DataDigest, OpenedBackup, SelfCheck } from './topics/backup.ts';
export { shellErrorSchema, type ShellError } from './shell-error.ts';

export const contract = {
  ...appChannels,
  ...journalChannels,
  ...blobChannels,
  ...backupChannels,
  ...fileChannels,
  ...intakeChannels,
  ...printChannels,
  ...preferenceChannels,
  ...passwordChannels,
  ...diagnosticsChannels,
} as const satisfies Record<Channel, { argument: z.ZodType; reply: z.ZodType }>;

export type Argument<Name extends Channel> = z.infer<(typeof contract)[Name]['argument']>;
export type Reply<Name extends Channel> = z.infer<(typeof contract)[Name]['reply']>;

/** What preload puts on `window.desktop`. */
export type Desktop = {
  readonly [Name in Channel]: (argument: Argument<Name>) => Promise<Result<Reply<Name>, ShellError>>;
} & {
  /** Calls back on each event until the returned function is called. */
  readonly on: (event: ShellEvent, listener: () => void) => () => void;
};
