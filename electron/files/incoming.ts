// Which files of a folder were sent by somebody: not what systems, office programs and downloads leave beside them.
// Node alone.
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export type IncomingFile = {
  readonly file: string;
  /** The folders between the one that was asked for and the file, joined by `/`; empty at the top. */
  readonly folder: string;
  readonly size: number;
  readonly modified: number;
};

export type Listing = {
  readonly files: readonly IncomingFile[];
  /** There were more than this many: the rest was left alone. */
  readonly tooMany: boolean;
  /** Names of the owner files that office programs put beside what they have open. */
  readonly owners: ReadonlySet<string>;
};

/** Sixty units with their 佐证; a whole drive chosen by mistake is not walked. */
export const MOST_FILES = 2000;
const DEEPEST = 4;

const NOT_SENT = /^(\.|~)|^(Thumbs\.db|desktop\.ini)$|\.(tmp|temp|part|partial|crdownload|download|lnk)$/i;
const OWNER = /^(~\$|\.~lock\.|\.~)/;

/** Whether a file of this name is somebody's to read. */
export function isIncomingName(name: string): boolean {
  return !NOT_SENT.test(name);
}

/** What lies in a folder and under it, in the order of its names. Throws what the system says of the folder itself. */
export async function listIncoming(root: string): Promise<Listing> {
  const files: IncomingFile[] = [];
  const owners = new Set<string>();
  const visit = async (folder: string, inner: readonly string[]): Promise<boolean> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
      // A folder below that cannot be opened hides nothing else.
      if (inner.length === 0) throw error;
      return [];
    });
    for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name, 'zh', { numeric: true }))) {
      const whole = path.join(folder, entry.name);
      if (OWNER.test(entry.name)) owners.add(whole);
      if (!isIncomingName(entry.name)) continue;
      if (entry.isDirectory()) {
        if (inner.length < DEEPEST && !(await visit(whole, [...inner, entry.name]))) return false;
      } else if (entry.isFile()) {
        if (files.length >= MOST_FILES) return false;
        // It may be gone again by now: then it is not listed.
        const found = await stat(whole).catch(() => null);
        if (found) files.push({ file: whole, folder: inner.join('/'), size: found.size, modified: found.mtimeMs });
      }
    }
    return true;
  };
  const complete = await visit(root, []);
  return { files, tooMany: !complete, owners };
}

/** The names under which Excel, WPS and LibreOffice note that they have a file open. */
export function ownerFilesOf(file: string): string[] {
  const folder = path.dirname(file);
  const name = path.basename(file);
  // Excel cuts the first two letters of a long name off.
  return [`~$${name}`, `~$${name.slice(2)}`, `.~lock.${name}#`, `.~${name}`].map((owner) => path.join(folder, owner));
}

/** Whether an office program notes beside the file that it has it open. */
export async function hasOwnerFile(file: string): Promise<boolean> {
  const found = await Promise.all(ownerFilesOf(file).map((owner) => stat(owner).catch(() => null)));
  return found.some((owner) => owner !== null);
}

/** Files as they were chosen or dropped, and what lies in folders among them. Throws as `listIncoming` does. */
export async function listPaths(
  paths: readonly string[],
): Promise<{ files: readonly IncomingFile[]; tooMany: boolean }> {
  const files: IncomingFile[] = [];
  let tooMany = false;
  for (const given of paths) {
    // One that is gone already is told when it is read, by its name.
    const found = await stat(given).catch(() => null);
    if (found?.isDirectory()) {
      const inside = await listIncoming(given);
      files.push(...inside.files);
      tooMany ||= inside.tooMany;
    } else files.push({ file: given, folder: '', size: found?.size ?? 0, modified: found?.mtimeMs ?? 0 });
  }
  return { files: files.slice(0, MOST_FILES), tooMany: tooMany || files.length > MOST_FILES };
}
