// The channels of 备份 and 数据自检. Folders and files are chosen in the system's dialogs; their paths stay here.
import path from 'node:path';
import { fail, ok } from '../../shared/base/result.ts';
import type { DataDigest, SelfCheck } from '../../shared/ipc/contract.ts';
import type { Backups } from '../backups.ts';
import { beginAt } from '../files/begin-folder.ts';
import type { Preferences } from '../files/preferences.ts';
import { askOnce, type StartKeeper } from '../keeper-process.ts';
import { askForBackupFile } from '../open-dialog.ts';
import type { OpenedBackups } from '../opened-backups.ts';
import { askForFolder, askWhereToSave } from '../save-dialog.ts';
import type { SavedFiles } from '../saved-files.ts';
import { tellPage } from '../window.ts';
import type { Handlers } from './answer.ts';

/** What the page asks of the backups. */
export type BackupRequest =
  | 'backupState'
  | 'takeBackup'
  | 'chooseSecondFolder'
  | 'forgetSecondFolder'
  | 'openBackup'
  | 'chooseBackupFile'
  | 'unlockBackup'
  | 'readBackup'
  | 'keepBackupBlobs'
  | 'closeBackup'
  | 'exportBackup'
  | 'selfCheck'
  | 'answerSelfCheck';

type Topic = Pick<Handlers, BackupRequest>;

const WORK_MILLISECONDS = 10 * 60_000;
/** How long the page may take to read its whole database. */
const PAGE_MILLISECONDS = 60_000;

export function backupHandlers(services: {
  readonly backups: Backups;
  readonly opened: OpenedBackups;
  readonly startKeeper: StartKeeper;
  readonly preferences: Preferences;
  readonly savedFiles: SavedFiles;
}): Topic {
  const { backups, opened, startKeeper, preferences, savedFiles } = services;
  const page = askPage();
  return {
    backupState: () => backups.state(),
    takeBackup: ({ reason }) => backups.take(reason),
    chooseSecondFolder: async () => {
      const folder = await askForFolder('选择第二备份文件夹（另一块硬盘或共享文件夹）', await beginAt(undefined));
      return folder === undefined ? fail({ type: 'cancelled' }) : backups.useSecondFolder(folder);
    },
    forgetSecondFolder: () => backups.forgetSecondFolder(),
    openBackup: ({ number }) => opened.open(number === null ? { type: 'present' } : { type: 'number', number }),
    chooseBackupFile: async () => {
      const file = await askForBackupFile();
      if (file === undefined) return fail({ type: 'cancelled' });
      const kind = await askOnce(startKeeper, 'kindOf', { file }, WORK_MILLISECONDS);
      return kind.ok ? ok({ token: opened.hold(file), name: path.basename(file), ...kind.value }) : kind;
    },
    unlockBackup: ({ token, password }) => opened.unlock(token, password),
    readBackup: ({ token, from }) => opened.read(token, from),
    keepBackupBlobs: ({ token }) => opened.keepBlobs(token),
    closeBackup: async ({ token }) => {
      opened.close(token);
      return ok({});
    },
    exportBackup: async ({ number, suggestedName, password }) => {
      const target = await askWhereToSave({
        suggestedName,
        kind: 'jzbak',
        begin: await beginAt(preferences.backupFolder()),
      });
      if (target === undefined) return fail({ type: 'cancelled' });
      const chosen = number === null ? await backups.take('manual') : ok({ number });
      if (!chosen.ok) return chosen;
      const order = { number: chosen.value.number, target, password };
      const written = await askOnce(startKeeper, 'export', order, WORK_MILLISECONDS);
      if (!written.ok) return written;
      preferences.rememberBackupFolder(path.dirname(target));
      return ok(savedFiles.remember(target));
    },
    selfCheck: async () => {
      const database = await page.ask();
      // The page first: the disk is then looked at up to the same generation, while the person may go on typing.
      const until = database?.generation ?? Infinity;
      const disk = await askOnce(startKeeper, 'verify', { until }, WORK_MILLISECONDS);
      if (!disk.ok) return disk;
      const { tornBytes: _, ...check } = disk.value;
      return ok({ ...check, database: compare(check, database) });
    },
    answerSelfCheck: async ({ database }) => {
      page.answered(database);
      return ok({});
    },
  };
}

function compare(disk: Omit<SelfCheck, 'database'>, database: DataDigest | null): SelfCheck['database'] {
  if (database === null) return { generation: 0, counts: {}, digest: '', agrees: false };
  return { ...database, agrees: database.generation === disk.generation && database.digest === disk.digest };
}

/** The page owns the database: it is told, and answers by a channel of its own. */
function askPage(): { ask: () => Promise<DataDigest | null>; answered: (database: DataDigest | null) => void } {
  let waiting: ((database: DataDigest | null) => void)[] = [];
  const answered = (database: DataDigest | null): void => {
    for (const resolve of waiting) resolve(database);
    waiting = [];
  };
  return {
    answered,
    ask: () =>
      new Promise((resolve) => {
        const timer = setTimeout(() => resolve(null), PAGE_MILLISECONDS);
        waiting.push((database) => {
          clearTimeout(timer);
          resolve(database);
        });
        tellPage('selfCheck');
      }),
  };
}
