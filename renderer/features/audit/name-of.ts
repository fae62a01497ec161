import type { JsonRecord, Ledger } from '../../../shared/ledger/ledger.ts';
import { periodName } from '../../../shared/ledger/period.ts';
import { TABLE_NAMES } from '../../../shared/ledger/tables.ts';

const NAME_FIELDS = ['shortName', 'title', 'fullName', 'name', 'fileName'] as const;

/** What records are called now; of those that are not in memory nothing is known. */
export function recordNames(ledger: Ledger): (id: string) => string | null {
  const names = new Map<string, string>();
  for (const table of TABLE_NAMES) {
    for (const [id, record] of ledger[table]) {
      const name = ownName(record);
      if (name !== null) names.set(id, name);
    }
  }
  for (const [id, { year }] of ledger.years) names.set(id, `${year}年`);
  for (const [id, period] of ledger.periods) names.set(id, periodName(period));
  for (const book of ledger.books.values()) for (const { id, name } of book.categories) names.set(id, name);
  for (const project of ledger.projects.values()) {
    for (const [index, item] of project.goals.entries()) names.set(item.id, `目标${index + 1}`);
  }
  return (id) => names.get(id) ?? null;
}

function ownName(record: JsonRecord): string | null {
  for (const field of NAME_FIELDS) {
    const value = record[field];
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}
