// The folder of backups: `000001.snapshot`, `000002.snapshot`, … numbered in the order they were written.
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { makeFolder } from '../files/folder.ts';
import { clearLeftOvers } from '../files/left-overs.ts';
import { shellError, systemCode } from '../files/shell-error.ts';
import { backupsToDrop } from './retention.ts';
import { readHead, type SnapshotHead } from './snapshot-file.ts';

const NAME = /^(\d{6,})\.snapshot$/;

export interface ListedSnapshot {
  readonly file: string;
  readonly head: SnapshotHead;
  readonly bytes: number;
}

export interface SnapshotList {
  /** In the order they were written. */
  readonly whole: readonly ListedSnapshot[];
  /** Names of those whose head is not what was written. */
  readonly damaged: readonly string[];
  /** Higher than any there is or was. */
  readonly next: number;
}

export function snapshotFolder(dataFolder: string): string {
  return path.join(dataFolder, 'snapshots');
}

export function snapshotName(number: number): string {
  return `${String(number).padStart(6, '0')}.snapshot`;
}

/** Throws what the system throws when the folder cannot be read; a missing one is empty. */
export async function listSnapshots(folder: string): Promise<SnapshotList> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
  const whole: ListedSnapshot[] = [];
  const damaged: string[] = [];
  let highest = 0;
  for (const name of names) {
    const number = Number(NAME.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(number)) continue;
    highest = Math.max(highest, number);
    const file = path.join(folder, name);
    const read = await readHead(file);
    if (read.ok && read.value.head.number === number) whole.push({ file, ...read.value });
    else damaged.push(name);
  }
  whole.sort((a, b) => a.head.number - b.head.number);
  return { whole, damaged, next: highest + 1 };
}

/** Takes away those that the rule lets go, and what a kill left half written. Only after a new one was read again. */
export async function thinOut(folder: string): Promise<Result<undefined, ShellError>> {
  try {
    await makeFolder(folder);
    const { whole } = await listSnapshots(folder);
    const drop = new Set(backupsToDrop(whole.map(({ head }) => head)));
    for (const { file, head } of whole) if (drop.has(head.number)) await rm(file, { force: true });
    await clearLeftOvers(folder);
    return ok(undefined);
  } catch (error) {
    return fail(shellError(error, path.basename(folder)));
  }
}
