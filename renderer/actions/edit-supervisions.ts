// 督办: numbered matters of a year, from their issue to 销号.
import { makeId } from '../../shared/base/ids.ts';
import { createRecord, updateRecord } from '../../shared/change/change-set.ts';
import type { Supervision } from '../../shared/ledger/supervision.ts';
import { nextSupervisionNumber } from '../../shared/standing/supervision-standing.ts';
import { commit } from './commit.ts';
import { random } from './runtime.ts';

export type SupervisionFields = Omit<Supervision, 'id' | 'yearId' | 'number'>;

/** A new matter with the year's next number. */
export async function addSupervision(yearId: Supervision['yearId'], fields: SupervisionFields): Promise<void> {
  await commit({
    kind: 'edit',
    words: `列入督办：${fields.matter}`,
    plan: (ledger) => [
      createRecord('supervisions', {
        id: makeId('spv', random),
        yearId,
        number: nextSupervisionNumber(ledger, yearId),
        ...fields,
      }),
    ],
  });
}

/** `what` says it in words: 答复, 销号. */
export async function editSupervision(
  supervision: Supervision,
  what: string,
  fields: Partial<SupervisionFields>,
): Promise<void> {
  await commit({
    kind: 'edit',
    words: `督办第${supervision.number}号：${what}`,
    plan: (ledger) => {
      const current = ledger.supervisions.get(supervision.id);
      return current ? [updateRecord('supervisions', current, fields)] : [];
    },
  });
}
