import type { Migration, StoredTables } from '../migration.ts';

// The tables of the first schema, named here once more: today's list may have others.
const TABLES = [
  'settings',
  'operators',
  'units',
  'issuers',
  'documentNumbers',
  'books',
  'columnMappings',
  'scoreRules',
  'years',
  'periods',
  'projects',
  'projectChanges',
  'indicators',
  'targets',
  'readings',
  'goalStatuses',
  'milestones',
  'entries',
  'submissions',
  'receipts',
  'reminders',
  'reports',
  'evidence',
  'supervisions',
  'dismissals',
  'figureDecisions',
] as const;

/** From nothing to the first tables: an empty data folder is schema 0. */
export const firstTables: Migration = {
  to: 1,
  name: 'first tables',
  migrate: (tables) =>
    TABLES.reduce((stored: StoredTables, name) => ({ ...stored, [name]: stored[name] ?? [] }), tables),
};
