// Files that the program writes for people. Their paths stay in the shell: the page holds a token.
import { z } from '../../base/zod.ts';
import { bytesField, fileToken, nothing } from '../fields.ts';

export const savedFileSchema = z.strictObject({ token: fileToken, name: z.string(), folder: z.string() });
export type SavedFile = z.infer<typeof savedFileSchema>;

/** A folder that a person chose in this run, or one made in it. `name` is the folder's own name. */
export const chosenFolderSchema = z.strictObject({ folder: fileToken, name: z.string() });
export type ChosenFolder = z.infer<typeof chosenFolderSchema>;

/** Where every question for a place to write to begins; null: where one saved last. */
const exportFolderSchema = z.strictObject({
  chosen: z.strictObject({ name: z.string(), missing: z.boolean() }).nullable(),
});
export type ExportFolder = z.infer<typeof exportFolderSchema>;

const fileNameField = z.string().min(1).max(240);

export const fileChannels = {
  exportFolder: { argument: nothing, reply: exportFolderSchema },
  /** Asks which folder exports are to go to from now on. */
  chooseExportFolder: { argument: nothing, reply: exportFolderSchema },
  forgetExportFolder: { argument: nothing, reply: exportFolderSchema },
  /** Asks where, then writes by temporary name, fsync and rename. */
  saveFile: {
    argument: z.strictObject({
      suggestedName: fileNameField,
      kind: z.enum(['docx', 'xlsx', 'pdf', 'json', 'txt']),
      bytes: bytesField,
    }),
    reply: savedFileSchema,
  },
  /** Asks for a folder to write files into; `purpose` is the dialog's title. */
  chooseFolder: { argument: z.strictObject({ purpose: z.string().min(1).max(60) }), reply: chosenFolderSchema },
  /** A new folder within; where one of that name is there already it is called …(2). */
  makeSubfolder: { argument: z.strictObject({ folder: fileToken, name: fileNameField }), reply: chosenFolderSchema },
  /**
   * Writes a file by temporary name, fsync and rename. One that is there already stays: the new one is called …(2).
   * `original` is a file as it came in, with its own extension.
   */
  saveIntoFolder: {
    argument: z.strictObject({
      folder: fileToken,
      name: fileNameField,
      kind: z.enum(['docx', 'xlsx', 'pdf', 'json', 'txt', 'original']),
      bytes: bytesField,
    }),
    reply: savedFileSchema,
  },
  /** Opens a file that was saved in this run by the system's program. */
  openSavedFile: { argument: z.strictObject({ token: fileToken }), reply: nothing },
  revealSavedFile: { argument: z.strictObject({ token: fileToken }), reply: nothing },
} as const;
