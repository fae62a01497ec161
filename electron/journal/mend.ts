// After damage, or when the working copy or a backup is ahead: the journal goes on after what is known elsewhere, in a
// new segment whose header says what was lost. Nothing is thrown away.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ok, fail, type Result } from '../../shared/base/result.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { makeFolder } from '../files/folder.ts';
import { writeWhole } from '../files/save.ts';
import { shellError } from '../files/shell-error.ts';
import { encodeHeader, type Head } from './format.ts';
import { listSegments, segmentName, type Segment } from './segment.ts';
import { unusedName } from './torn.ts';
import { verifyJournal } from './verify.ts';

/**
 * Begins a segment after `generation`, or after the last whole record where that is later. `follows`: up to where the
 * records before it can be replayed; those between are lost, or stand behind lost ones.
 */
export async function mendJournal(
  folder: string,
  generation: number,
  follows: number,
): Promise<Result<Head, ShellError>> {
  try {
    await makeFolder(folder);
    const { segments, damages } = await verifyJournal(folder, false);
    const files = await listSegments(folder);
    const newest = files.at(-1);
    const good = segments.at(-1);
    const head = good?.head ?? { generation: 0, chain: '0'.repeat(64) };
    const after = { generation: Math.max(generation, head.generation), chain: head.chain };
    const damaged = newest !== undefined && damages.some(({ segment }) => segment === newest.number);
    if (damaged) {
      const kept = await writeWhole(unusedName(newest.file, 'damaged'), await readFile(newest.file));
      if (!kept.ok) return kept;
    }
    // The new segment first: a kill in between leaves an older segment that is damaged, and that stops nothing.
    const next = path.join(folder, segmentName((newest?.number ?? 0) + 1));
    const begun = await writeWhole(next, encodeHeader(after, Math.min(follows, head.generation)));
    if (!begun.ok) return begun;
    return damaged && good?.file === newest.file ? await keepWholePart(good, after) : ok(after);
  } catch (error) {
    return fail(shellError(error, path.basename(folder)));
  }
}

async function keepWholePart(segment: Segment, after: Head): Promise<Result<Head, ShellError>> {
  const written = await writeWhole(segment.file, (await readFile(segment.file)).subarray(0, segment.length));
  return written.ok ? ok(after) : written;
}
