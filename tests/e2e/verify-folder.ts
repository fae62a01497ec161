// What `jz verify` says of a data folder, from outside of the program.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { SelfCheck } from '../../shared/ipc/contract.ts';
import { PROJECT } from './runtime.ts';

export type Verified = SelfCheck & {
  /** 0: all is well, 2: something is not what was written. */
  readonly code: number | null;
  /** Its sentences. */
  readonly words: string;
};

export function verifyFolder(dataFolder: string): Verified {
  const jz = path.join(PROJECT, 'dist/cli/jz.mjs');
  const { stdout, stderr, status } = spawnSync(process.execPath, [jz, 'verify', dataFolder], { encoding: 'utf8' });
  const check: SelfCheck = JSON.parse(stdout);
  return { ...check, code: status, words: stderr };
}
