// What can keep the shell from doing what was asked.
import { z } from '../base/zod.ts';

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
  /** A password is asked for, and this is not it. */
  z.strictObject({ type: z.literal('wrongPassword'), name: z.string() }),
  /** The file is no backup of this program's. */
  z.strictObject({ type: z.literal('notBackup'), name: z.string() }),
  /** A backup that is no longer what was written. */
  z.strictObject({ type: z.literal('backupDamaged'), name: z.string() }),
  /** What is on the disk was written by a newer program; nothing was touched. */
  z.strictObject({ type: z.literal('newerSchema'), schema: z.int(), known: z.int() }),
  /** A change in the journal that does not fit what was there before it. */
  z.strictObject({ type: z.literal('recordDamaged'), generation: z.int() }),
  /** The process that keeps the backups ended, or did not answer in time. */
  z.strictObject({ type: z.literal('keeperFailed') }),
  /** No printer, or one that does not answer. */
  z.strictObject({ type: z.literal('notPrinted') }),
  z.strictObject({ type: z.literal('io'), name: z.string(), code: z.string() }),
]);
export type ShellError = z.infer<typeof shellErrorSchema>;
