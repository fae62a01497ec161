import { spawnSync } from 'node:child_process';
import { onTestFinished, type TestContext } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

/** A disk of 1 MB of its own, in memory; where mounting is not allowed the test is skipped. */
export function onTinyDisk(context: TestContext, options: { readonly readOnly?: boolean } = {}): string {
  const folder = temporaryFolder();
  const settings = `size=1m${options.readOnly ? ',ro' : ''}`;
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', settings, 'tmpfs', folder]).status === 0;
  context.skip(!mounted, 'no right to mount a disk');
  onTestFinished(() => void spawnSync('umount', [folder]));
  return folder;
}
