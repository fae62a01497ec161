// The directory of units, as far as a project needs it: a unit that is not there yet.
import { quote } from '../../shared/base/quote.ts';
import { makeId } from '../../shared/base/ids.ts';
import { createRecord } from '../../shared/change/change-set.ts';
import { newUnit, type Unit } from '../../shared/ledger/unit.ts';
import { commit } from './commit.ts';
import { random } from './runtime.ts';

/** The unit of this name, new or the one that is there. */
export async function addUnit(name: string): Promise<Unit['id']> {
  let id = makeId('unt', random);
  await commit({
    kind: 'edit',
    words: `添加单位${quote(name)}`,
    plan: (ledger) => {
      const units = [...ledger.units.values()];
      const known = units.find((unit) => unit.fullName === name || unit.shortName === name);
      if (known) {
        id = known.id;
        return [];
      }
      const order = Math.max(0, ...units.map((unit) => unit.order)) + 1;
      return [createRecord('units', newUnit({ id, fullName: name, order }))];
    },
  });
  return id;
}
