// Old segments, compressed. A kill at any point leaves the plain one, the packed one, or both: the plain one counts.
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { syncFolder } from '../files/folder.ts';
import { writeWhole } from '../files/save.ts';
import { shellError } from '../files/shell-error.ts';
import { listSegments, unpackSegment } from './segment.ts';
import { verifyJournal } from './verify.ts';

const zip = promisify(gzip);

/** Packs every plain segment before `number` that is whole; each is read again before the plain one goes. */
export async function packSegments(folder: string, number: number): Promise<Result<{ packed: number }, ShellError>> {
  let packed = 0;
  try {
    const { damages } = await verifyJournal(folder, false);
    const broken = new Set(damages.map(({ segment }) => segment));
    for (const file of await listSegments(folder)) {
      // A damaged one is left as it is: what can still be read of it is read from there.
      if (file.packed || file.number >= number || broken.has(file.number)) continue;
      const bytes = await readFile(file.file);
      const target = `${file.file}.gz`;
      const written = await writeWhole(target, await zip(bytes));
      if (!written.ok) return written;
      if (!(await unpackSegment(target)).equals(bytes))
        return fail({ type: 'io', name: path.basename(target), code: 'EREAD' });
      await rm(file.file);
      packed += 1;
    }
    if (packed > 0) await syncFolder(folder);
    return ok({ packed });
  } catch (error) {
    return fail(shellError(error, path.basename(folder)));
  }
}
