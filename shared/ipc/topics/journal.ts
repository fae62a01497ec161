// 数据日志: the copy of every change that the shell keeps.
import { z } from '../../base/zod.ts';
import { hash, MEGABYTE, nothing } from '../fields.ts';

const headReply = z.strictObject({ generation: z.int().min(1), chain: hash });

export const journalChannels = {
  /** Opens and verifies the journal; a torn last line is cut off and said, older data is brought to today's schema. */
  openJournal: {
    argument: nothing,
    reply: z.strictObject({
      generation: z.int().min(0),
      chain: hash,
      cutBytes: z.int().min(0),
      /** The program did not come to its end last time. */
      unclean: z.boolean(),
      /** What the working copy must hold at `generation`; without a digest the counts are compared. */
      counts: z.record(z.string(), z.int().min(0)),
      digest: hash.nullable(),
      /** A line that is not what was written: what follows it up to `seen` cannot be read, and nothing is appended until `mendJournal`. */
      damage: z.strictObject({ line: z.int(), seen: z.int().min(0) }).nullable(),
      /** The journal ended before the newest backup: it was lost or an older one put in its place, and goes on from there. */
      lost: z.strictObject({ from: z.int(), to: z.int() }).nullable(),
      /** The schema the data came from, where it was older. */
      migratedFrom: z.int().nullable(),
      /** A damaged working copy was set aside before this page was opened. */
      setAside: z.boolean(),
    }),
  },
  /** Appends one record and returns after fsync. `payload` is one change set as JSON. */
  appendJournal: {
    argument: z.strictObject({
      payload: z
        .string()
        .min(2)
        .max(256 * MEGABYTE),
    }),
    reply: headReply,
  },
  /**
   * Records after a generation, in order, at least one if there is one, and no more than some megabytes a call;
   * with `upTo` none beyond that generation.
   */
  readJournal: {
    argument: z.strictObject({ after: z.int().min(0), upTo: z.int().min(1).optional() }),
    reply: z.strictObject({
      records: z.array(z.strictObject({ generation: z.int().min(1), payload: z.string() })),
      done: z.boolean(),
    }),
  },
  /** Goes on after `generation` in a new segment; what is lost before it is kept aside and named as a gap. */
  mendJournal: {
    argument: z.strictObject({ generation: z.int().min(0) }),
    reply: z.strictObject({ generation: z.int().min(0), chain: hash }),
  },
  /** The working copy is damaged: its folder is kept aside and an empty one takes its place; the page loads itself again. */
  setDatabaseAside: { argument: nothing, reply: nothing },
} as const;
