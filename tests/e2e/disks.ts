// Disks of a test's own, in memory: they can be full, read-only, or taken away. Mounting needs root.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test as base } from './fixtures.ts';

export interface Disk {
  readonly folder: string;
  /** Leaves no byte free. */
  readonly fill: () => void;
  readonly makeRoom: () => void;
  readonly setReadOnly: (readOnly: boolean) => void;
}

interface Disks {
  /** A disk of so many megabytes at that place in the save folder, which is made if it is not there. */
  readonly disk: (place: string, megabytes: number) => Disk;
  /** Has a file of the save folder held as Windows holds one that is open: it can be read, and not replaced. Gives the way to let it go. */
  readonly hold: (name: string) => () => void;
}

const FILLER = 'filler';

export const test = base.extend<Disks>({
  // The save folder is asked for so that it is taken away after the disk.
  disk: async ({ saveFolder }, use, info) => {
    const mounted: string[] = [];
    await use((place, megabytes) => {
      const folder = path.join(saveFolder, place);
      mkdirSync(folder, { recursive: true });
      const given = mount(['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
      info.skip(!given, 'no right to mount a disk');
      mounted.push(folder);
      return diskAt(folder);
    });
    for (const folder of mounted.reverse()) spawnSync('umount', ['-l', folder]);
  },
  hold: async ({ saveFolder }, use, info) => {
    const held = new Set<string>();
    const letGo = (file: string): void => {
      if (held.delete(file)) spawnSync('umount', ['-l', file]);
    };
    await use((name) => {
      const file = path.join(saveFolder, name);
      info.skip(!mount(['--bind', file, file]), 'no right to mount');
      held.add(file);
      return () => letGo(file);
    });
    for (const file of held) letGo(file);
  },
});

function diskAt(folder: string): Disk {
  return {
    folder,
    fill: () => {
      // Piece by piece and ever smaller: until not even a byte goes in.
      for (let size = 1024 * 1024, part = 0; size >= 1; part += 1) {
        try {
          writeFileSync(path.join(folder, `${FILLER}-${part}`), Buffer.alloc(size));
        } catch {
          rmSync(path.join(folder, `${FILLER}-${part}`), { force: true });
          size = Math.floor(size / 4);
        }
        if (statfsSync(folder).bfree === 0) return;
      }
    },
    makeRoom: () => {
      for (const name of readdirSync(folder)) if (name.startsWith(FILLER)) rmSync(path.join(folder, name));
    },
    setReadOnly: (readOnly) => {
      const done = mount(['-o', `remount,${readOnly ? 'ro' : 'rw'}`, folder]);
      if (!done) throw new Error('the disk could not be remounted');
    },
  };
}

function mount(parameters: readonly string[]): boolean {
  return spawnSync('mount', [...parameters]).status === 0;
}
