import type { Json } from '../base/equal.ts';
import { equal } from '../base/equal.ts';
import type { RecordChange } from './change-set.ts';

/**
 * Two updates of the same record as one: a run of typing in a field is undone at once. Null when they are
 * not updates of one record; an empty list when the second takes the first back.
 */
export function composeUpdates(first: RecordChange, second: RecordChange): RecordChange[] | null {
  if (first.type !== 'update' || second.type !== 'update') return null;
  if (first.table !== second.table || first.id !== second.id) return null;
  const before: Record<string, Json> = {};
  const after: Record<string, Json> = {};
  for (const field of new Set([...Object.keys(first.after), ...Object.keys(second.after)])) {
    const old = (Object.hasOwn(first.before, field) ? first.before : second.before)[field] ?? null;
    const next = (Object.hasOwn(second.after, field) ? second.after : first.after)[field] ?? null;
    if (equal(old, next)) continue;
    before[field] = old;
    after[field] = next;
  }
  return Object.keys(after).length === 0 ? [] : [{ type: 'update', table: first.table, id: first.id, before, after }];
}
