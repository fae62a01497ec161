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

export function unitNamed(name: string, units: readonly Unit[]): Unit | undefined {
  const plain = plainName(name);
  return units.find(({ fullName, shortName }) => plainName(fullName) === plain || plainName(shortName) === plain);
}
