// What of a change set concerns one project: the project itself and every record that belongs to it, now or then.
import type { Json } from '../base/equal.ts';
import { recordsOf, type JsonRecord, type Ledger } from '../ledger/ledger.ts';
import { TABLE_NAMES } from '../ledger/tables.ts';

/** A change as the journal keeps it, of whatever schema. */
export type KeptChange = {
  readonly type: 'create' | 'update' | 'delete';
  readonly table: string;
  readonly id: string;
  readonly before?: { readonly [field: string]: Json } | undefined;
  readonly after?: { readonly [field: string]: Json } | undefined;
};

/** The records that belong to a project; grows as the journal tells of ones that are gone. */
export type ProjectScope = {
  readonly projectId: string;
  /** The period of each, null where it has none. */
  readonly periodOf: Map<string, string | null>;
};

/** What belongs to the project as the ledger is now; indicators by its targets, readings by those. */
export function projectScope(ledger: Ledger, projectId: string): ProjectScope {
  const scope: ProjectScope = { projectId, periodOf: new Map([[projectId, null]]) };
  for (const table of TABLE_NAMES) {
    for (const [id, record] of ledger[table]) if (belongs(scope, record)) note(scope, id, record);
  }
  for (const { projectId: owner, indicatorId } of recordsOf(ledger, 'targets')) {
    if (owner === projectId) scope.periodOf.set(indicatorId, null);
  }
  for (const reading of recordsOf(ledger, 'readings')) {
    if (scope.periodOf.has(reading.indicatorId)) note(scope, reading.id, reading);
  }
  return scope;
}

/**
 * The changes of a set that concern the project. Sets are taken the newest first: a record that is gone by now shows
 * in its deletion, which says whose it was, before its older changes come, which do not.
 */
export function changesOfProject<Change extends KeptChange>(scope: ProjectScope, changes: readonly Change[]): Change[] {
  // Twice: a reading may stand before the target that says whose its indicator is.
  for (let round = 0; round < 2; round += 1) {
    for (const { id, before, after } of changes) {
      const record = after ?? before;
      if (record && belongs(scope, record)) note(scope, id, record);
    }
  }
  return changes.filter(({ id }) => scope.periodOf.has(id));
}

/** False where no change of the text can concern the project: most records need not be taken apart. */
export function mayConcernProject({ projectId, periodOf }: ProjectScope, payload: string): boolean {
  if (payload.includes(projectId)) return true;
  for (const [, id = ''] of payload.matchAll(/"id":"([^"]+)"/g)) if (periodOf.has(id)) return true;
  return false;
}

type Fields = JsonRecord | { readonly [field: string]: Json };

function belongs({ projectId, periodOf }: ProjectScope, record: Fields): boolean {
  if (record['projectId'] === projectId || record['id'] === projectId) return true;
  const { indicatorId } = record;
  // Of an indicator its readings belong to each project that counts by it, another project's target does not.
  return !('projectId' in record) && typeof indicatorId === 'string' && periodOf.has(indicatorId);
}

function note({ periodOf }: ProjectScope, id: string, record: Fields): void {
  const { periodId, indicatorId } = record;
  periodOf.set(id, typeof periodId === 'string' ? periodId : (periodOf.get(id) ?? null));
  if ('projectId' in record && typeof indicatorId === 'string') periodOf.set(indicatorId, null);
}
