// What a kill leaves behind: temporary files that never got their name.
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/** As `writeStream` names them. */
const LEFT_OVER = /^\.[0-9a-f]{12}\.tmp$/;

/** Takes them away in a folder, and `depth` levels of folders down. One that cannot be read or is not there is left alone. */
export async function clearLeftOvers(folder: string, depth = 0): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory() && depth > 0) await clearLeftOvers(file, depth - 1);
    else if (LEFT_OVER.test(entry.name)) await rm(file, { force: true }).catch(() => undefined);
  }
}
