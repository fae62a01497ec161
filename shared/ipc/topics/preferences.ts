// Window, text size, panels: beside the data, not part of it.
import { z } from '../../base/zod.ts';
import { nothing, MEGABYTE } from '../fields.ts';

export const preferenceChannels = {
  /** Window, text size, panels: a small JSON object beside the data, not part of it. */
  readPreferences: { argument: nothing, reply: z.strictObject({ json: z.string() }) },
  writePreferences: { argument: z.strictObject({ json: z.string().max(MEGABYTE) }), reply: nothing },
} as const;
