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

export const random: Random = () => {
  if (drawn === numbers.length) {
    crypto.getRandomValues(numbers);
    drawn = 0;
  }
  const number = numbers[drawn] ?? 0;
  drawn += 1;
  return number / 0x1_0000_0000;
};

// Many at a time: to ask the system for each character of an id takes longer than the rest of a long import.
const numbers = new Uint32Array(1024);
let drawn = numbers.length;

/** Who changes are signed with. */
export function currentOperator(): ChangeSet['by'] {
  const id = viewStore.getState().operatorId;
  const operator = id === null ? undefined : currentLedger().operators.get(id);
  return operator ? { operatorId: operator.id, name: operator.name } : { operatorId: null, name: '未登记' };
}
