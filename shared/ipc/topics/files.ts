// Files that the program writes for people. Their paths stay in the shell: the page holds a token.
import { z } from '../../base/zod.ts';
import { bytesField, fileToken, nothing } from '../fields.ts';

export const savedFileSchema = z.strictObject({ token: fileToken, name: z.string(), folder: z.string() });
export type SavedFile = z.infer<typeof savedFileSchema>;

export const fileChannels = {
  /** Asks where, then writes by temporary name, fsync and rename. */
  saveFile: {
    argument: z.strictObject({
      suggestedName: z.string().min(1).max(240),
      kind: z.enum(['docx', 'xlsx', 'json', 'txt']),
      bytes: bytesField,
    }),
    reply: savedFileSchema,
  },
  /** Opens a file that was saved in this run by the system's program. */
  openSavedFile: { argument: z.strictObject({ token: fileToken }), reply: nothing },
  revealSavedFile: { argument: z.strictObject({ token: fileToken }), reply: nothing },
} as const;
