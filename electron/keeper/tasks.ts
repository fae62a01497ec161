// What the keeper can be asked, by name. The shell asks a process of its own, `jz` and tests ask it here; one backup may be
// open for reading at a time.
import { fail, ok } from '../../shared/base/result.ts';
import { mendJournal } from '../journal/mend.ts';
import { packSegments } from '../journal/pack.ts';
import { readBackupHead } from './backup-file.ts';
import { exportBackup } from './export-backup.ts';
import { mirror } from './mirror.ts';
import type { Keeper } from './keeper.ts';
import { OpenBackup } from './open-backup.ts';
import { prepare } from './prepare.ts';
import { journalFolder, type Rebuilt } from './rebuild.ts';
import { backupOf } from './snapshot-file.ts';
import { listSnapshots, snapshotFolder } from './snapshots.ts';
import { takeSnapshot } from './take-snapshot.ts';
import { verifyData } from './verify-data.ts';

export function createKeeper(dataFolder: string): Keeper {
  let opened: OpenBackup | undefined;
  let found: Rebuilt | undefined;
  const nothingOpen = fail({ type: 'badRequest' as const });
  return {
    prepare: async (order) => {
      const result = await prepare(dataFolder, order);
      if (!result.ok) return result;
      found = result.value.rebuilt;
      return ok(result.value.prepared);
    },
    list: async () => {
      const { whole, damaged } = await listSnapshots(snapshotFolder(dataFolder));
      return ok({ backups: whole.map(({ head, bytes }) => backupOf(head, bytes)).reverse(), damaged: [...damaged] });
    },
    snapshot: (order) => takeSnapshot(dataFolder, order),
    pack: ({ number }) => packSegments(journalFolder(dataFolder), number),
    mend: ({ generation, follows }) => mendJournal(journalFolder(dataFolder), generation, follows),
    mirror: (order) => mirror(dataFolder, order),
    kindOf: async ({ file }) => {
      const head = await readBackupHead(file);
      // A snapshot by itself has no lock; what is no backup at all is said when it is opened.
      return head.ok ? ok({ locked: head.value?.locked ?? false }) : head;
    },
    open: async (order) => {
      const result = await OpenBackup.open(dataFolder, order, found);
      found = undefined;
      if (!result.ok) return result;
      opened = result.value;
      return ok(opened.facts);
    },
    page: async ({ from }) => (opened ? ok(opened.page(from)) : nothingOpen),
    keepBlobs: async () => (opened ? opened.keepBlobs() : nothingOpen),
    export: (order) => exportBackup(dataFolder, order),
    verify: ({ until }) => verifyData(dataFolder, until),
  };
}
