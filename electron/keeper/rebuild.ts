// The data as it stands, from the last whole snapshot and the journal after it: what the disk alone tells.
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { storedChangeSetSchema } from '../../shared/change/change-set.ts';
import type { DataDigest, ShellError } from '../../shared/ipc/contract.ts';
import { digestTable, digestTables } from '../../shared/schema/digest.ts';
import { applyStored, emptyState, stateOf, type StoredState } from '../../shared/schema/stored-state.ts';
import { START, type Head } from '../journal/format.ts';
import { readPage } from '../journal/page.ts';
import { verifyJournal, type JournalState } from '../journal/verify.ts';
import { readBody, sha256, unpackSnapshot } from './snapshot-file.ts';
import { listSnapshots, snapshotFolder, type ListedSnapshot, type SnapshotList } from './snapshots.ts';

export function journalFolder(dataFolder: string): string {
  return path.join(dataFolder, 'journal');
}

export interface Rebuilt {
  readonly state: StoredState;
  readonly head: Head;
  readonly journal: JournalState;
  readonly snapshots: SnapshotList;
  /** The snapshot it was built on; undefined: the journal from its beginning. */
  readonly base: ListedSnapshot | undefined;
  /** Records that are lost and not made up for by a snapshot: the state stands before them. */
  readonly hole: { readonly line: number; readonly seen: number } | null;
  /** Snapshots that turned out to be no longer what was written. */
  readonly damaged: readonly string[];
}

/**
 * `until`: no later than that generation. Snapshots are tried from the one that reaches furthest; a damaged one is
 * passed over, and the journal makes up for it.
 */
export async function rebuild(dataFolder: string, until = Infinity): Promise<Result<Rebuilt, ShellError>> {
  const snapshots = await listSnapshots(snapshotFolder(dataFolder));
  const shallow = await verifyJournal(journalFolder(dataFolder), false);
  const damaged = [...snapshots.damaged];
  const furthest = [...snapshots.whole]
    .filter(({ head }) => head.generation <= until)
    .sort((a, b) => b.head.generation - a.head.generation || b.head.number - a.head.number);
  for (const base of furthest) {
    const loaded = await loadSnapshot(base);
    if (!loaded.ok) {
      damaged.push(path.basename(base.file));
      continue;
    }
    const journal = reaches(shallow, base.head.generation) ? shallow : await verifyJournal(journalFolder(dataFolder));
    return replayed({ state: loaded.value, from: base.head, journal, snapshots, base, damaged, until });
  }
  const journal = await verifyJournal(journalFolder(dataFolder));
  return replayed({ state: emptyState(), from: START, journal, snapshots, base: undefined, damaged, until });
}

export async function loadSnapshot({ file }: ListedSnapshot): Promise<Result<StoredState, ShellError>> {
  const body = await readBody(file);
  if (!body.ok) return body;
  const stored = await unpackSnapshot(body.value.body, path.basename(file));
  return stored.ok ? ok(stateOf(stored.value.tables, stored.value.schema)) : stored;
}

/** Whether every record after a generation is in the segments that were read. */
function reaches({ segments }: JournalState, generation: number): boolean {
  const first = segments[0];
  return !first || first.before.generation <= generation;
}

type Start = Omit<Rebuilt, 'head' | 'hole'> & { readonly from: Head; readonly until: number };

async function replayed(start: Start): Promise<Result<Rebuilt, ShellError>> {
  const { state, journal, until, from, ...rest } = start;
  const last = Math.min(until, journal.head.generation);
  let generation = from.generation;
  let hole: Rebuilt['hole'] = null;
  while (generation < last && hole === null) {
    const gap = journal.gaps.find((one) => one.from === generation + 1);
    if (gap) {
      generation = gap.to;
      continue;
    }
    const page = await readPage(journal.segments, generation);
    if (!page.ok) return page;
    for (const record of page.value.records) {
      if (record.generation > last || journal.gaps.some((one) => one.from === generation + 1)) break;
      if (record.generation !== generation + 1) {
        hole = { line: journal.damages[0]?.line ?? 0, seen: journal.head.generation };
        break;
      }
      const changeSet = storedChangeSetSchema.safeParse(JSON.parse(record.payload));
      if (!changeSet.success || !applyStored(state, changeSet.data).ok)
        return fail({ type: 'recordDamaged', generation: record.generation });
      generation = record.generation;
    }
    if (page.value.done) break;
  }
  const chain = generation === journal.head.generation ? journal.head.chain : from.chain;
  return ok({ ...rest, state, journal, head: { generation, chain }, hole: hole ?? tornOff(journal, generation) });
}

/** Damage in the last segment: what stood behind it cannot be read. */
function tornOff({ damages, segments, head }: JournalState, reached: number): Rebuilt['hole'] {
  const damage = damages.at(-1);
  const newest = segments.at(-1)?.number ?? 0;
  if (!damage || damage.segment < newest || damage.seen <= reached) return null;
  return { line: damage.line, seen: Math.max(damage.seen, head.generation) };
}

/** Node's part of the one digest. */
export async function digestState(state: StoredState, generation: number): Promise<DataDigest> {
  const hash = async (text: string): Promise<string> => sha256(text);
  const tables = [];
  for (const [table, records] of state.tables) tables.push(await digestTable(table, [...records.values()], hash));
  return { generation, ...(await digestTables(tables, hash)) };
}
