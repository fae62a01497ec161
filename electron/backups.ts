// When backups are taken, how the last one went, and the second folder. The writing is the keeper's.
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { fail, ok, type Result } from '../shared/base/result.ts';
import type { Backup, BackupReason, BackupState, ShellError } from '../shared/ipc/contract.ts';
import { folderName } from './files/file-name.ts';
import type { Preferences } from './files/preferences.ts';
import { askOnce, type StartKeeper } from './keeper-process.ts';
import type { LedgerData } from './ledger-data.ts';
import type { Log } from './log.ts';

export interface Backups {
  readonly state: () => Promise<Result<BackupState, ShellError>>;
  readonly take: (reason: BackupReason) => Promise<Result<Backup, ShellError>>;
  readonly useSecondFolder: (folder: string) => Promise<Result<{ readonly name: string }, ShellError>>;
  readonly forgetSecondFolder: () => Promise<Result<Record<string, never>, ShellError>>;
  /** The last backup of this run; the program ends after it, or without it when the disk hangs. */
  readonly finish: () => Promise<void>;
}

// The timer looks every minute whether a quarter of an hour has gone by with something changed. It counts by a clock that
// nobody sets.
const LOOK_MILLISECONDS = 60_000;
const QUARTER_MILLISECONDS = 15 * 60_000;
const TAKE_MILLISECONDS = 10 * 60_000;
const AT_EXIT_MILLISECONDS = 30_000;
const MIRROR_MILLISECONDS = 5 * 60_000;

export function startBackups(services: {
  readonly startKeeper: StartKeeper;
  readonly data: LedgerData;
  readonly preferences: Preferences;
  readonly log: Log;
  /** Something changed that the page shows. */
  readonly tell: () => void;
}): Backups {
  const { startKeeper, data, preferences, log, tell } = services;
  let failure: ShellError | null = null;
  let secondFailure: ShellError | null = null;
  let working = 0;
  let last: { readonly generation: number } | undefined;
  let triedAt = performance.now();
  let queue: Promise<unknown> = Promise.resolve();
  let mirroring: Promise<unknown> = Promise.resolve();

  const takeNow = async (reason: BackupReason, limit: number): Promise<Result<Backup, ShellError>> => {
    const head = data.head();
    if (!head) return fail({ type: 'badRequest' });
    triedAt = performance.now();
    const order = { reason, now: new Date().toISOString(), head: { generation: head.generation, chain: head.chain } };
    const taken = await askOnce(startKeeper, 'snapshot', order, limit);
    failure = taken.ok ? null : taken.error;
    log.event('backup', { reason, done: taken.ok, ...(taken.ok ? {} : { error: taken.error.type }) });
    if (!taken.ok) return taken;
    if (last?.generation !== taken.value.generation) await rotate();
    last = taken.value;
    return taken;
  };
  // The journal goes on in a new segment, and the one before is packed. Should that fail, the next time does it.
  const rotate = async (): Promise<void> => {
    const rotated = await data.rotate();
    if (!rotated.ok) return;
    const packed = await askOnce(startKeeper, 'pack', { number: rotated.value }, TAKE_MILLISECONDS);
    if (packed.ok) await data.forgetHistory();
    else log.event('pack-failed', { error: packed.error.type });
  };
  const mirrorNow = async (): Promise<void> => {
    const second = preferences.secondFolder();
    if (!second) return;
    const { parent, name } = second;
    const done = await askOnce(startKeeper, 'mirror', { parent, name }, MIRROR_MILLISECONDS);
    secondFailure = done.ok ? null : done.error;
    log.event('second-folder', { done: done.ok, ...(done.ok ? {} : { error: done.error.type }) });
    if (done.ok) await preferences.writeSecondFolder({ ...second, lastAt: new Date().toISOString() });
    tell();
  };
  const take = (reason: BackupReason, limit = TAKE_MILLISECONDS): Promise<Result<Backup, ShellError>> => {
    working += 1;
    const turn = queue.then(async () => {
      tell();
      try {
        return await takeNow(reason, limit);
      } finally {
        working -= 1;
        tell();
      }
    });
    queue = turn.catch(() => undefined);
    // Behind the backup and not before the answer: a share may hang.
    mirroring = Promise.all([mirroring, queue])
      .then(mirrorNow)
      .catch(() => undefined);
    return turn;
  };
  const timer = setInterval(() => {
    const generation = data.head()?.generation ?? 0;
    const due = performance.now() - triedAt >= QUARTER_MILLISECONDS;
    if (due && generation > 0 && generation !== last?.generation) void take('quarter');
  }, LOOK_MILLISECONDS);

  return {
    take,
    state: async () => {
      const list = await askOnce(startKeeper, 'list', {}, TAKE_MILLISECONDS);
      if (!list.ok) return list;
      const second = preferences.secondFolder();
      return ok({
        ...list.value,
        working: working > 0,
        failure,
        second: second ? { name: folderName(second.parent), lastAt: second.lastAt, failure: secondFailure } : null,
      });
    },
    useSecondFolder: async (parent) => {
      // Two PCs may have chosen the same share: each has a folder of its own there.
      const name = `进展台账备份-${hostname().replace(/[^\p{L}\p{N}-]/gu, '') || '本机'}-${randomBytes(3).toString('hex')}`;
      const tried = await askOnce(startKeeper, 'mirror', { parent, name }, MIRROR_MILLISECONDS);
      if (!tried.ok) return tried;
      secondFailure = null;
      const written = await preferences.writeSecondFolder({ parent, name, lastAt: new Date().toISOString() });
      tell();
      return written.ok ? ok({ name: folderName(parent) }) : written;
    },
    forgetSecondFolder: async () => {
      const written = await preferences.writeSecondFolder(undefined);
      secondFailure = null;
      tell();
      return written.ok ? ok({}) : written;
    },
    finish: async () => {
      clearInterval(timer);
      if ((data.head()?.generation ?? 0) > 0) await take('exit', AT_EXIT_MILLISECONDS);
      await Promise.race([mirroring, new Promise((resolve) => setTimeout(resolve, AT_EXIT_MILLISECONDS))]);
      await data.close();
    },
  };
}
