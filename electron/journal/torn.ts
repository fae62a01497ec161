import { open } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import type { Result } from '../../shared/base/result.ts';
import { fail, ok } from '../../shared/base/result.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { writeWhole } from '../files/save.ts';
import { shellError } from '../files/shell-error.ts';
import path from 'node:path';
import type { Segment } from './segment.ts';

/** Keeps the bytes of a torn last line in a file of their own beside the segment, and then cuts them off. */
export async function setTornTailAside(segment: Segment, bytes: number): Promise<Result<undefined, ShellError>> {
  const handle = await open(segment.file, 'r+');
  try {
    const tail = Buffer.alloc(bytes);
    await handle.read(tail, 0, bytes, segment.length);
    const kept = await writeWhole(unusedName(segment.file, 'torn'), tail);
    if (!kept.ok) return kept;
    await handle.truncate(segment.length);
    await handle.sync();
    return ok(undefined);
  } catch (error) {
    return fail(shellError(error, path.basename(segment.file)));
  } finally {
    await handle.close();
  }
}

/** `0001.torn-1`, `0001.torn-2`, …: numbered, because the clock may go back. */
export function unusedName(file: string, what: 'torn' | 'damaged'): string {
  const base = file.replace(/\.jsonl(\.gz)?$/, '');
  let number = 1;
  while (existsSync(`${base}.${what}-${number}`)) number += 1;
  return `${base}.${what}-${number}`;
}
