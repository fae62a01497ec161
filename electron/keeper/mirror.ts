// The second folder, on another disk or a share: the same layout as the data folder, so that whatever reads the one reads
// the other. What fails there harms nothing here.
import { readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { Blobs } from '../blobs/blobs.ts';
import { makeFolder } from '../files/folder.ts';
import { clearLeftOvers } from '../files/left-overs.ts';
import { writeWhole } from '../files/save.ts';
import { shellError } from '../files/shell-error.ts';
import { listSegments } from '../journal/segment.ts';
import { missingOf } from './open-backup.ts';
import { journalFolder } from './rebuild.ts';
import { readBody } from './snapshot-file.ts';
import { listSnapshots, snapshotFolder, thinOut } from './snapshots.ts';

/** `parent` is the folder that the person chose: it is never made, because a disk that is unplugged has none. */
export async function mirror(
  dataFolder: string,
  second: { readonly parent: string; readonly name: string },
): Promise<Result<undefined, ShellError>> {
  const target = path.join(second.parent, second.name);
  try {
    await stat(second.parent);
    await makeFolder(target);
    // Of a run before that was cut off, or a disk that was pulled out.
    await clearLeftOvers(target, 2);
    const copied = [
      async () => copySnapshots(dataFolder, target),
      async () => copyBlobs(dataFolder, target),
      async () => copyJournal(journalFolder(dataFolder), journalFolder(target)),
      async () => thinOut(snapshotFolder(target)),
    ];
    for (const copy of copied) {
      const done = await copy();
      if (!done.ok) return done;
    }
    return ok(undefined);
  } catch (error) {
    return fail(shellError(error, path.basename(second.parent)));
  }
}

/** Those that are not there yet; the newest alone, if none is. */
async function copySnapshots(dataFolder: string, target: string): Promise<Result<undefined, ShellError>> {
  const here = await listSnapshots(snapshotFolder(dataFolder));
  const there = new Map(
    (await listSnapshots(snapshotFolder(target))).whole.map(({ head }) => [head.number, head.sha256]),
  );
  const newestThere = Math.max(0, ...there.keys());
  const newest = here.whole.at(-1)?.head.number;
  await makeFolder(snapshotFolder(target));
  for (const { file, head } of here.whole) {
    if (there.get(head.number) === head.sha256 || (head.number <= newestThere && head.number !== newest)) continue;
    if (there.size === 0 && head.number !== newest) continue;
    const copy = path.join(snapshotFolder(target), path.basename(file));
    const written = await writeWhole(copy, await readFile(file));
    const again = written.ok ? await readBody(copy) : written;
    if (!again.ok) return again;
  }
  return ok(undefined);
}

async function copyBlobs(dataFolder: string, target: string): Promise<Result<undefined, ShellError>> {
  const { whole } = await listSnapshots(snapshotFolder(dataFolder));
  const here = new Blobs(path.join(dataFolder, 'blobs'));
  const there = new Blobs(path.join(target, 'blobs'));
  for (const hash of await missingOf(whole.at(-1)?.head.blobs ?? [], there)) {
    const blob = await here.read(hash);
    // One that is missing here is 数据自检's to say.
    if (!blob.ok) continue;
    const put = await there.put(blob.value);
    if (!put.ok) return put;
  }
  return ok(undefined);
}

/** Packed segments once, plain ones as they are now; a plain copy goes when its packed form has come. */
async function copyJournal(here: string, there: string): Promise<Result<undefined, ShellError>> {
  await makeFolder(there);
  const known = new Map((await listSegments(there)).map((segment) => [segment.number, segment]));
  for (const { number, file, packed } of await listSegments(here)) {
    const copy = known.get(number);
    if (packed && copy?.packed) continue;
    const written = await writeWhole(path.join(there, path.basename(file)), await readFile(file));
    if (!written.ok) return written;
    if (packed && copy) await rm(copy.file, { force: true });
  }
  return ok(undefined);
}
