// 备份 and 数据自检 for the screens: the list as it is, taking, exporting, restoring. A restore is a change set like any other.
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { RecordChange } from '../../shared/change/change-set.ts';
import { diffLedgers } from '../../shared/change/diff-ledgers.ts';
import type { Backup, DataDigest, OpenedBackup, SavedFile, SelfCheck, ShellError } from '../../shared/ipc/contract.ts';
import type { Ledger } from '../../shared/ledger/ledger.ts';
import type { TableName } from '../../shared/ledger/tables.ts';
import { desktop } from '../bridge.ts';
import { digestDatabase } from '../db/digest.ts';
import { loadAll, readGeneration } from '../db/repository.ts';
import { backupStore } from '../store/backup-store.ts';
import { currentLedger } from '../store/ledger-store.ts';
import { lockStore } from '../store/lock-store.ts';
import { chooseOperator } from './books.ts';
import { betweenCommits, commit, recordEvent, type CommitError } from './commit.ts';
import { flushDrafts } from './drafts.ts';
import { lockAtStart, passwordHolders } from './lock.ts';
import { openLastPlace } from './places.ts';
import { readBackupLedger } from './read-backup.ts';
import { database, now } from './runtime.ts';

export type { Backup, SelfCheck };

/** Keeps the list up to date, and answers the shell's question for 数据自检, from now on. */
export async function followBackups(): Promise<void> {
  desktop.on('backup', () => void refreshBackups());
  desktop.on('selfCheck', () => void answerSelfCheck());
  await refreshBackups();
}

export async function refreshBackups(): Promise<void> {
  const state = await desktop.backupState({});
  if (state.ok) backupStore.setState({ backups: state.value, toldAt: now() });
}

async function answerSelfCheck(): Promise<void> {
  // What is still being written is waited for: generation and records belong together.
  const answer = await betweenCommits(async (): Promise<DataDigest | null> => {
    try {
      return { generation: await readGeneration(database), ...(await digestDatabase(database)) };
    } catch {
      return null;
    }
  });
  await desktop.answerSelfCheck({ database: answer });
}

/** Looks at journal, backups, files and working copy, and compares them. */
export async function checkData(): Promise<Result<SelfCheck, ShellError>> {
  await flushDrafts();
  return desktop.selfCheck({});
}

/** Before an import or by a person's wish. */
export async function takeBackup(reason: 'import' | 'manual'): Promise<Result<Backup, ShellError>> {
  await flushDrafts();
  await betweenCommits(async () => undefined);
  return desktop.takeBackup({ reason });
}

/** A backup in a file of its own; null when the person thought better of it. `number` null: as things are now. */
export async function exportBackup(order: {
  readonly number: number | null;
  readonly suggestedName: string;
  readonly password: string | null;
}): Promise<Result<SavedFile | null, ShellError>> {
  await flushDrafts();
  await betweenCommits(async () => undefined);
  const saved = await desktop.exportBackup(order);
  if (!saved.ok) return saved.error.type === 'cancelled' ? ok(null) : saved;
  void recordEvent('export', `导出备份${order.password === null ? '' : '（加密）'}：“${saved.value.name}”`);
  return saved;
}

/** What a restore would do; nothing is changed yet. */
export type RestorePreview = {
  readonly backup: OpenedBackup;
  /** 恢复到备份 12, or 从文件“…”恢复: as undo and the audit trail name it. */
  readonly words: string;
  /** Records that would come, change and go, by table, where there are any; into the 回收站 is gone, out of it is come. */
  readonly tables: readonly {
    readonly table: TableName;
    readonly created: number;
    readonly changed: number;
    readonly deleted: number;
  }[];
  /** Projects by name: in sight in the backup alone, different in it or in what belongs to them, in sight now alone. */
  readonly projects: {
    readonly created: readonly string[];
    readonly changed: readonly string[];
    readonly deleted: readonly string[];
  };
  /** Files that it needs and that are nowhere, by hash. */
  readonly missingBlobs: readonly string[];
};

/** Whoever waits for a preview: is told how far it is, and may stop it; then the answer is `cancelled`. */
export type PreviewWatch = {
  readonly signal: AbortSignal;
  /** Records read, of so many. */
  readonly tell: (done: number, of: number) => void;
};

/** From the list. The preview holds the backup open until `closePreview` or `restore`. */
export async function previewBackup(
  { number }: Pick<Backup, 'number'>,
  watch: PreviewWatch,
): Promise<Result<RestorePreview, ShellError>> {
  const opened = await desktop.openBackup({ number });
  return opened.ok ? preview(opened.value, `恢复到第 ${number} 份备份`, watch) : opened;
}

export type BackupFile = { readonly token: string; readonly name: string; readonly locked: boolean };

/** Asks for a file; null when the person thought better of it. `locked`: a password is needed. */
export async function chooseBackupFile(): Promise<Result<BackupFile | null, ShellError>> {
  const chosen = await desktop.chooseBackupFile({});
  return !chosen.ok && chosen.error.type === 'cancelled' ? ok(null) : chosen;
}

/** From a chosen file; `wrongPassword` may be tried again. */
export async function previewBackupFile(
  file: BackupFile,
  password: string | null,
  watch: PreviewWatch,
): Promise<Result<RestorePreview, ShellError>> {
  const opened = await desktop.unlockBackup({ token: file.token, password });
  return opened.ok ? preview(opened.value, `从文件“${file.name}”恢复`, watch) : opened;
}

async function preview(
  backup: OpenedBackup,
  words: string,
  { signal, tell }: PreviewWatch,
): Promise<Result<RestorePreview, ShellError>> {
  const { token, records } = backup;
  await flushDrafts();
  const read = await readBackupLedger(token, { signal, tell: (come) => tell(Math.min(come, records), records) });
  const target: Result<Ledger, ShellError> = signal.aborted ? fail({ type: 'cancelled' }) : read;
  if (!target.ok) {
    await desktop.closeBackup({ token });
    return target;
  }
  const present = await betweenCommits(() => loadAll(database));
  const changes = diffLedgers(present, target.value);
  const projects = namesOf(changes, present, target.value);
  return ok({ backup, words, tables: tally(changes), projects, missingBlobs: backup.missingBlobs });
}

function tally(changes: readonly RecordChange[]): RestorePreview['tables'] {
  const tables = new Map<TableName, { created: number; changed: number; deleted: number }>();
  for (const change of changes) {
    const row = tables.get(change.table) ?? { created: 0, changed: 0, deleted: 0 };
    row[effectOf(change)] += 1;
    tables.set(change.table, row);
  }
  return [...tables].map(([table, row]) => ({ table, ...row }));
}

/** What a person sees of a change: a record that goes to the 回收站 is gone, one that leaves it has come back. */
function effectOf(change: RecordChange): 'created' | 'changed' | 'deleted' {
  if (change.type !== 'update') return change.type === 'create' ? 'created' : 'deleted';
  if (change.table !== 'projects' || !('deletedAt' in change.after)) return 'changed';
  if (change.before['deletedAt'] === null) return 'deleted';
  return change.after['deletedAt'] === null ? 'created' : 'changed';
}

/** A project counts as changed when a record that names it does. */
function namesOf(changes: readonly RecordChange[], present: Ledger, target: Ledger): RestorePreview['projects'] {
  const created = new Set<string>();
  const deleted = new Set<string>();
  const changed = new Set<string>();
  for (const change of changes) {
    const effect = effectOf(change);
    if (change.table === 'projects' && effect !== 'changed') {
      (effect === 'created' ? created : deleted).add(change.id);
      continue;
    }
    const record = present[change.table].get(change.id) ?? target[change.table].get(change.id);
    const id = change.table === 'projects' ? change.id : record && 'projectId' in record ? record.projectId : null;
    if (typeof id === 'string') changed.add(id);
  }
  const title = (id: string): string => (target.projects.get(id) ?? present.projects.get(id))?.title ?? '';
  const titles = (ids: ReadonlySet<string>): string[] => [...ids].map(title).filter((name) => name !== '');
  const only = new Set([...changed].filter((id) => !created.has(id) && !deleted.has(id)));
  return { created: titles(created), changed: titles(only), deleted: titles(deleted) };
}

/** Lets go of a backup that is not to be restored. */
export async function closePreview({ backup }: RestorePreview): Promise<void> {
  await desktop.closeBackup({ token: backup.token });
}

/**
 * Brings the whole data folder to the backup's state, in one change set that 撤销 takes back. The present state is backed
 * up first, and the files that came with the backup are kept: without both nothing is changed.
 */
export async function restore(shown: RestorePreview): Promise<Result<null, ShellError | CommitError>> {
  const { token } = shown.backup;
  await flushDrafts();
  await betweenCommits(async () => undefined);
  const kept = await desktop.takeBackup({ reason: 'restore' });
  if (!kept.ok) return kept;
  const blobs = await desktop.keepBackupBlobs({ token });
  if (!blobs.ok) return blobs;
  const target = await readBackupLedger(token);
  if (!target.ok) return target;
  // What changed since the preview is in the present, and is taken back with it.
  const present = await betweenCommits(() => loadAll(database));
  const changes = diffLedgers(present, target.value);
  const committed = await commit({ kind: 'restore', words: shown.words, plan: () => changes });
  if (!committed.ok) return fail(committed.error);
  await desktop.closeBackup({ token });
  await openLastPlace();
  return ok(null);
}

/**
 * A new PC begins with a backup: the restore is signed by whoever sits here, and so is what follows, unless the ledger
 * that came asks for passwords.
 */
export async function beginWithBackup(
  shown: RestorePreview,
  operator: string,
): Promise<Result<null, ShellError | CommitError>> {
  await chooseOperator(operator);
  const restored = await restore(shown);
  if (!restored.ok) return restored;
  await lockAtStart();
  const guarded = passwordHolders(currentLedger()).some(({ name }) => name === operator);
  if (lockStore.getState().locked === null && !guarded) await chooseOperator(operator);
  return ok(null);
}

/** Another disk or a share; null when the person thought better of it. */
export async function chooseSecondFolder(): Promise<Result<{ readonly name: string } | null, ShellError>> {
  const chosen = await desktop.chooseSecondFolder({});
  await refreshBackups();
  return !chosen.ok && chosen.error.type === 'cancelled' ? ok(null) : chosen;
}

export async function forgetSecondFolder(): Promise<Result<null, ShellError>> {
  const forgotten = await desktop.forgetSecondFolder({});
  await refreshBackups();
  return forgotten.ok ? ok(null) : forgotten;
}
