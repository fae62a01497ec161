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

/**
 * Two steps of one run as one: each change of the second continues one of the first, or stands by itself. Null when
 * they cannot be put together, as when the first of them was no update.
 */
export function composeSteps(first: readonly RecordChange[], second: readonly RecordChange[]): RecordChange[] | null {
  const composed: RecordChange[] = [...first];
  for (const change of second) {
    const place = composed.findIndex(({ table, id }) => table === change.table && id === change.id);
    const earlier = composed[place];
    if (!earlier) {
      composed.push(change);
      continue;
    }
    const both = composePair(earlier, change);
    if (both === null) return null;
    composed.splice(place, 1, ...both);
  }
  return composed;
}

function composePair(first: RecordChange, second: RecordChange): RecordChange[] | null {
  if (first.type === 'update') {
    if (second.type === 'update') return composeUpdates(first, second);
    return second.type === 'delete' ? [{ ...second, before: { ...second.before, ...first.before } }] : null;
  }
  if (first.type !== 'create') return null;
  if (second.type === 'delete') return [];
  return second.type === 'update' ? [{ ...first, after: { ...first.after, ...second.after } }] : null;
}
