// Decided cells → changes of entries, readings and goal statuses, one change a record.
import { diffFields, type RecordChange } from '../change/change-set.ts';
import { entryIdOf } from '../ledger/entry.ts';
import { goalStatusIdOf, newGoalStatus } from '../ledger/goal-status.ts';
import { getRecord, type JsonRecord, type Ledger } from '../ledger/ledger.ts';
import type { Period } from '../ledger/period.ts';
import { newReading, readingIdOf } from '../ledger/reading.ts';
import type { TableName } from '../ledger/tables.ts';
import { decidedValue, decisionOf } from './decide.ts';
import type { Decisions, PlannedCell, PlanValue } from './plan.ts';

type Adopted = {
  readonly table: TableName;
  readonly id: string;
  readonly empty: JsonRecord;
  readonly field: string;
  readonly value: PlanValue;
};

/** `before` are changes of the same change set: an entry that they create is filled here. */
export function adoptChanges(
  ledger: Ledger,
  period: Period,
  cells: readonly PlannedCell[],
  decisions: Decisions,
  before: readonly RecordChange[],
): RecordChange[] {
  const records = new Map<string, { table: TableName; from: JsonRecord | undefined; to: JsonRecord }>();
  for (const cell of cells) {
    const decision = decisionOf(cell, decisions);
    if (decision === null || decision.type === 'ours') continue;
    const { table, id, empty, field, value } = adopted(period, cell, decidedValue(cell, decision));
    const key = `${table}/${id}`;
    const known = records.get(key);
    const from = known ? known.from : recordAfter(ledger, table, id, before);
    records.set(key, { table, from, to: { ...(known?.to ?? from ?? empty), [field]: value } });
  }
  return [...records.values()].flatMap(({ table, from, to }): RecordChange[] => {
    if (!from) return [{ type: 'create', table, id: to.id, after: to }];
    const change = diffFields(table, from, to);
    return change ? [change] : [];
  });
}

function adopted(period: Period, { projectId, field }: PlannedCell, value: PlanValue): Adopted {
  const owner = { yearId: period.yearId, projectId, periodId: period.id };
  switch (field.type) {
    case 'entry': {
      const id = entryIdOf(projectId, period.id);
      // The entry is there already, or created by the changes before.
      return {
        table: 'entries',
        id,
        empty: { id },
        field: field.field,
        value: field.field === 'completion' ? value : (value ?? ''),
      };
    }
    case 'figure': {
      const id = readingIdOf(field.indicatorId, period.id);
      const empty = newReading({ yearId: period.yearId, periodId: period.id, indicatorId: field.indicatorId });
      return { table: 'readings', id, empty, field: field.of, value };
    }
    case 'goal': {
      const id = goalStatusIdOf(field.goalItemId, period.id);
      // A word on a goal says that something goes on there, when nobody says how far it is.
      const empty = newGoalStatus({ ...owner, goalItemId: field.goalItemId, state: 'inProgress' });
      return {
        table: 'goalStatuses',
        id,
        empty,
        field: field.of,
        value: field.of === 'sentence' ? (value ?? '') : value,
      };
    }
  }
}

/** The record as the changes before leave it. */
function recordAfter(
  ledger: Ledger,
  table: TableName,
  id: string,
  before: readonly RecordChange[],
): JsonRecord | undefined {
  let record = getRecord(ledger, table, id);
  for (const change of before) {
    if (change.table !== table || change.id !== id) continue;
    if (change.type === 'create') record = change.after;
    else if (change.type === 'update' && record) record = { ...record, ...change.after };
  }
  return record;
}
