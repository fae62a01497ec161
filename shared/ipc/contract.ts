// Every channel between page and shell: one object in, one Result out. Both sides take their types from
// here; the shell parses each payload by its schema. Paths never cross: the page holds a token.
import type { Result } from '../base/result.ts';
import { z } from '../base/zod.ts';
import type { Channel, ShellEvent } from './channels.ts';
import { appChannels } from './topics/app.ts';
import { blobChannels } from './topics/blobs.ts';
import { diagnosticsChannels } from './topics/diagnostics.ts';
import { fileChannels } from './topics/files.ts';
import { intakeChannels } from './topics/intake.ts';
import { journalChannels } from './topics/journal.ts';
import { passwordChannels } from './topics/passwords.ts';
import { preferenceChannels } from './topics/preferences.ts';

export type { ChosenFolder, SavedFile } from './topics/files.ts';

/** Why the shell could not do what was asked. `name` is a file's or folder's own name, never a path. */
export const shellErrorSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('badRequest') }),
  z.strictObject({ type: z.literal('cancelled') }),
  z.strictObject({ type: z.literal('diskFull'), name: z.string() }),
  z.strictObject({ type: z.literal('readOnly'), name: z.string() }),
  z.strictObject({ type: z.literal('locked'), name: z.string() }),
  z.strictObject({ type: z.literal('notFound'), name: z.string() }),
  z.strictObject({ type: z.literal('journalDamaged'), line: z.int() }),
  z.strictObject({ type: z.literal('blobMissing') }),
  z.strictObject({ type: z.literal('blobDamaged') }),
  z.strictObject({ type: z.literal('notOpened'), name: z.string() }),
  z.strictObject({ type: z.literal('io'), name: z.string(), code: z.string() }),
]);
export type ShellError = z.infer<typeof shellErrorSchema>;

export const contract = {
  ...appChannels,
  ...journalChannels,
  ...blobChannels,
  ...fileChannels,
  ...intakeChannels,
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
