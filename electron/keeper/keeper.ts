// What the keeper can be asked and what it answers: all that the shell knows of it.
import type { Result } from '../../shared/base/result.ts';
import type {
  Backup,
  BackupReason,
  DataDigest,
  OpenedBackup,
  SelfCheck,
  ShellError,
} from '../../shared/ipc/contract.ts';
import type { Head } from '../journal/format.ts';

type Answer<Value> = Promise<Result<Value, ShellError>>;

/** What a start finds on the disk: the digest of the data, and what was wrong or old. */
export interface Prepared extends Omit<DataDigest, 'digest'> {
  /** null: after a clean end there is so much that counting has to do. */
  readonly digest: string | null;
  readonly damage: { readonly line: number; readonly seen: number } | null;
  readonly lost: { readonly from: number; readonly to: number } | null;
  readonly migratedFrom: number | null;
  /** Bytes of a torn last line; they are set aside by whoever opens the journal. */
  readonly tornBytes: number;
}

export interface PrepareOrder {
  readonly now: string;
  /** Of the migration's change set, should there be one. */
  readonly id: string;
  /** The last run was cut off: then the working copy is compared record by record, however much there is. */
  readonly unclean: boolean;
}

/** Where a backup is read from. */
export type BackupSource =
  | { readonly type: 'present' }
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'file'; readonly file: string; readonly password: string | null };

export type DiskCheck = Omit<SelfCheck, 'database'> & { readonly tornBytes: number };

export interface Keeper {
  /** The state that was found is kept, and given out by the first `open` of what is present. */
  readonly prepare: (order: PrepareOrder) => Answer<Prepared>;
  readonly list: (order: Record<string, never>) => Answer<{ backups: Backup[]; damaged: string[] }>;
  readonly snapshot: (order: { reason: BackupReason; now: string; head: Head }) => Answer<Backup>;
  /** Packs the segments before `number`. */
  readonly pack: (order: { number: number }) => Answer<{ packed: number }>;
  readonly mend: (order: { generation: number; follows: number }) => Answer<Head>;
  readonly mirror: (order: { parent: string; name: string }) => Answer<undefined>;
  /** Whether a file is a backup, and wants a password. */
  readonly kindOf: (order: { file: string }) => Answer<{ locked: boolean }>;
  /** Opens one backup at a time for reading. */
  readonly open: (order: BackupSource) => Answer<Omit<OpenedBackup, 'token'>>;
  readonly page: (order: { from: number }) => Answer<{ lines: string; next: number; done: boolean }>;
  readonly keepBlobs: (order: Record<string, never>) => Answer<{ added: number; missing: string[] }>;
  readonly export: (order: { number: number; target: string; password: string | null }) => Answer<undefined>;
  readonly verify: (order: { until: number }) => Answer<DiskCheck>;
}

export type KeeperTask = keyof Keeper;
