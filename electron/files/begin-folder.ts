// Where a question for a place on the disk begins. Folders vanish: a stick is unplugged, a share does not answer. Node alone.
import { stat } from 'node:fs/promises';
import { folderName } from './file-name.ts';
import type { Preferences } from './preferences.ts';

export interface BeginFolder {
  /** It is there now; undefined: begin where the system keeps documents. */
  readonly folder: string | undefined;
  /** The name of the folder that the person chose for exports and that cannot be opened now. */
  readonly missing: string | null;
}

/** A share that is gone may keep one waiting for half a minute. */
const ANSWER_MILLISECONDS = 1500;

/** For exports: the chosen folder, or else where the person saved last. */
export async function beginExport(preferences: Pick<Preferences, 'exportFolder' | 'saveFolder'>): Promise<BeginFolder> {
  const chosen = preferences.exportFolder();
  if (chosen !== undefined && (await isFolder(chosen))) return { folder: chosen, missing: null };
  const { folder } = await beginAt(preferences.saveFolder());
  return { folder, missing: chosen === undefined ? null : folderName(chosen) };
}

/** For questions that have a remembered folder of their own. */
export async function beginAt(remembered: string | undefined): Promise<BeginFolder> {
  const folder = remembered !== undefined && (await isFolder(remembered)) ? remembered : undefined;
  return { folder, missing: null };
}

/** Whether a folder is there and answers. */
export async function isFolder(folder: string): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ANSWER_MILLISECONDS);
  });
  const asked = stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const answer = await Promise.race([asked, late]);
  clearTimeout(timer);
  return answer;
}
