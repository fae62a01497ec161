// The backups' part of the shell in memory: states worked out from the journal's payloads, as the keeper does.
import { createHash } from 'node:crypto';
import type { BackupRequest } from '../../electron/ipc/backup.ts';
import { fail, ok } from '../../shared/base/result.ts';
import { storedChangeSetSchema } from '../../shared/change/change-set.ts';
import type { Backup, DataDigest, Desktop } from '../../shared/ipc/contract.ts';
import { digestTable, digestTables } from '../../shared/schema/digest.ts';
import { applyStored, countState, emptyState, type StoredState } from '../../shared/schema/stored-state.ts';
import type { FakeShell } from './fake-desktop.ts';

const TOKEN = '00000000-0000-4000-8000-000000000000';
const sha256 = async (text: string): Promise<string> => createHash('sha256').update(text).digest('hex');

/** What the journal leads to, up to a generation. */
export function shellState(
  shell: Pick<FakeShell, 'journal'>,
  until = shell.journal.length,
): { readonly state: StoredState; readonly generation: number } {
  const state = emptyState();
  for (const payload of shell.journal.slice(0, until)) {
    const changeSet = storedChangeSetSchema.safeParse(JSON.parse(payload));
    if (changeSet.success) applyStored(state, changeSet.data);
  }
  return { state, generation: until };
}

export async function digestOf({ state, generation }: ReturnType<typeof shellState>): Promise<DataDigest> {
  const tables = [];
  for (const [table, records] of state.tables) tables.push(await digestTable(table, [...records.values()], sha256));
  return { generation, ...(await digestTables(tables, sha256)) };
}

export type FakeBackups = Pick<Desktop, BackupRequest>;

export function fakeBackups(shell: FakeShell): FakeBackups {
  let lines: string[] = [];
  const backups: Backup[] = [];
  return {
    backupState: async () =>
      ok({ backups: [...backups].reverse(), damaged: [], working: false, failure: null, second: null }),
    takeBackup: async ({ reason }) => {
      const { state, generation } = shellState(shell);
      const number = backups.length + 1;
      const createdAt = '2023-09-26T02:32:00.000Z';
      const facts = { schema: state.schema, bytes: 1, counts: countState(state), blobs: 0 };
      const backup: Backup = { number, generation, createdAt, reason, ...facts };
      backups.push(backup);
      return ok(backup);
    },
    chooseSecondFolder: async () => fail({ type: 'cancelled' }),
    forgetSecondFolder: async () => ok({}),
    openBackup: async ({ number }) => {
      const backup = backups.find((one) => one.number === number);
      if (number !== null && !backup) return fail({ type: 'notFound', name: String(number) });
      const { state, generation } = shellState(shell, backup?.generation);
      lines = [...state.tables].flatMap(([table, records]) =>
        [...records.values()].map((record) => JSON.stringify([table, record])),
      );
      const counts = countState(state);
      const facts = { generation, createdAt: backup?.createdAt ?? '', schema: state.schema };
      return ok({ token: TOKEN, ...facts, counts, records: lines.length, blobs: 0, missingBlobs: [] });
    },
    chooseBackupFile: async () => fail({ type: 'cancelled' }),
    unlockBackup: async () => fail({ type: 'badRequest' }),
    // Three records a page, so that paging is always part of the test.
    readBackup: async ({ from }) =>
      ok({ lines: lines.slice(from, from + 3).join('\n'), next: from + 3, done: from + 3 >= lines.length }),
    keepBackupBlobs: async () => ok({ added: 0, missing: [] }),
    closeBackup: async () => ok({}),
    exportBackup: async () => fail({ type: 'cancelled' }),
    selfCheck: async () => fail({ type: 'keeperFailed' }),
    answerSelfCheck: async ({ database }) => {
      shell.selfChecks.push(database);
      return ok({});
    },
  };
}
