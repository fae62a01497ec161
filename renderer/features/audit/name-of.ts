import { getRecord, type JsonRecord, type Ledger } from '../../../shared/ledger/ledger.ts';
import { periodName } from '../../../shared/ledger/period.ts';
import { TABLE_NAMES } from '../../../shared/ledger/tables.ts';

const NAME_FIELDS = ['shortName', 'title', 'fullName', 'name', 'fileName'] as const;
type NameOf = (id: string) => string | null;

/** What records are called now; of those that are not in memory nothing is known. Looked up when it is asked for. */
export function recordNames(ledger: Ledger): NameOf {
  const known = new Map<string, string | null>();
  let goals: ReadonlyMap<string, string> | undefined;
  const find: NameOf = (id) => {
    if (id.startsWith('itm_')) return (goals ??= goalNames(ledger)).get(id) ?? null;
    return nameInBooks(ledger, id) ?? nameOfRecord(ledger, id, nameOf);
  };
  const nameOf: NameOf = (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const name = find(id);
    known.set(id, name);
    return name;
  };
  return nameOf;
}

function nameOfRecord(ledger: Ledger, id: string, nameOf: NameOf): string | null {
  const year = ledger.years.get(id);
  if (year) return `${year.year}年`;
  const period = ledger.periods.get(id);
  if (period) return periodName(period);
  for (const table of TABLE_NAMES) {
    const record = getRecord(ledger, table, id);
    if (record) return ownName(record) ?? nameOfWhole(record, nameOf);
  }
  return null;
}

/** What belongs to something and a period is called by both: 司法协理员试点 第三季度, 目标2 第三季度. */
function nameOfWhole(record: JsonRecord, nameOf: NameOf): string | null {
  const { goalItemId, indicatorId, projectId, periodId } = record;
  if (typeof periodId !== 'string') return typeof indicatorId === 'string' ? nameOf(indicatorId) : null;
  const of = [goalItemId, indicatorId, projectId].find((id): id is string => typeof id === 'string');
  const names = [of === undefined ? null : nameOf(of), nameOf(periodId)].filter((name) => name !== null);
  return names.length === 0 ? null : names.join(' ');
}

function nameInBooks(ledger: Ledger, id: string): string | null {
  for (const { categories, customColumns } of ledger.books.values()) {
    const named = [...categories, ...customColumns].find((one) => one.id === id);
    if (named) return named.name;
  }
  return null;
}

function goalNames(ledger: Ledger): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const project of ledger.projects.values()) {
    for (const [index, item] of project.goals.entries()) names.set(item.id, `目标${index + 1}`);
  }
  return names;
}

function ownName(record: JsonRecord): string | null {
  for (const field of NAME_FIELDS) {
    const value = record[field];
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}
