// 操作人: who changes are signed with.
import { makeId } from '../../shared/base/ids.ts';
import { createRecord, deleteRecord, updateRecord } from '../../shared/change/change-set.ts';
import type { Operator } from '../../shared/ledger/operator.ts';
import { commit } from './commit.ts';
import { now, random } from './runtime.ts';

/** A new operator; whoever works now stays who they are. */
export async function addOperator(name: string): Promise<void> {
  await commit({
    kind: 'settings',
    words: `添加操作人${name}`,
    plan: (ledger) => {
      const known = [...ledger.operators.values()].some((operator) => operator.name === name);
      return known
        ? []
        : [createRecord('operators', { id: makeId('opr', random), name, password: null, addedAt: now() })];
    },
  });
}

/** A corrected name; what was signed before keeps the name it was signed with. */
export async function renameOperator(operator: Operator, name: string): Promise<void> {
  await commit({
    kind: 'settings',
    words: `操作人${operator.name}改名为${name}`,
    run: `operator:${operator.id}`,
    plan: (ledger) => {
      const current = ledger.operators.get(operator.id);
      return current ? [updateRecord('operators', current, { name })] : [];
    },
  });
}

/** Takes an operator out of the list; what they signed keeps their name. */
export async function deleteOperator(operator: Operator): Promise<void> {
  await commit({
    kind: 'settings',
    words: `删除操作人${operator.name}`,
    plan: (ledger) => {
      const current = ledger.operators.get(operator.id);
      return current ? [deleteRecord('operators', current)] : [];
    },
  });
}
