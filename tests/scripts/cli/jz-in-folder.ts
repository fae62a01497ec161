// `jz` as a script calls it, in a folder of the test's own with a space and 汉字 in its path.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

export const ROOT = path.resolve(import.meta.dirname, '../../..');

export interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly words: string;
}

/** The folder, gone after the file's last test, and `jz` called from there. */
export function jzInFolder(): { readonly folder: string; readonly jz: (...args: string[]) => Answer } {
  const folder = mkdtempSync(path.join(tmpdir(), '进展 台账-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const jz = (...args: string[]): Answer => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(ROOT, 'scripts/jz.mjs'), ...args], {
      cwd: ROOT,
      env: { ...process.env, INIT_CWD: folder },
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    return { code: status, out: stdout, words: stderr };
  };
  return { folder, jz };
}
