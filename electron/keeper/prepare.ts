// Before the page may ask: what is on the disk is looked at, brought to today's schema, and its digest worked out.
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { migrate } from '../../shared/schema/migration.ts';
import { MIGRATIONS, SCHEMA } from '../../shared/schema/migrations/all.ts';
import { countState, diffStates, stateOf, tablesOf } from '../../shared/schema/stored-state.ts';
import { shellError } from '../files/shell-error.ts';
import { Journal } from '../journal/journal.ts';
import { mendJournal } from '../journal/mend.ts';
import type { PrepareOrder, Prepared } from './keeper.ts';
import { digestState, journalFolder, rebuild, type Rebuilt } from './rebuild.ts';
import { writeRebuilt } from './take-snapshot.ts';

/** So many records are read through and compared in a tenth of a second: then every start does. */
const COMPARE_ALWAYS = 5000;

export interface PreparedState {
  readonly prepared: Prepared;
  /** The data as it was found. */
  readonly rebuilt: Rebuilt;
}

export async function prepare(dataFolder: string, order: PrepareOrder): Promise<Result<PreparedState, ShellError>> {
  try {
    const rebuilt = await rebuild(dataFolder);
    if (!rebuilt.ok) return rebuilt;
    const newer = newestSchema(rebuilt.value);
    if (newer > SCHEMA) return fail({ type: 'newerSchema', schema: newer, known: SCHEMA });
    const lost = await goOnAfterBackup(dataFolder, rebuilt.value);
    if (!lost.ok) return lost;
    const { state, hole } = rebuilt.value;
    const isOlder = state.schema > 0 && state.schema < SCHEMA;
    // Where records are lost the page first says what it still holds; the migration is next start's.
    const migrated = isOlder && !hole ? await migrateData(dataFolder, rebuilt.value, order) : ok(rebuilt.value);
    if (!migrated.ok) return migrated;
    const { head, journal } = migrated.value;
    const counts = countState(migrated.value.state);
    const records = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const compare = order.unclean || records <= COMPARE_ALWAYS;
    const digest = compare ? (await digestState(migrated.value.state, head.generation)).digest : null;
    const prepared = {
      generation: head.generation,
      counts,
      digest,
      damage: hole,
      lost: lost.value,
      migratedFrom: isOlder && !hole ? state.schema : null,
      tornBytes: journal.tornBytes,
    };
    return ok({ prepared, rebuilt: migrated.value });
  } catch (error) {
    return fail(shellError(error, path.basename(dataFolder)));
  }
}

function newestSchema({ state, snapshots }: Rebuilt): number {
  return Math.max(state.schema, ...snapshots.whole.map(({ head }) => head.schema));
}

/** The journal ends before the backup that the state was taken from: no number is given out twice. */
async function goOnAfterBackup(
  dataFolder: string,
  { base, journal, hole }: Rebuilt,
): Promise<Result<Prepared['lost'], ShellError>> {
  const from = journal.head.generation + 1;
  const to = base?.head.generation ?? 0;
  if (from > to || hole) return ok(null);
  const mended = await mendJournal(journalFolder(dataFolder), to, journal.head.generation);
  return mended.ok ? ok({ from, to }) : mended;
}

/** A backup as it was, then one change set in the journal: a kill leaves the one schema or the other. */
async function migrateData(
  dataFolder: string,
  before: Rebuilt,
  order: PrepareOrder,
): Promise<Result<Rebuilt, ShellError>> {
  const kept = await writeRebuilt(dataFolder, before, { reason: 'migration', now: order.now, head: undefined });
  if (!kept.ok) return kept;
  const from = before.state.schema;
  const after = stateOf(migrate(tablesOf(before.state), from, MIGRATIONS), SCHEMA);
  const journal = await Journal.open(journalFolder(dataFolder));
  if (!journal.ok) return journal;
  try {
    const appended = await journal.value.append(
      JSON.stringify({
        id: order.id,
        schema: SCHEMA,
        at: order.now,
        by: { operatorId: null, name: '程序' },
        reason: { kind: 'migration', words: `升级数据格式：第${from}版到第${SCHEMA}版`, of: null },
        changes: diffStates(before.state, after),
      }),
    );
    if (!appended.ok) return appended;
    const rotated = await journal.value.rotate();
    if (!rotated.ok) return rotated;
  } finally {
    await journal.value.close();
  }
  return rebuild(dataFolder);
}
