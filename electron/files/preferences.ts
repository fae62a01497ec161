// Preferences beside the data: the page's own as it gave them, and the window's place. Node alone.
// They may be lost without harm, so an unreadable file is an empty one.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { z } from '../../shared/base/zod.ts';
import { makeFolder } from './folder.ts';
import type { WrongPasswords } from './passwords.ts';
import { writeWhole } from './save.ts';
import { shellError } from './shell-error.ts';

const windowPlaceSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof windowPlaceSchema>;

const fileSchema = z.strictObject({
  page: z.string(),
  window: windowPlaceSchema.optional(),
  /** Where the person saved last; the page never learns it. */
  saveFolder: z.string().optional(),
  /** Where exports begin instead, when the person chose it once for all. */
  exportFolder: z.string().optional(),
  /** Where a backup was exported to last: mostly a stick, and no place for reports. */
  backupFolder: z.string().optional(),
  /** The folder that is looked into for files that come in; the same. */
  watchFolder: z.string().optional(),
  /** Wrong passwords in a row: the wait outlasts a restart. */
  wrongPasswords: z.strictObject({ count: z.int().min(0), at: z.number() }).optional(),
  /** Where backups go a second time: the folder that was chosen, and the program's own in it. */
  secondFolder: z.strictObject({ parent: z.string(), name: z.string(), lastAt: z.string().nullable() }).optional(),
});
type Stored = z.infer<typeof fileSchema>;
export type SecondFolder = NonNullable<Stored['secondFolder']>;

const FILE_NAME = 'preferences.json';
const NONE: Stored = { page: '{}' };

export interface Preferences {
  readonly page: () => string;
  /** Refuses what is not a JSON object. */
  readonly writePage: (json: string) => Promise<Result<undefined, ShellError>>;
  readonly windowPlace: () => WindowPlace | undefined;
  readonly rememberWindow: (place: WindowPlace) => void;
  readonly saveFolder: () => string | undefined;
  readonly rememberSaveFolder: (folder: string) => void;
  readonly exportFolder: () => string | undefined;
  readonly writeExportFolder: (folder: string | undefined) => Promise<Result<undefined, ShellError>>;
  readonly backupFolder: () => string | undefined;
  readonly rememberBackupFolder: (folder: string) => void;
  readonly watchFolder: () => string | undefined;
  readonly rememberWatchFolder: (folder: string | undefined) => void;
  readonly wrongPasswords: () => WrongPasswords;
  readonly rememberWrongPasswords: (wrong: WrongPasswords) => void;
  readonly secondFolder: () => SecondFolder | undefined;
  readonly writeSecondFolder: (folder: SecondFolder | undefined) => Promise<Result<undefined, ShellError>>;
  /** Resolves when what was remembered is written. */
  readonly settled: () => Promise<void>;
}

export async function createPreferences(dataFolder: string): Promise<Preferences> {
  const file = path.join(dataFolder, FILE_NAME);
  let stored = await readStored(file);
  let queue: Promise<unknown> = Promise.resolve();
  // One after the other, each with all that is known by then.
  const write = (change: Partial<Stored>): Promise<Result<undefined, ShellError>> => {
    stored = { ...stored, ...change };
    const written = queue.then(() => writeStored(dataFolder, file, stored));
    queue = written;
    return written;
  };
  return {
    page: () => stored.page,
    writePage: async (json) => (isJsonObject(json) ? write({ page: json }) : fail({ type: 'badRequest' })),
    windowPlace: () => stored.window,
    rememberWindow: (place) => void write({ window: place }),
    saveFolder: () => stored.saveFolder,
    rememberSaveFolder: (folder) => void write({ saveFolder: folder }),
    exportFolder: () => stored.exportFolder,
    writeExportFolder: (exportFolder) => write({ exportFolder }),
    backupFolder: () => stored.backupFolder,
    rememberBackupFolder: (folder) => void write({ backupFolder: folder }),
    watchFolder: () => stored.watchFolder,
    rememberWatchFolder: (folder) => void write({ watchFolder: folder }),
    wrongPasswords: () => stored.wrongPasswords ?? { count: 0, at: 0 },
    rememberWrongPasswords: (wrongPasswords) => void write({ wrongPasswords }),
    secondFolder: () => stored.secondFolder,
    writeSecondFolder: (secondFolder) => write({ secondFolder }),
    settled: async () => {
      await queue;
    },
  };
}

async function readStored(file: string): Promise<Stored> {
  try {
    const parsed = fileSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return parsed.success ? parsed.data : NONE;
  } catch {
    return NONE;
  }
}

async function writeStored(folder: string, file: string, stored: Stored): Promise<Result<undefined, ShellError>> {
  try {
    await makeFolder(folder);
  } catch (error) {
    return fail(shellError(error, path.basename(folder)));
  }
  const written = await writeWhole(file, Buffer.from(JSON.stringify(stored)));
  return written.ok ? ok(undefined) : written;
}

function isJsonObject(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
