// 备份: snapshots in the data folder and in a second one, restoring from them, and 数据自检. The shell writes them from
// the journal by a process of its own; the page never sends the ledger.
import { z } from '../../base/zod.ts';
import { fileToken, hash, nothing } from '../fields.ts';
import { shellErrorSchema } from '../shell-error.ts';
import { savedFileSchema } from './files.ts';

/** What a backup was taken for. */
export const BACKUP_REASONS = ['quarter', 'exit', 'import', 'restore', 'migration', 'manual'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

const countsField = z.record(z.string(), z.int().min(0));

export const backupSchema = z.strictObject({
  /** Counts up for the life of the data; never taken from the clock. */
  number: z.int().min(1),
  generation: z.int().min(0),
  /** By the clock of then, which may have been wrong. */
  createdAt: z.string(),
  reason: z.enum(BACKUP_REASONS),
  schema: z.int().min(0),
  bytes: z.int().min(0),
  /** Records by table. */
  counts: countsField,
  /** Files (originals, evidence, frozen reports, templates) that it needs. */
  blobs: z.int().min(0),
});
export type Backup = z.infer<typeof backupSchema>;

export const backupStateSchema = z.strictObject({
  /** Newest first. */
  backups: z.array(backupSchema),
  /** Files in the folder that are no whole backup any more; they are kept. */
  damaged: z.array(z.string()),
  working: z.boolean(),
  /** Why the last attempt failed; null after one that did not. */
  failure: shellErrorSchema.nullable(),
  /** The second folder by its own name; null when none was chosen. */
  second: z
    .strictObject({ name: z.string(), lastAt: z.string().nullable(), failure: shellErrorSchema.nullable() })
    .nullable(),
});
export type BackupState = z.infer<typeof backupStateSchema>;

/** One digest for database, journal and snapshots: shared/schema/digest.ts says of what. */
export const dataDigestSchema = z.strictObject({ generation: z.int().min(0), counts: countsField, digest: hash });
export type DataDigest = z.infer<typeof dataDigestSchema>;

/** A backup that is open for reading; `records` counts its records. */
export const openedBackupSchema = z.strictObject({
  token: fileToken,
  generation: z.int().min(0),
  createdAt: z.string(),
  /** The schema it was written in; what is read out of it is of today's. */
  schema: z.int().min(0),
  counts: countsField,
  records: z.int().min(0),
  blobs: z.int().min(0),
  /** Needed, and neither in the data folder nor in the backup's own file. */
  missingBlobs: z.array(hash),
});
export type OpenedBackup = z.infer<typeof openedBackupSchema>;

export const selfCheckSchema = z.strictObject({
  journal: z.strictObject({
    records: z.int().min(0),
    chain: hash,
    /** Lines that are not what was written, counted through all segments. */
    damagedLines: z.array(z.int()),
    /** Records that were lost earlier and went on after: from, to. */
    gaps: z.array(z.strictObject({ from: z.int(), to: z.int() })),
  }),
  snapshots: z.array(
    z.strictObject({ number: z.int(), generation: z.int(), createdAt: z.string(), whole: z.boolean() }),
  ),
  blobs: z.strictObject({ needed: z.int(), missing: z.array(hash), damaged: z.array(hash) }),
  generation: z.int().min(0),
  counts: countsField,
  digest: hash,
  /** Every record has the form that a restore asks for, and what it refers to is there. */
  restorable: z.boolean(),
  /** The working copy beside it; `not checked` where there is no page to ask (`jz verify`). */
  database: z.union([
    z.literal('not checked'),
    z.strictObject({ generation: z.int(), counts: countsField, digest: z.string(), agrees: z.boolean() }),
  ]),
});
export type SelfCheck = z.infer<typeof selfCheckSchema>;

export const backupChannels = {
  backupState: { argument: nothing, reply: backupStateSchema },
  /** Writes one if anything changed since the last, and answers when it has been read again and found whole. */
  takeBackup: { argument: z.strictObject({ reason: z.enum(['import', 'restore', 'manual']) }), reply: backupSchema },
  /** Asks for a folder on another disk or a share; the path stays here. */
  chooseSecondFolder: { argument: nothing, reply: z.strictObject({ name: z.string() }) },
  forgetSecondFolder: { argument: nothing, reply: nothing },
  /** Opens a backup of the list for reading; null: the present state, rebuilt from snapshot and journal. */
  openBackup: { argument: z.strictObject({ number: z.int().min(1).nullable() }), reply: openedBackupSchema },
  /** Asks for a file, from a stick say. `locked`: it wants a password. */
  chooseBackupFile: {
    argument: nothing,
    reply: z.strictObject({ token: fileToken, name: z.string(), locked: z.boolean() }),
  },
  /** Opens the chosen file; `wrongPassword` may be tried again. */
  unlockBackup: {
    argument: z.strictObject({ token: fileToken, password: z.string().max(1000).nullable() }),
    reply: openedBackupSchema,
  },
  /** Some megabytes of its records from a position on, a `["table",{record}]` a line. */
  readBackup: {
    argument: z.strictObject({ token: fileToken, from: z.int().min(0) }),
    reply: z.strictObject({ lines: z.string(), next: z.int().min(0), done: z.boolean() }),
  },
  /** Puts the files that came with it among the data folder's; before a restore. */
  keepBackupBlobs: {
    argument: z.strictObject({ token: fileToken }),
    reply: z.strictObject({ added: z.int().min(0), missing: z.array(hash) }),
  },
  closeBackup: { argument: z.strictObject({ token: fileToken }), reply: nothing },
  /** Asks where, and writes a backup (null: the present state) with its files, sealed by a password unless that is null. */
  exportBackup: {
    argument: z.strictObject({
      number: z.int().min(1).nullable(),
      suggestedName: z.string().min(1).max(240),
      password: z.string().min(1).max(1000).nullable(),
    }),
    reply: savedFileSchema,
  },
  /** 数据自检: journal, snapshots and files by the keeper, the working copy by the page, which the shell asks. */
  selfCheck: { argument: nothing, reply: selfCheckSchema },
  /** The page's part: what its working copy holds; null when it cannot be read. */
  answerSelfCheck: { argument: z.strictObject({ database: dataDigestSchema.nullable() }), reply: nothing },
} as const;
