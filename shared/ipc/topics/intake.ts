// Files that come in. Their paths stay in the shell: the page holds a token for each, and gets values, never a handle.
import { z } from '../../base/zod.ts';
import { isReturnedText, type ReturnedText } from '../../document/returned-text.ts';
import { isRawBook, isReadError } from '../../table/check-raw-book.ts';
import type { RawBook } from '../../table/raw-book.ts';
import type { ReadError } from '../../table/read-error.ts';
import { fileToken, hash, MEGABYTE, nothing } from '../fields.ts';

const intakeFileSchema = z.strictObject({
  token: fileToken,
  name: z.string(),
  /** The folders between what was chosen and the file, `佐证/18`; empty at the top. */
  folder: z.string(),
  size: z.int().min(0),
});
export type IntakeFile = z.infer<typeof intakeFileSchema>;

const rawBook = z.custom<RawBook>(isRawBook);
const readError = z.custom<ReadError>(isReadError);
const keptFields = { hash, size: z.int().min(0) };

const intakeTableSchema = z.discriminatedUnion('type', [
  /** Read: the original is kept under its hash. `openElsewhere`: Excel or WPS still has it open. */
  z.strictObject({ type: z.literal('book'), ...keptFields, openElsewhere: z.boolean(), book: rawBook }),
  /** A zip that is no document: its files, each to be read or kept by itself. */
  z.strictObject({ type: z.literal('archive'), ...keptFields, files: z.array(intakeFileSchema) }),
  z.strictObject({ type: z.literal('refused'), error: readError }),
]);
export type IntakeTable = z.infer<typeof intakeTableSchema>;

const intakeTextSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), ...keptFields, text: z.string() }),
  z.strictObject({ type: z.literal('refused'), error: readError }),
]);
export type IntakeText = z.infer<typeof intakeTextSchema>;

const returnedFileSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('returned'), ...keptFields, text: z.custom<ReturnedText>(isReturnedText) }),
  z.strictObject({ type: z.literal('refused'), error: readError }),
]);
export type ReturnedFile = z.infer<typeof returnedFileSchema>;

const intakeKeptSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('kept'), ...keptFields }),
  z.strictObject({ type: z.literal('refused'), error: readError }),
]);
export type IntakeKept = z.infer<typeof intakeKeptSchema>;

const pastedTableSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('book'), book: rawBook }),
  z.strictObject({ type: z.literal('refused'), error: readError }),
]);

/** What a file is asked for: a unit's form, a ledger to import, or any file to keep (佐证, 盖章扫描件). */
export const INTAKE_KINDS = ['form', 'ledger', 'any'] as const;
export type IntakeKind = (typeof INTAKE_KINDS)[number];

export const WATCH_STATES = ['off', 'watching', 'unreachable'] as const;

const watchStateSchema = z.strictObject({
  state: z.enum(WATCH_STATES),
  /** The folder's own name. */
  folder: z.string(),
});
export type WatchState = z.infer<typeof watchStateSchema>;

const listed = z.strictObject({
  files: z.array(intakeFileSchema),
  /** There were more than a folder of forms ever holds: the rest was left alone. */
  tooMany: z.boolean(),
});
export type IntakeList = z.infer<typeof listed>;

export const intakeChannels = {
  /** Asks for files; `cancelled` when the person thought better of it. */
  chooseIntakeFiles: {
    argument: z.strictObject({ kind: z.enum(INTAKE_KINDS), several: z.boolean() }),
    reply: listed,
  },
  /** Asks for a folder and lists what is in it and under it. */
  chooseIntakeFolder: { argument: nothing, reply: listed },
  /** What was dropped on the window last; preload told the shell where it lies. */
  takeDroppedFiles: { argument: nothing, reply: listed },
  /** Through the gate and the reader's process; what was read is kept byte for byte. */
  readIntakeTable: { argument: z.strictObject({ token: fileToken }), reply: intakeTableSchema },
  /** A file that was read and kept before, once more out of its original; `blobMissing` when that is gone. */
  readKeptTable: { argument: z.strictObject({ hash, name: z.string().max(1000) }), reply: intakeTableSchema },
  /** What waits for a decision, as the page wrote it last; `{}` when there is nothing. */
  readPendingIntake: { argument: nothing, reply: z.strictObject({ json: z.string() }) },
  writePendingIntake: { argument: z.strictObject({ json: z.string().max(64 * MEGABYTE) }), reply: nothing },
  /** A list as text, or a ledger of this program's: decoded (UTF-8, GBK), not interpreted. */
  readIntakeText: { argument: z.strictObject({ token: fileToken }), reply: intakeTextSchema },
  /** A report that came back as Word, or one that was written and kept: its text with the 修订 and 批注 in it. */
  readReturnedFile: {
    argument: z.strictObject({
      source: z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('file'), token: fileToken }),
        z.strictObject({ type: z.literal('kept'), hash }),
      ]),
    }),
    reply: returnedFileSchema,
  },
  /** Keeps a file as it is, whatever it holds. */
  keepIntakeFile: { argument: z.strictObject({ token: fileToken }), reply: intakeKeptSchema },
  /** A table out of the clipboard: `html` where there is one, else the text. */
  readPastedTable: {
    argument: z.strictObject({ html: z.string().max(20 * MEGABYTE), text: z.string().max(20 * MEGABYTE) }),
    reply: pastedTableSchema,
  },
  /** Lets go of tokens and of what was unpacked for them. */
  forgetIntakeFiles: { argument: z.strictObject({ tokens: z.array(fileToken).max(10_000) }), reply: nothing },
  /** Asks for a folder and looks into it from now on, also after the next start. */
  watchIntakeFolder: { argument: nothing, reply: watchStateSchema },
  stopIntakeWatch: { argument: nothing, reply: nothing },
  /** How the watch stands, and the files that have come since it was last asked. */
  takeWatchedFiles: {
    argument: nothing,
    reply: z.strictObject({ watch: watchStateSchema, files: z.array(intakeFileSchema) }),
  },
} as const;
