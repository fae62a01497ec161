import type { Json } from '../../base/equal.ts';
import type { Migration, StoredTables } from '../migration.ts';

type Fields = { readonly [field: string]: Json };

const NEW_TABLES = ['templates', 'dispatches', 'corrections', 'scoreEntries'] as const;

const REPORT_FIELDS: Fields = {
  projectId: null,
  unitId: null,
  supervisionId: null,
  issueNumber: null,
  urgency: 'none',
  signatory: '',
  copyTo: '',
  note: '',
  annexLayout: 'list',
  columns: [],
  charts: false,
  templateId: null,
  stages: [],
};

/** Reports know their subject, 版头 and 版记 and the steps they went; forms sent, 更正, templates and points have tables. */
export const reportsAndExchange: Migration = {
  to: 2,
  name: 'reports and exchange',
  migrate: (tables) => ({
    ...tables,
    ...Object.fromEntries(NEW_TABLES.map((name) => [name, tables[name] ?? []])),
    ...withFields(tables, 'reports', REPORT_FIELDS),
    ...withFields(tables, 'issuers', { printOffice: '', copyTo: '' }),
    ...withFields(tables, 'books', { scoring: false }),
    settings: (tables['settings'] ?? []).map(withSettings),
  }),
};

/** The records of a table with the fields they do not have yet. */
function withFields(tables: StoredTables, table: string, fields: Fields): StoredTables {
  return { [table]: (tables[table] ?? []).map((record) => (isFields(record) ? { ...fields, ...record } : record)) };
}

function withSettings(record: Json): Json {
  if (!isFields(record)) return record;
  const { layout } = record;
  return {
    passwordAtStart: false,
    idleLockMinutes: null,
    ...record,
    ...(isFields(layout) ? { layout: { imprint: 'none', boldLevel3: false, ...layout } } : {}),
  };
}

function isFields(value: Json | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
