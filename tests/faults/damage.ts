// What dying disks, power cuts and people do to the files of a data folder.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const BLOCK = 32 * 1024;

export function databaseFolder(dataFolder: string): string {
  return path.join(dataFolder, 'IndexedDB');
}

function levelFiles(dataFolder: string, fits: RegExp): string[] {
  const folder = path.join(databaseFolder(dataFolder), 'app_ledger_0.indexeddb.leveldb');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => fits.test(name))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .map((name) => path.join(folder, name));
}

/** Cuts LevelDB's newest log at the last edge of a block: Chromium opens it well, and deletes it at the start after that. */
export function tearLog(dataFolder: string, edges = 1): boolean {
  const log = levelFiles(dataFolder, /^\d+\.log$/).at(-1);
  if (!log) return false;
  const cut = Math.floor((statSync(log).size - 1) / BLOCK) * BLOCK - (edges - 1) * BLOCK;
  if (cut <= 0) return false;
  truncateSync(log, cut);
  return true;
}

/** Turns a bit over in the middle of each file that fits. */
export function flipBits(dataFolder: string, fits: RegExp): number {
  const files = levelFiles(dataFolder, fits).filter((file) => statSync(file).size > 0);
  for (const file of files) flipBit(file, 0.5);
  return files.length;
}

/** `where`: 0 is the first byte, 1 the last. */
export function flipBit(file: string, where: number): void {
  const bytes = readFileSync(file);
  const at = Math.min(bytes.length - 1, Math.floor(bytes.length * where));
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  writeFileSync(file, bytes);
}

export function deleteDatabase(dataFolder: string): void {
  rmSync(databaseFolder(dataFolder), { recursive: true, force: true });
}

/** Leaves the folders and takes every file. */
export function emptyDatabase(dataFolder: string): void {
  for (const entry of readdirSync(databaseFolder(dataFolder), { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) rmSync(path.join(entry.parentPath, entry.name));
  }
}

/** Puts another folder's database in the place of what is there. */
export function putDatabaseBack(dataFolder: string, from: string): void {
  deleteDatabase(dataFolder);
  cpSync(databaseFolder(from), databaseFolder(dataFolder), { recursive: true });
}

/** The segment that is written to. */
export function newestSegment(dataFolder: string): string {
  const folder = path.join(dataFolder, 'journal');
  const name = readdirSync(folder)
    .filter((one) => one.endsWith('.jsonl'))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .at(-1);
  if (name === undefined) throw new Error('no segment');
  return path.join(folder, name);
}

export function snapshotsOf(dataFolder: string): string[] {
  const folder = path.join(dataFolder, 'snapshots');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.snapshot'))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .map((name) => path.join(folder, name));
}
