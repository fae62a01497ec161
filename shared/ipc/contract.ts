// Every channel between page and shell: one object in, one Result out. Both sides take their types from
// here; the shell parses each payload by its schema. Paths never cross: the page holds a token.
import type { Result } from '../base/result.ts';
import { z } from '../base/zod.ts';
import type { Channel, ShellEvent } from './channels.ts';

const MEGABYTE = 1024 * 1024;
const nothing = z.strictObject({});
const fileToken = z.string().regex(/^[0-9a-f-]{36}$/);
const chain = z.string().regex(/^[0-9a-f]{64}$/);

/** Why the shell could not do what was asked. `name` is a file's or folder's own name, never a path. */
export const shellErrorSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('badRequest') }),
  z.strictObject({ type: z.literal('cancelled') }),
  z.strictObject({ type: z.literal('diskFull'), name: z.string() }),
  z.strictObject({ type: z.literal('readOnly'), name: z.string() }),
  z.strictObject({ type: z.literal('locked'), name: z.string() }),
  z.strictObject({ type: z.literal('notFound'), name: z.string() }),
  z.strictObject({ type: z.literal('journalDamaged'), line: z.int() }),
  z.strictObject({ type: z.literal('io'), name: z.string(), code: z.string() }),
]);
export type ShellError = z.infer<typeof shellErrorSchema>;

export const savedFileSchema = z.strictObject({ token: fileToken, name: z.string(), folder: z.string() });
export type SavedFile = z.infer<typeof savedFileSchema>;

export const contract = {
  appInfo: {
    argument: nothing,
    reply: z.strictObject({
      version: z.string(),
      electron: z.string(),
      chrome: z.string(),
      /** The system's user: the first proposal for 操作人. */
      userName: z.string(),
      /** Minutes east of Greenwich. */
      timeZoneOffset: z.int(),
      /** The program runs from a folder of its own, with a 数据 folder beside it. */
      portable: z.boolean(),
    }),
  },
  /** Opens and verifies the journal; a torn last line is cut off and said. */
  openJournal: {
    argument: nothing,
    reply: z.strictObject({ generation: z.int().min(0), chain, cutBytes: z.int().min(0) }),
  },
  /** Appends one record and returns after fsync. `payload` is one change set as JSON. */
  appendJournal: {
    argument: z.strictObject({
      payload: z
        .string()
        .min(2)
        .max(256 * MEGABYTE),
    }),
    reply: z.strictObject({ generation: z.int().min(1), chain }),
  },
  /** Records after a generation, in order, at least one if there is one, and no more than some megabytes a call. */
  readJournal: {
    argument: z.strictObject({ after: z.int().min(0) }),
    reply: z.strictObject({
      records: z.array(z.strictObject({ generation: z.int().min(1), payload: z.string() })),
      done: z.boolean(),
    }),
  },
  /** Asks where, then writes by temporary name, fsync and rename. */
  saveFile: {
    argument: z.strictObject({
      suggestedName: z.string().min(1).max(240),
      kind: z.enum(['docx', 'xlsx', 'json', 'txt']),
      bytes: z.instanceof(Uint8Array<ArrayBuffer>).refine((bytes) => bytes.length <= 512 * MEGABYTE),
    }),
    reply: savedFileSchema,
  },
  /** Opens a file that was saved in this run by the system's program. */
  openSavedFile: { argument: z.strictObject({ token: fileToken }), reply: nothing },
  revealSavedFile: { argument: z.strictObject({ token: fileToken }), reply: nothing },
  /** Window, text size, panels: a small JSON object beside the data, not part of it. */
  readPreferences: { argument: nothing, reply: z.strictObject({ json: z.string() }) },
  writePreferences: { argument: z.strictObject({ json: z.string().max(MEGABYTE) }), reply: nothing },
  /** The page has committed what was typed: the window may close. */
  confirmClose: { argument: nothing, reply: nothing },
  /** The page could not commit: the window stays until the person decides (`confirmClose`, or closing it again). */
  keepOpen: { argument: nothing, reply: nothing },
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
