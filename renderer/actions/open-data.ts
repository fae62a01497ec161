// The start's first half: working copy, journal and backups are brought to say the same, whatever happened to one of them.
import { makeId } from '../../shared/base/ids.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { changeSetSchema, type ChangeSet, type RecordChange } from '../../shared/change/change-set.ts';
import { diffLedgers } from '../../shared/change/diff-ledgers.ts';
import type { Reply, ShellError } from '../../shared/ipc/contract.ts';
import { SCHEMA } from '../../shared/schema/migrations/all.ts';
import { desktop } from '../bridge.ts';
import { digestDatabase } from '../db/digest.ts';
import {
  countRecords,
  emptyDatabase,
  fillTables,
  loadAll,
  openedSchema,
  readGeneration,
  replay,
  setGeneration,
} from '../db/repository.ts';
import type { StartError } from '../messages/start-error.ts';
import { addNotice, setPhase } from '../store/phase-store.ts';
import { noteChain } from '../store/save-store.ts';
import { eachBackupPage, readBackupLedger } from './read-backup.ts';
import { currentOperator, database, now, random } from './runtime.ts';

type Found = Reply<'openJournal'>;
/** The generation that all hold; null: the page is about to be loaded again. */
export type OpenedData = Result<
  {
    readonly generation: number;
    /** Nothing had to be mended in the working copy: what was read of it before is good. */
    readonly asFound: boolean;
  } | null,
  StartError
>;

/** Beyond so many changes it is quicker to build anew. */
const REPLAY_LIMIT = 300;

export async function openData(found: Found): Promise<OpenedData> {
  const opened = await openDatabase();
  if (!opened.ok) return opened.error === 'damaged' ? setAside(found) : fail(opened.error);
  if (found.migratedFrom !== null) addNotice('数据已升级到新的格式，升级前的数据另存了一份备份。');
  if (found.lost !== null)
    addNotice(`修改记录缺少第 ${found.lost.from} 到第 ${found.lost.to} 次改动，数据已由备份接上，没有丢失。`);
  const at = opened.value;
  if (found.damage !== null) return afterDamage(found, found.damage, at);
  if (at > found.generation) return databaseAhead(found, at);
  return completed(found, at);
}

/** The generation of the working copy. A newer program's is left alone; one that cannot be opened is damaged. */
async function openDatabase(): Promise<Result<number, StartError | 'damaged'>> {
  try {
    await database.open();
    const schema = openedSchema(database);
    if (schema > SCHEMA) {
      database.close();
      return fail({ type: 'shell', error: { type: 'newerSchema', schema, known: SCHEMA } });
    }
    return ok(await readGeneration(database));
  } catch {
    return fail('damaged');
  }
}

/** Replayed where it is a little behind, built anew where it is empty, far behind or not what it should be. */
async function completed(found: Found, at: number): Promise<OpenedData> {
  const { generation } = found;
  if (generation === 0) return ok({ generation, asFound: at === 0 });
  if (at === 0 || generation - at > REPLAY_LIMIT) return rebuilt(found, at === 0 && found.setAside);
  const replayed = await replayAfter(at, generation);
  if (!replayed || !(await agrees(found))) return setAside(found);
  if (generation > at && found.migratedFrom === null)
    addNotice(`上次没有正常关闭，已从修改记录补上 ${generation - at} 次改动，没有丢失。`);
  else if (found.unclean && found.migratedFrom === null) addNotice('上次没有正常关闭，已核对，数据完整。');
  return ok({ generation, asFound: at === generation });
}

/** Whether the working copy holds what journal and backups lead to. One that cannot be read does not. */
async function agrees(found: Found): Promise<boolean> {
  try {
    if (found.digest === null) return sameCounts(await countRecords(database), found.counts);
    if (found.unclean) setPhase({ type: 'starting', doing: 'comparing', done: 0, of: 0 });
    return (await digestDatabase(database)).digest === found.digest;
  } catch {
    return false;
  }
}

function sameCounts(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): boolean {
  const tables = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...tables].every((table) => (one[table] ?? 0) === (other[table] ?? 0));
}

/** Keeps the damaged folder and starts over on an empty one; once, then in place. */
async function setAside(found: Found): Promise<OpenedData> {
  if (!found.setAside) {
    const aside = await desktop.setDatabaseAside({});
    if (aside.ok) return ok(null);
  }
  return rebuilt(found, true);
}

/** Fills the working copy with the state that the keeper has built. */
async function rebuilt(found: Found, damaged: boolean): Promise<OpenedData> {
  setPhase({ type: 'starting', doing: 'rebuilding', done: 0, of: 0 });
  const state = await desktop.openBackup({ number: null });
  if (!state.ok) return shellFault(state.error);
  const { token, records } = state.value;
  try {
    await database.open();
    await emptyDatabase(database);
    const filled = await eachBackupPage(token, async (page, come) => {
      await fillTables(database, page);
      setPhase({ type: 'starting', doing: 'rebuilding', done: Math.min(come, records), of: records });
      return true;
    });
    if (!filled.ok) return shellFault(filled.error);
    await setGeneration(database, found.generation);
    if (!sameCounts(await countRecords(database), found.counts))
      return fail({ type: 'database', message: 'not what was written' });
  } catch (error) {
    return fail({ type: 'database', message: String(error) });
  } finally {
    await desktop.closeBackup({ token });
  }
  const kept = damaged ? '，打不开的一份另存在数据文件夹里' : '';
  addNotice(`上次的工作数据是空的或打不开${kept}，已按备份和修改记录恢复到最后一次改动，没有丢失。`);
  return ok({ generation: found.generation, asFound: false });
}

/** False when a record does not fit, or cannot be read: then the working copy is not what it says it is. */
async function replayAfter(at: number, last: number): Promise<boolean> {
  for (let done = at; done < last;) {
    const page = await desktop.readJournal({ after: done });
    if (!page.ok) return false;
    for (const { generation, payload } of page.value.records) {
      const changeSet = changeSetSchema.safeParse(JSON.parse(payload));
      if (!changeSet.success || generation !== done + 1) return false;
      try {
        if (!(await replay(database, changeSet.data, generation)).ok) return false;
      } catch {
        return false;
      }
      done = generation;
      setPhase({ type: 'starting', doing: 'replaying', done: done - at, of: last - at });
    }
    if (page.value.done) break;
  }
  return true;
}

/** The journal was lost behind the last backup, or an older one put in its place: the working copy knows more. */
async function databaseAhead(found: Found, at: number): Promise<OpenedData> {
  const written = await writeRest(found, at);
  if (!written.ok) return written.error === 'damaged' ? setAside(found) : fail(written.error);
  addNotice('修改记录缺失或被换成了旧的，已按现有数据补记。数据没有变化，缺失的部分无法找回。');
  return ok({ generation: written.value, asFound: false });
}

/** A line of the journal is damaged: the working copy fills the hole, or what cannot be read is named. */
async function afterDamage(found: Found, damage: NonNullable<Found['damage']>, at: number): Promise<OpenedData> {
  const head = `修改记录第 ${damage.line} 行损坏，损坏的一份已另存。`;
  if (at > found.generation) {
    const written = await writeRest(found, Math.max(at, damage.seen));
    if (written.ok) {
      const whole = at >= damage.seen;
      addNotice(
        whole
          ? `${head}已按工作数据补记，数据没有丢失。`
          : `${head}第 ${at + 1} 到第 ${damage.seen} 次改动读不出来，其余数据完整。`,
      );
      return ok({ generation: written.value, asFound: false });
    }
    if (written.error !== 'damaged') return fail(written.error);
  }
  const mended = await desktop.mendJournal({ generation: damage.seen });
  if (!mended.ok) return shellFault(mended.error);
  const reached = { ...found, generation: mended.value.generation };
  const built = await rebuilt(reached, true);
  addNotice(`${head}第 ${found.generation + 1} 到第 ${damage.seen} 次改动读不出来，其余数据完整。`);
  return built;
}

/** What the working copy holds beyond the disk goes into the journal as one change set, and a backup is taken of it. */
async function writeRest(found: Found, after: number): Promise<Result<number, StartError | 'damaged'>> {
  const state = await desktop.openBackup({ number: null });
  if (!state.ok) return shellFault(state.error);
  const known = await readBackupLedger(state.value.token);
  await desktop.closeBackup({ token: state.value.token });
  if (!known.ok) return shellFault(known.error);
  let changes: RecordChange[];
  try {
    changes = diffLedgers(known.value, await loadAll(database));
  } catch {
    return fail('damaged');
  }
  const mended = await desktop.mendJournal({ generation: after });
  if (!mended.ok) return shellFault(mended.error);
  let { generation } = mended.value;
  if (changes.length > 0) {
    const words = `修改记录停在第 ${found.generation} 次改动，工作数据在第 ${after} 次：按工作数据补记`;
    const appended = await desktop.appendJournal({ payload: JSON.stringify(restored(words, changes)) });
    if (!appended.ok) return shellFault(appended.error);
    noteChain(appended.value.chain);
    generation = appended.value.generation;
  }
  try {
    await setGeneration(database, generation);
  } catch {
    return fail('damaged');
  }
  // From here on the hole is behind a backup.
  await desktop.takeBackup({ reason: 'restore' });
  return ok(generation);
}

function restored(words: string, changes: RecordChange[]): ChangeSet {
  const reason = { kind: 'restore', words, of: null } as const;
  return { id: makeId('cst', random), schema: SCHEMA, at: now(), by: currentOperator(), reason, changes };
}

function shellFault(error: ShellError): { readonly ok: false; readonly error: StartError } {
  return fail({ type: 'shell', error });
}
