import type { ChangeSet, RecordChange } from './change-set.ts';

/** The changes that take a change set back, last first. */
export function invertChanges(changes: ChangeSet['changes']): RecordChange[] {
  return changes.map(invertChange).reverse();
}

function invertChange(change: RecordChange): RecordChange {
  const { table, id } = change;
  switch (change.type) {
    case 'create':
      return { type: 'delete', table, id, before: change.after };
    case 'delete':
      return { type: 'create', table, id, after: change.before };
    case 'update':
      return { type: 'update', table, id, before: change.after, after: change.before };
  }
}
