// From an opened window to a usable list: the journal and the working copy are brought to the same
// generation, then the last place is shown again.
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { applyChangeSet } from '../../shared/change/apply.ts';
import { changeSetSchema, type ChangeSet } from '../../shared/change/change-set.ts';
import { diffLedgers } from '../../shared/change/diff-ledgers.ts';
import { emptyLedger, type Ledger } from '../../shared/ledger/ledger.ts';
import { desktop } from '../bridge.ts';
import { loadAll, readGeneration, replay, writeGeneration } from '../db/repository.ts';
import type { StartError } from '../messages/start-error.ts';
import { phaseStore, setPhase } from '../store/phase-store.ts';
import { saveStore } from '../store/save-store.ts';
import { makeId } from '../../shared/base/ids.ts';
import { SCHEMA } from '../../shared/schema/migrations/all.ts';
import { lockAtStart } from './lock.ts';
import { openLastPlace } from './places.ts';
import { loadPreferences } from './preferences.ts';
import { currentOperator, database, now, random } from './runtime.ts';

const RECOVERED = '窗口刚才意外中断，已重新打开。已保存的改动都在；最后半秒里打的字可能没有存上，请看一眼。';

/** Starts the program; every outcome is a phase of the window. */
export async function start(): Promise<void> {
  const started = await open();
  if (!started.ok) setPhase({ type: 'failed', error: started.error });
}

async function open(): Promise<Result<null, StartError>> {
  const info = await desktop.appInfo({});
  if (!info.ok) return fail({ type: 'shell', error: info.error });
  phaseStore.setState({ appInfo: info.value });
  if (info.value.recovered) phaseStore.setState({ notice: RECOVERED });
  await loadPreferences();
  const journal = await desktop.openJournal({});
  if (!journal.ok) return fail({ type: 'shell', error: journal.error });
  const level = await bringToSameGeneration(journal.value.generation);
  if (!level.ok) return level;
  saveStore.setState({ generation: level.value });
  await lockAtStart();
  await openLastPlace();
  return ok(null);
}

async function bringToSameGeneration(journalGeneration: number): Promise<Result<number, StartError>> {
  let generation: number;
  try {
    await database.open();
    generation = await readGeneration(database);
  } catch (error) {
    return fail({ type: 'database', message: String(error) });
  }
  if (generation === journalGeneration) return ok(generation);
  if (generation > journalGeneration) return rebaseJournal(generation, journalGeneration);
  const replayed = await replayAfter(generation, journalGeneration);
  if (!replayed.ok) return replayed;
  const count = journalGeneration - generation;
  phaseStore.setState({ notice: `上次没有正常关闭，已从日志补上 ${count} 次改动，没有丢失。` });
  return ok(journalGeneration);
}

async function replayAfter(generation: number, last: number): Promise<Result<null, StartError>> {
  return eachJournalRecord(generation, async (changeSet, number) => {
    const replayed = await replay(database, changeSet, number);
    setPhase({ type: 'starting', replayed: number - generation, of: last - generation });
    return replayed.ok ? ok(null) : fail({ type: 'replay', generation: number });
  });
}

/**
 * The working copy is ahead: the journal was lost or an older one put in its place. What the working copy
 * holds beyond the journal is written to it as one change set, so that both copies hold everything again.
 */
async function rebaseJournal(generation: number, journalGeneration: number): Promise<Result<number, StartError>> {
  const known: Ledger = emptyLedger();
  const read = await eachJournalRecord(0, async (changeSet, number) =>
    applyChangeSet(known, changeSet).ok ? ok(null) : fail({ type: 'replay', generation: number }),
  );
  if (!read.ok) return read;
  const changes = diffLedgers(known, await loadAll(database));
  const words = `日志停在第 ${journalGeneration} 次改动，数据库在第 ${generation} 次：按数据库补记`;
  const changeSet: ChangeSet = {
    id: makeId('cst', random),
    schema: SCHEMA,
    at: now(),
    by: currentOperator(),
    reason: { kind: 'restore', words, of: null },
    changes,
  };
  const appended = await desktop.appendJournal({ payload: JSON.stringify(changeSet) });
  if (!appended.ok) return fail({ type: 'shell', error: appended.error });
  await writeGeneration(database, [], appended.value.generation);
  phaseStore.setState({
    notice: '数据日志缺失或被换成了旧的，已按现有数据补记。数据没有变化，缺失的修改记录无法找回。',
  });
  return ok(appended.value.generation);
}

async function eachJournalRecord(
  after: number,
  visit: (changeSet: ChangeSet, generation: number) => Promise<Result<null, StartError>>,
): Promise<Result<null, StartError>> {
  for (let last = after; ;) {
    const page = await desktop.readJournal({ after: last });
    if (!page.ok) return fail({ type: 'shell', error: page.error });
    for (const { generation, payload } of page.value.records) {
      const changeSet = changeSetSchema.safeParse(JSON.parse(payload));
      if (!changeSet.success) return fail({ type: 'journalRecord', generation });
      const visited = await visit(changeSet.data, generation);
      if (!visited.ok) return visited;
      last = generation;
    }
    if (page.value.done) return ok(null);
  }
}
