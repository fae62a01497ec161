// Folders on the disk. Node alone.
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';

/** A new or renamed file is there after a power cut only when its folder is synced too. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folder; NTFS keeps a journal of names by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a folder, and its parents, so that it survives a power cut. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  // Every folder that gained a name: from the one asked for up to the parent of the first that was made.
  for (let made = folder; made.length >= first.length; made = path.dirname(made)) await syncFolder(path.dirname(made));
}
