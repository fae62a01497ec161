// The program itself: what it is, and how it ends.
import { z } from '../../base/zod.ts';
import { nothing } from '../fields.ts';

export const appChannels = {
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
      /** Where everything lies, as the system writes it: to be read by a person, no channel takes a path. */
      dataFolder: z.string(),
      /** The page before this one crashed, and this one took its place. Told once. */
      recovered: z.boolean(),
    }),
  },
  /** Opens the data folder in the system's file manager. */
  openDataFolder: { argument: nothing, reply: nothing },
  /** The page has committed what was typed: the window may close. */
  confirmClose: { argument: nothing, reply: nothing },
  /** The page could not commit: the window stays until the person decides (`confirmClose`, or closing it again). */
  keepOpen: { argument: nothing, reply: nothing },
} as const;
