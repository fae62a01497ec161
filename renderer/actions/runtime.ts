// Time, chance and the operator: the page's own, handed as values to everything that is pure.
import type { Moment } from '../../shared/base/dates.ts';
import type { Random } from '../../shared/base/ids.ts';
import type { ChangeSet } from '../../shared/change/change-set.ts';
import { Database } from '../db/database.ts';
import { currentLedger } from '../store/ledger-store.ts';
import { viewStore } from '../store/view-store.ts';

/** The one window's working copy. */
export const database = new Database();

export function now(): Moment {
  return new Date().toISOString();
}

export const random: Random = () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 0x1_0000_0000;

/** Who changes are signed with. */
export function currentOperator(): ChangeSet['by'] {
  const id = viewStore.getState().operatorId;
  const operator = id === null ? undefined : currentLedger().operators.get(id);
  return operator ? { operatorId: operator.id, name: operator.name } : { operatorId: null, name: '未登记' };
}
