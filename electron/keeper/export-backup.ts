// A backup out of the data folder into a file to be carried, with the files that it needs.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fail, type Result } from '../../shared/base/result.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { Blobs } from '../blobs/blobs.ts';
import { shellError } from '../files/shell-error.ts';
import { writeBackupFile } from './backup-file.ts';
import { splitSnapshot } from './snapshot-file.ts';
import { snapshotFolder, snapshotName } from './snapshots.ts';

export async function exportBackup(
  dataFolder: string,
  order: { readonly number: number; readonly target: string; readonly password: string | null },
): Promise<Result<undefined, ShellError>> {
  const name = snapshotName(order.number);
  try {
    const snapshot = await readFile(path.join(snapshotFolder(dataFolder), name));
    const split = splitSnapshot(snapshot, name);
    if (!split.ok) return split;
    const { blobs, createdAt } = split.value.head;
    const own = new Blobs(path.join(dataFolder, 'blobs'));
    return await writeBackupFile(
      order.target,
      { snapshot, blobs, createdAt },
      { blobs: own, password: order.password },
    );
  } catch (error) {
    return fail(shellError(error, name));
  }
}
