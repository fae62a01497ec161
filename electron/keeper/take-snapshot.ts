// A backup of the data as the disk tells it.
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Backup, BackupReason, ShellError } from '../../shared/ipc/contract.ts';
import { blobsOfState, tablesOf } from '../../shared/schema/stored-state.ts';
import { makeFolder } from '../files/folder.ts';
import { shellError } from '../files/shell-error.ts';
import type { Head } from '../journal/format.ts';
import { digestState, rebuild, type Rebuilt } from './rebuild.ts';
import { backupOf, readBody, writeSnapshotFile } from './snapshot-file.ts';
import { snapshotFolder, snapshotName, thinOut } from './snapshots.ts';

export interface SnapshotOrder {
  readonly reason: BackupReason;
  readonly now: string;
  /** Where the journal stood when the order was given; it may have gone on. Undefined: to its end. */
  readonly head: Head | undefined;
}

/** Writes one unless the newest whole one holds just this state. */
export async function takeSnapshot(dataFolder: string, order: SnapshotOrder): Promise<Result<Backup, ShellError>> {
  try {
    const rebuilt = await rebuild(dataFolder, order.head?.generation);
    if (!rebuilt.ok) return rebuilt;
    const { hole, base, head } = rebuilt.value;
    if (hole) return fail({ type: 'journalDamaged', line: hole.line });
    if (base && base.head.generation === head.generation && (await readBody(base.file)).ok)
      return ok(backupOf(base.head, base.bytes));
    return await writeRebuilt(dataFolder, rebuilt.value, order);
  } catch (error) {
    return fail(shellError(error, path.basename(dataFolder)));
  }
}

export async function writeRebuilt(
  dataFolder: string,
  { state, head, snapshots }: Pick<Rebuilt, 'state' | 'head' | 'snapshots'>,
  order: SnapshotOrder,
): Promise<Result<Backup, ShellError>> {
  const folder = snapshotFolder(dataFolder);
  await makeFolder(folder);
  const { digest, counts } = await digestState(state, head.generation);
  const snapshot = {
    schema: state.schema,
    generation: head.generation,
    createdAt: order.now,
    tables: tablesOf(state),
  };
  const written = await writeSnapshotFile(path.join(folder, snapshotName(snapshots.next)), snapshot, {
    number: snapshots.next,
    chain: order.head?.chain ?? head.chain,
    reason: order.reason,
    counts,
    digest,
    blobs: blobsOfState(state),
  });
  if (!written.ok) return written;
  // Nothing older goes before the new one was read again and found whole.
  const thinned = await thinOut(folder);
  return thinned.ok ? written : thinned;
}
