// A decided merge → the changes of one change set.
import { fail, ok, type Result } from '../base/result.ts';
import { equal, type Json } from '../base/equal.ts';
import { diffFields, type RecordChange } from '../change/change-set.ts';
import { getRecord, type Ledger } from '../ledger/ledger.ts';
import type { MergeCell, MergePlan } from './plan-merge.ts';

/** By cell: ours stays, theirs is taken, theirs is added under ours (texts alone). */
export type MergeDecision = 'ours' | 'theirs' | 'both';
export type MergeDecisions = Readonly<Record<string, MergeDecision>>;
export type ApplyMergeError = { readonly type: 'ledgerChanged'; readonly cell: MergeCell | null };

/** What is empty here is filled unless a person refuses it; a conflict stays as it is here until a person decides. */
export function mergeDecisionOf(cell: MergeCell, decisions: MergeDecisions): MergeDecision {
  return decisions[cell.id] ?? (cell.isConflict ? 'ours' : 'theirs');
}

/** `skipped`: tables' records by `table/id` that are left out. */
export function applyMerge(
  ledger: Ledger,
  plan: MergePlan,
  decisions: MergeDecisions,
): Result<RecordChange[], ApplyMergeError> {
  const changes: RecordChange[] = [];
  const cellsOf = new Map<string, MergeCell[]>();
  for (const cell of plan.cells) {
    const key = `${cell.table}/${cell.recordId}`;
    const known = cellsOf.get(key);
    if (known) known.push(cell);
    else cellsOf.set(key, [cell]);
  }
  for (const { table, id, outcome, record } of plan.records) {
    const own = getRecord(ledger, table, id);
    if (outcome === 'created') {
      if (own) return fail({ type: 'ledgerChanged', cell: null });
      changes.push({ type: 'create', table, id, after: record });
      continue;
    }
    if (outcome !== 'changed') continue;
    const cells = cellsOf.get(`${table}/${id}`) ?? [];
    const stale = cells.find((cell) => !own || !equal(own[cell.field] ?? null, cell.ours));
    if (!own || stale) return fail({ type: 'ledgerChanged', cell: stale ?? null });
    const fields = Object.fromEntries(
      cells.map((cell) => [cell.field, merged(cell, mergeDecisionOf(cell, decisions))]),
    );
    const change = diffFields(table, own, { ...own, ...fields });
    if (change) changes.push(change);
  }
  return ok(changes);
}

function merged({ ours, theirs }: MergeCell, decision: MergeDecision): Json {
  if (decision === 'ours') return ours;
  const isText = typeof ours === 'string' && typeof theirs === 'string';
  return decision === 'both' && isText && ours !== '' ? `${ours}\n${theirs}` : theirs;
}
