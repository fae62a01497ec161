// The journal of this run: looked at by the keeper as soon as the program starts, opened when the page asks, and closed
// when the program ends.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { fail, ok, type Result } from '../shared/base/result.ts';
import type { Reply, ShellError } from '../shared/ipc/contract.ts';
import type { DatabaseFolder } from './database-folder.ts';
import { makeFolder } from './files/folder.ts';
import { clearLeftOvers } from './files/left-overs.ts';
import { writeWhole } from './files/save.ts';
import { shellError } from './files/shell-error.ts';
import type { Head } from './journal/format.ts';
import { Journal } from './journal/journal.ts';
import type { Prepared } from './keeper/keeper.ts';
import { askOnce, askWithin, type KeeperProcess, type StartKeeper } from './keeper-process.ts';
import type { Log } from './log.ts';

type Opened = Reply<'openJournal'>;

export interface LedgerData {
  readonly open: () => Promise<Result<Opened, ShellError>>;
  /** The keeper that looked, with what it found still in memory; whoever takes it ends it. */
  readonly keeperAtHand: () => KeeperProcess | undefined;
  readonly append: (payload: string) => Promise<Result<Head, ShellError>>;
  readonly read: (after: number, upTo?: number) => Promise<Result<Reply<'readJournal'>, ShellError>>;
  readonly mend: (generation: number) => Promise<Result<Head, ShellError>>;
  /** Where the journal stands; undefined while it is not open. */
  readonly head: () => Head | undefined;
  /** A new segment; the number of it. */
  readonly rotate: () => Promise<Result<number, ShellError>>;
  readonly forgetHistory: () => Promise<void>;
  /** Everything came to its end: the next start need not wonder. */
  readonly close: () => Promise<void>;
}

/** There while the program runs; found at a start, it tells that the last run was cut off. */
const RUNNING = 'running';
/** Rebuilding years of work takes seconds; a disk that is dying may take its time. */
const PREPARE_MILLISECONDS = 10 * 60_000;
/** How long the page has to ask for the state that was found. */
const AT_HAND_MILLISECONDS = 60_000;

export function openLedgerData(services: {
  readonly dataFolder: string;
  readonly startKeeper: StartKeeper;
  readonly database: DatabaseFolder;
  readonly log: Log;
}): LedgerData {
  const { dataFolder, log, database } = services;
  const folder = path.join(dataFolder, 'journal');
  const running = path.join(dataFolder, RUNNING);
  const unclean = existsSync(running);
  // It holds the whole state in memory: for the page, should that have to build its working copy anew.
  let atHand: KeeperProcess | undefined;
  const letGo = (): void => {
    atHand?.end();
    atHand = undefined;
  };
  const look = (): Promise<Result<Prepared, ShellError>> => {
    letGo();
    atHand = services.startKeeper();
    const order = { now: new Date().toISOString(), id: `cst_${randomBytes(9).toString('hex')}`, unclean };
    return askWithin(atHand, 'prepare', order, PREPARE_MILLISECONDS);
  };
  // At once: the window takes its time to load. Nobody writes yet, so what is half written nobody will finish.
  let prepared: Promise<Result<Prepared, ShellError>> | undefined = (
    unclean ? tidyUp(dataFolder) : Promise.resolve()
  ).then(look);
  let journal: Journal | undefined;
  let known: Prepared | undefined;

  const begin = async (): Promise<Result<undefined, ShellError>> => {
    const opened = await Journal.open(folder);
    if (!opened.ok) return opened;
    journal = opened.value;
    return markRunning(dataFolder, running);
  };
  const closeJournal = async (): Promise<void> => {
    await journal?.close();
    journal = undefined;
  };
  return {
    open: async () => {
      await closeJournal();
      // A page that was loaded again is told anew: what is on the disk counts, not what was known of it.
      const found = await (prepared ?? look());
      prepared = undefined;
      const looked = atHand;
      setTimeout(() => {
        if (atHand === looked) letGo();
      }, AT_HAND_MILLISECONDS).unref();
      if (!found.ok) {
        log.event('journal-refused', { reason: found.error.type });
        return found;
      }
      known = found.value;
      const { damage, lost, migratedFrom, counts, digest, generation, tornBytes } = known;
      if (damage === null) {
        const begun = await begin();
        if (!begun.ok) return begun;
      }
      log.event('journal-open', { generation, cutBytes: tornBytes, unclean, damaged: damage !== null });
      const chain = journal?.head().chain ?? '0'.repeat(64);
      const setAside = database.wasSetAside();
      return ok({
        generation,
        chain,
        cutBytes: tornBytes,
        unclean,
        counts,
        digest,
        damage,
        lost,
        migratedFrom,
        setAside,
      });
    },
    keeperAtHand: () => {
      const keeper = atHand;
      atHand = undefined;
      return keeper;
    },
    append: async (payload) => {
      // From here on it is not what is present.
      letGo();
      if (!journal)
        return fail({ type: known?.damage ? 'journalDamaged' : 'badRequest', line: known?.damage?.line ?? 0 });
      const appended = await journal.append(payload);
      if (!appended.ok) log.event('journal-append-failed', { reason: appended.error.type });
      return appended;
    },
    read: async (after, upTo) => (journal ? journal.read(after, upTo) : fail({ type: 'badRequest' })),
    mend: async (generation) => {
      if (!known) return fail({ type: 'badRequest' });
      await closeJournal();
      const order = { generation, follows: known.generation };
      const mended = await askOnce(services.startKeeper, 'mend', order, PREPARE_MILLISECONDS);
      log.event('journal-mended', { generation, follows: known.generation, done: mended.ok });
      if (!mended.ok) return mended;
      const begun = await begin();
      return begun.ok ? mended : begun;
    },
    head: () => journal?.head(),
    rotate: async () => {
      if (!journal) return fail({ type: 'badRequest' });
      const rotated = await journal.rotate();
      return rotated.ok ? ok(journal.segmentNumber()) : rotated;
    },
    forgetHistory: async () => journal?.forgetHistory(),
    close: async () => {
      letGo();
      const wasOpen = journal !== undefined;
      await closeJournal();
      // One that was never opened leaves the mark of the run before.
      if (wasOpen) await rm(running, { force: true }).catch(() => undefined);
    },
  };
}

async function tidyUp(dataFolder: string): Promise<void> {
  await clearLeftOvers(dataFolder);
  for (const name of ['journal', 'snapshots']) await clearLeftOvers(path.join(dataFolder, name));
  await clearLeftOvers(path.join(dataFolder, 'blobs'), 1);
}

async function markRunning(folder: string, file: string): Promise<Result<undefined, ShellError>> {
  try {
    await makeFolder(folder);
  } catch (error) {
    return fail(shellError(error, path.basename(folder)));
  }
  const written = await writeWhole(file, new Uint8Array());
  // A full disk must not keep anyone from reading: the change itself will say it.
  return written.ok || written.error.type === 'diskFull' ? ok(undefined) : written;
}
