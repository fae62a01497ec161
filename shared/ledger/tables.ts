// Every record of a data folder, by table. A new record is added here and in `docs/glossary.md`.
import { bookSchema } from './book.ts';
import { columnMappingSchema } from './column-mapping.ts';
import { correctionSchema } from './correction.ts';
import { dismissalSchema } from './dismissal.ts';
import { dispatchSchema } from './dispatch.ts';
import { documentNumberSchema } from './document-number.ts';
import { entrySchema } from './entry.ts';
import { evidenceSchema } from './evidence.ts';
import { figureDecisionSchema } from './figure-decision.ts';
import { goalStatusSchema } from './goal-status.ts';
import { indicatorSchema } from './indicator.ts';
import { issuerSchema } from './issuer.ts';
import { milestoneSchema } from './milestone.ts';
import { operatorSchema } from './operator.ts';
import { periodSchema } from './period.ts';
import { projectChangeSchema } from './project-change.ts';
import { projectSchema } from './project.ts';
import { readingSchema } from './reading.ts';
import { receiptSchema } from './receipt.ts';
import { reminderSchema } from './reminder.ts';
import { reportSchema } from './report.ts';
import { scoreEntrySchema } from './score-entry.ts';
import { scoreRuleSchema } from './score-rule.ts';
import { settingsSchema } from './settings.ts';
import { submissionSchema } from './submission.ts';
import { supervisionSchema } from './supervision.ts';
import { targetSchema } from './target.ts';
import { templateSchema } from './template.ts';
import { unitSchema } from './unit.ts';
import { yearSchema } from './year.ts';
import type { z } from '../base/zod.ts';

/** Records of the folder, of a book, and of a year. A year's records carry `yearId` and are loaded together. */
export const TABLES = {
  settings: settingsSchema,
  operators: operatorSchema,
  units: unitSchema,
  issuers: issuerSchema,
  documentNumbers: documentNumberSchema,
  books: bookSchema,
  columnMappings: columnMappingSchema,
  scoreRules: scoreRuleSchema,
  templates: templateSchema,
  years: yearSchema,
  periods: periodSchema,
  projects: projectSchema,
  projectChanges: projectChangeSchema,
  indicators: indicatorSchema,
  targets: targetSchema,
  readings: readingSchema,
  goalStatuses: goalStatusSchema,
  milestones: milestoneSchema,
  entries: entrySchema,
  submissions: submissionSchema,
  dispatches: dispatchSchema,
  receipts: receiptSchema,
  reminders: reminderSchema,
  reports: reportSchema,
  corrections: correctionSchema,
  evidence: evidenceSchema,
  supervisions: supervisionSchema,
  scoreEntries: scoreEntrySchema,
  dismissals: dismissalSchema,
  figureDecisions: figureDecisionSchema,
} as const;

export type TableName = keyof typeof TABLES;
export type RecordOf<Table extends TableName> = z.infer<(typeof TABLES)[Table]>;
export type AnyRecord = RecordOf<TableName>;

export const TABLE_NAMES = Object.keys(TABLES).filter(isTableName);

/** Tables whose records belong to one year. */
export const YEAR_TABLES = TABLE_NAMES.filter((name) => 'yearId' in TABLES[name].shape);

export function isTableName(name: string): name is TableName {
  return Object.hasOwn(TABLES, name);
}
