// Ids that must lead somewhere: a record whose year, project, period or unit is missing is a damaged ledger.
import type { Json } from '../base/equal.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { TABLE_NAMES, type TableName } from '../ledger/tables.ts';

export type DanglingReference = {
  readonly table: TableName;
  readonly id: string;
  readonly field: string;
  readonly missing: string;
};

/** Which table a field of this name refers to; a list of ids refers with each. */
const REFERENCES: Readonly<Record<string, TableName>> = {
  bookId: 'books',
  yearId: 'years',
  previousYearId: 'years',
  projectId: 'projects',
  previousProjectId: 'projects',
  periodId: 'periods',
  unitId: 'units',
  leadUnitIds: 'units',
  supportUnitIds: 'units',
  indicatorId: 'indicators',
  targetId: 'targets',
  submissionId: 'submissions',
  issuerId: 'issuers',
  defaultIssuerId: 'issuers',
  reportId: 'reports',
  corrects: 'reports',
  supervisionId: 'supervisions',
  templateId: 'templates',
  scoreRuleId: 'scoreRules',
};

/** A number that was given stays given when its report goes with its ledger: it is never given twice. */
const MAY_OUTLIVE: Readonly<Partial<Record<TableName, string>>> = { documentNumbers: 'reportId' };

/** The first reference that leads nowhere, or null. */
export function checkReferences(ledger: Ledger): DanglingReference | null {
  for (const table of TABLE_NAMES) {
    for (const record of ledger[table].values()) {
      for (const [field, value] of Object.entries(record)) {
        const missing = MAY_OUTLIVE[table] === field ? undefined : missingReference(ledger, field, value);
        if (missing !== undefined) return { table, id: record.id, field, missing };
      }
    }
  }
  return null;
}

/** The id in a field of that name that leads nowhere. */
export function missingReference(ledger: Ledger, field: string, value: Json): string | undefined {
  const target = Object.hasOwn(REFERENCES, field) ? REFERENCES[field] : undefined;
  if (target === undefined || value === null) return undefined;
  const ids = Array.isArray(value) ? value : [value];
  return ids.find((id): id is string => typeof id === 'string' && !ledger[target].has(id));
}

/** Whether a record has a field that refers to that record of that table. */
export function refersTo(record: object, table: TableName, id: string): boolean {
  return Object.entries(record).some(([field, value]: [string, unknown]) => {
    if (!Object.hasOwn(REFERENCES, field) || REFERENCES[field] !== table) return false;
    return Array.isArray(value) ? value.includes(id) : value === id;
  });
}
