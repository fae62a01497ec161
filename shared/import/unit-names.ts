// Names of units in a cell: one or more, parted as people part them.
import type { Unit } from '../ledger/unit.ts';
import { plainName } from '../table/similar.ts';

export function splitUnits(text: string): string[] {
  const names = text
    .split(/[、，,；;\n\t/]|\s{2,}/)
    .map((name) => name.replace(/^(牵头|配合|责任|协办|主办)(单位)?[:：]/, '').trim())
    .filter((name) => name !== '' && name !== '无' && name !== '/');
  return [...new Set(names)];
}

/** The units by their names, full or short, for a list that asks for each of its rows. Of equal names the first has it. */
export class UnitNames {
  readonly #byName = new Map<string, Unit>();

  constructor(units: Iterable<Unit>) {
    for (const unit of units) this.add(unit);
  }

  add(unit: Unit): void {
    for (const name of [plainName(unit.fullName), plainName(unit.shortName)])
      if (!this.#byName.has(name)) this.#byName.set(name, unit);
  }

  named(name: string): Unit | undefined {
    return this.#byName.get(plainName(name));
  }
}
