// 数据日志: the copy of every change that the shell keeps.
import { z } from '../../base/zod.ts';
import { hash, MEGABYTE, nothing } from '../fields.ts';

export const journalChannels = {
  /** Opens and verifies the journal; a torn last line is cut off and said. */
  openJournal: {
    argument: nothing,
    reply: z.strictObject({ generation: z.int().min(0), chain: hash, cutBytes: z.int().min(0) }),
  },
  /** Appends one record and returns after fsync. `payload` is one change set as JSON. */
  appendJournal: {
    argument: z.strictObject({
      payload: z
        .string()
        .min(2)
        .max(256 * MEGABYTE),
    }),
    reply: z.strictObject({ generation: z.int().min(1), chain: hash }),
  },
  /** Records after a generation, in order, at least one if there is one, and no more than some megabytes a call. */
  readJournal: {
    argument: z.strictObject({ after: z.int().min(0) }),
    reply: z.strictObject({
      records: z.array(z.strictObject({ generation: z.int().min(1), payload: z.string() })),
      done: z.boolean(),
    }),
  },
} as const;
