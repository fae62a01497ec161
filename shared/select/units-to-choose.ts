import type { Day } from '../base/dates.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { isUnitValidOn, type Unit } from '../ledger/unit.ts';

/** A unit as it is offered; `ended`: it is no longer there (停用) and only kept because it was chosen before. */
export type UnitToChoose = { readonly unit: Unit; readonly ended: boolean };

/** The units that can be chosen on a day, in the order of the directory, and those of `chosen` whatever the day. */
export function unitsToChoose(ledger: Ledger, on: Day, chosen: readonly Unit['id'][] = []): UnitToChoose[] {
  return [...ledger.units.values()]
    .map((unit) => ({ unit, ended: !isUnitValidOn(unit, on) }))
    .filter(({ unit, ended }) => !ended || chosen.includes(unit.id))
    .sort((a, b) => a.unit.order - b.unit.order);
}
